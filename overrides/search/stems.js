/** What is Dutch about the words of a question: those that carry no meaning, numbers in words, endings. Pure. */

/** Words of a question that say nothing about its subject. They count only where nothing else was asked. */
const STOPWORDS = new Set(`
  aan afgelopen al alle allemaal als altijd ander andere ben bent bereid bij dan dat de der deze die dit doe doen doet door dus een eigenlijk elk elke elkaar en er
  even ga gaan gaat geen graag had hadden heb hebben hebt heeft het hier hoe hoeveel hun iemand iets ik in is ja je jij jullie langs
  kan kom komt komen kon krijg krijgen krijgt kun kunnen kunt laat laten let lette maak maar mag me men met mij mijn moet moeten mogen na naar nee niet nodig nog nu of om onder ons onze
  ook op over per schrijf staat staan stel stelt te tegen tot tussen u uit uw van vanaf veel vind vinden voor vraagt waar waarom waarover waarvoor wanneer waren was
  wat we weet wel welk weten welke werd wie wij wil willen wilt worden wordt zal ze zelf zich zij zijn zo zoek zoeken zonder zou zouden
`.trim().split(/\s+/));

/** Words of a question that tell that somebody is about to make or fill in something, and not what. */
const DOING = new Set(`
  bestand checklist doc document docx download downloaden downloads excel formulier format formulieren invulformulier invullen lijst lijstje maken
  model ods odt opstellen opzet opzetten pdf schrijven sjabloon spreadsheet tabel template uitwerken voorbereiden word xlsx
`.trim().split(/\s+/));

const NUMBER_WORDS = new Map(Object.entries({
  twee: "2", drie: "3", vier: "4", vijf: "5", zes: "6", zeven: "7", acht: "8", negen: "9", tien: "10", twaalf: "12", twintig: "20",
  dertig: "30", veertig: "40", vijftig: "50", zestig: "60", zeventig: "70", tachtig: "80", negentig: "90", honderd: "100",
}));

const IN_WORDS = new Map([...NUMBER_WORDS].map(([words, figures]) => [figures, words]));

const ENDINGS = ["'s", "ingen", "ing", "den", "ten", "en", "de", "te", "e", "n", "s", "t", "d"];
const SHORTEST_STEM = 3;
// A word this short has no endings: "LEA", "VVE".
const SHORTEST_INFLECTED = 4;
/** What joins the parts of a compound. */
const LINKING_LETTERS = ["", "s", "en", "n", "e"];
// "Gefinancierd" is of "financieren", "bijgesteld" of "bijstellen".
const PARTICIPLE = /^(|aan|af|bij|door|in|mee|na|op|over|samen|toe|uit|voor)ge(.{3,}[dt])$/;
// What looks like an ending and is none: "meet" is of "meten", not of "mee".
const STEM_IN_T = /(aa|ee|oo|uu)[td]$/;
// Alike, and no forms of one word: a "bijdrage" of parents is money, "bijdragen" is helping.
const UNRELATED = new Set(["bijdrage", "bijdragen"]);
/** @type {Readonly<Record<string, string>>} */
const DEVOICED = { v: "f", z: "s" };

const MOST_REMEMBERED = 2000;
/** What was worked out lately: a question is compared with the same names at every letter. @type {Map<string, ReadonlySet<string>>} */
const remembered = new Map();

/** Whether it carries no meaning. @param {string} word folded */
export function isStopword(word) {
  return STOPWORDS.has(word);
}

/** Whether one may be another form of the other. @param {string} one folded @param {string} other folded */
export function isForm(one, other) {
  if (one === other || one === otherNumber(other)) return true;
  if (one.length <= SHORTEST_STEM) return false;
  const own = stems(one);
  return [...stems(other)].some((stem) => own.has(stem));
}

/** Whether it tells that something is to be made, and not what. @param {string} word folded */
export function isDoing(word) {
  return DOING.has(word);
}

/** Whether it is no form and no beginning of another word, though it looks so. @param {string} word folded */
export function standsAlone(word) {
  return UNRELATED.has(word);
}

/**
 * "zestig" is "60", and the other way round.
 * @param {string} word folded
 */
export function otherNumber(word) {
  return NUMBER_WORDS.get(word) ?? IN_WORDS.get(word);
}

/**
 * What a word may be a form of, itself included: "zalen" is "zal" or "zaal", "klassen" is "klas", "brieven" is "brief". Two words
 * with a stem in common are forms of one word. It is generous: a search may find a little more.
 * @param {string} word folded
 * @returns {ReadonlySet<string>}
 */
export function stems(word) {
  const known = remembered.get(word) ?? stemsOf(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, known);
  return known;
}

/** @param {string} word @returns {ReadonlySet<string>} */
function stemsOf(word) {
  if (word.length < SHORTEST_INFLECTED || /\d/.test(word) || standsAlone(word)) return new Set([word]);
  const whole = PARTICIPLE.test(word) ? [word, word.replace(PARTICIPLE, "$1$2")] : [word];
  const bare = whole.flatMap(withoutEnding);
  const long = [...whole, ...bare].filter((stem) => stem.length >= SHORTEST_STEM);
  const single = long.map((stem) => stem.replace(/([b-df-hj-np-tv-z])\1$/, "$1"));
  const open = bare.map((stem) => stem.replace(/([^aeou])([aeou])([b-df-hj-np-tv-z])$/, "$1$2$2$3"));
  const all = [...long, ...single, ...open];
  return new Set([...all, ...all.map((stem) => stem.replace(/[vz]$/, (letter) => DEVOICED[letter]))].filter((stem) => stem.length >= SHORTEST_STEM));
}

/** @param {string} word */
function withoutEnding(word) {
  const endings = ENDINGS.filter((ending) => word.endsWith(ending) && !(ending.length === 1 && STEM_IN_T.test(word)));
  return endings.map((ending) => word.slice(0, -ending.length));
}

/**
 * What the first part of a compound may be without what joins it to the next: "beleids" is "beleid".
 * @param {string} start
 * @returns {string[]}
 */
export function withoutLinkingLetters(start) {
  return LINKING_LETTERS.filter((letters) => start.endsWith(letters)).map((letters) => start.slice(0, start.length - letters.length));
}
