/** What is Dutch about searching: words that carry no meaning, numbers in words, endings. Pure, and the one place for it. */

/** Words of a question that say nothing about its subject. They count only where nothing else was asked. */
const STOPWOORDEN = new Set(`
  aan al alle allemaal als altijd ben bent bereid bij dan dat de der deze die dit doe doen doet door dus een eigenlijk elk elke elkaar en er
  even ga gaan gaat geen graag had hadden heb hebben hebt heeft het hier hoe hoeveel hun iemand iets ik in is ja je jij jullie langs
  kan kom komt komen kon kun kunnen kunt laat laten maak maar mag me men met mij mijn moet moeten mogen na naar nee niet nog nu of om onder ons onze
  ook op over per schrijf staat staan stel stelt te tegen tot tussen u uit uw van vanaf veel vind vinden voor waar waarom waarover waarvoor wanneer waren was
  wat we wel welk welke werd wie wij wil willen wilt worden wordt zal ze zich zij zijn zo zonder zou zouden
`.trim().split(/\s+/));

const TELWOORDEN = new Map(Object.entries({
  twee: "2", drie: "3", vier: "4", vijf: "5", zes: "6", zeven: "7", acht: "8", negen: "9", tien: "10", twaalf: "12", twintig: "20",
  dertig: "30", veertig: "40", vijftig: "50", zestig: "60", zeventig: "70", tachtig: "80", negentig: "90", honderd: "100",
}));

const IN_LETTERS = new Map([...TELWOORDEN].map(([letters, cijfers]) => [cijfers, letters]));

const UITGANGEN = ["'s", "den", "ten", "en", "de", "te", "e", "n", "s", "t", "d"];
const KORTSTE_STAM = 3;
// A word this short has no endings: "LEA", "VVE".
const KORTST_BUIGBAAR = 4;
/** What joins the parts of a compound. */
const TUSSENLETTERS = ["", "s", "en", "n", "e"];
// "Gefinancierd" is of "financieren", "bijgesteld" of "bijstellen".
const VOLTOOID = /^(|aan|af|bij|door|in|mee|na|op|over|samen|toe|uit|voor)ge(.{3,}[dt])$/;
// What looks like an ending and is none: "meet" is of "meten", not of "mee".
const STAM_OP_T = /(aa|ee|oo|uu)[td]$/;
// Alike, and no forms of one word: a "bijdrage" of parents is money, "bijdragen" is helping.
const ELK_APART = new Set(["bijdrage", "bijdragen"]);
/** @type {Readonly<Record<string, string>>} */
const VERHARD = { v: "f", z: "s" };

/** @param {string} woord folded */
export function isStopwoord(woord) {
  return STOPWOORDEN.has(woord);
}

/** Whether it is no form and no beginning of another word, though it looks so. @param {string} woord folded */
export function staatApart(woord) {
  return ELK_APART.has(woord);
}

/**
 * "zestig" is "60", and the other way round.
 * @param {string} woord folded
 */
export function anderGetal(woord) {
  return TELWOORDEN.get(woord) ?? IN_LETTERS.get(woord);
}

/**
 * What a word may be a form of, itself included: "zalen" is "zal" or "zaal", "klassen" is "klas", "brieven" is "brief". Two words
 * with a stem in common are forms of one word. It is generous: a search may find a little more.
 * @param {string} woord folded
 * @returns {Set<string>}
 */
export function stammen(woord) {
  if (woord.length < KORTST_BUIGBAAR || /\d/.test(woord) || staatApart(woord)) return new Set([woord]);
  const heel = VOLTOOID.test(woord) ? [woord, woord.replace(VOLTOOID, "$1$2")] : [woord];
  const kaal = heel.flatMap(zonderUitgang);
  const lang = [...heel, ...kaal].filter((stam) => stam.length >= KORTSTE_STAM);
  const enkel = lang.map((stam) => stam.replace(/([b-df-hj-np-tv-z])\1$/, "$1"));
  const open = kaal.map((stam) => stam.replace(/([^aeou])([aeou])([b-df-hj-np-tv-z])$/, "$1$2$2$3"));
  const alle = [...lang, ...enkel, ...open];
  return new Set([...alle, ...alle.map((stam) => stam.replace(/[vz]$/, (letter) => VERHARD[letter]))].filter((stam) => stam.length >= KORTSTE_STAM));
}

/** @param {string} woord */
function zonderUitgang(woord) {
  const uitgangen = UITGANGEN.filter((uitgang) => woord.endsWith(uitgang) && !(uitgang.length === 1 && STAM_OP_T.test(woord)));
  return uitgangen.map((uitgang) => woord.slice(0, -uitgang.length));
}

/**
 * What the first part of a compound may be without what joins it to the next: "beleids" is "beleid".
 * @param {string} begin
 * @returns {string[]}
 */
export function zonderTussenletter(begin) {
  return TUSSENLETTERS.filter((letters) => begin.endsWith(letters)).map((letters) => begin.slice(0, begin.length - letters.length));
}
