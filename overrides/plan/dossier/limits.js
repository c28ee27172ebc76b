/** What is no plan can be told before anything is made of it, however large or deep it is. Every answer is a Dutch sentence, "" when all is well. */

/** A file may have this many bytes. All 25 sheets with 200 full rows each are less than six million. */
const MOST_BYTES = 20_000_000;
/** It has at most this many brackets inside each other, groups and members. Those sheets have 5,000 groups and 100,000 members. */
const MOST_DEEP = 60;
const MOST_GROUPS = 75_000;
const MOST_MEMBERS = 250_000;

const [QUOTE, COLON, OPEN_GROUP, CLOSE_GROUP, OPEN_LIST, CLOSE_LIST, BACKSLASH] = [...'":{}[]\\'].map((sign) => sign.charCodeAt(0));

const OWN_FILE = "Kies het bestand dat u met 'Bewaar als bestand' maakte: het eindigt op .json.";
const WORKSHEET = "Is het een blad van een locatie? Lees het dan in op de pagina 'Bladen van locaties inlezen', bij werkblad 2a.";
/** The first characters of files that are often chosen by mistake. @type {readonly (readonly [string, string])[]} */
const OTHER_FILES = [
  ["PK\u0003\u0004", `Dit is een bestand van Word, Excel of LibreOffice, of een zip. Het is geen plan. ${OWN_FILE} ${WORKSHEET}`],
  ["%PDF", `Dit is een pdf en geen plan. ${OWN_FILE}`],
  ["\u00d0\u00cf\u0011\u00e0", `Dit is een oud of beveiligd bestand van Word of Excel. Het is geen plan. ${OWN_FILE} ${WORKSHEET}`],
  ["{\\rtf", `Dit is een tekstbestand van Word en geen plan. ${OWN_FILE}`],
  ["<", `Dit is een webpagina of een ander bestand, en geen plan. ${OWN_FILE}`],
];
export const NOT_JSON = `Dit bestand is geen plan, of het is beschadigd. ${OWN_FILE} Lukt dat niet? Neem een eerdere versie van het bestand.`;
const TOO_MUCH = `Dit bestand heeft meer rijen en antwoorden dan een plan kan hebben. ${OWN_FILE}`;
export const OTHER_JSON = `Dit bestand komt niet van 'Mijn plan'. ${OWN_FILE}`;

/** Why a file of so many bytes is refused unread. @param {number} bytes */
export function sizeObjection(bytes) {
  if (bytes === 0) return `Dit bestand is leeg. ${OWN_FILE}`;
  return bytes > MOST_BYTES ? `Dit bestand is groter dan ${MOST_BYTES / 1_000_000} MB. Zo groot wordt een plan niet. ${OWN_FILE}` : "";
}

/** Which other kind of file begins like this. @param {string} start the first characters, one per byte */
export function kindObjection(start) {
  return OTHER_FILES.find(([signature]) => start.startsWith(signature))?.[1] ?? "";
}

/** Whether the text has so much in it, or so deep, that reading it is no use. Looks at each character once. @param {string} text */
export function shapeObjection(text) {
  let [depth, groups, members] = [0, 0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) {
      place = endOfString(text, place);
    } else if (code === OPEN_GROUP || code === OPEN_LIST) {
      depth += 1;
      groups += code === OPEN_GROUP ? 1 : 0;
      if (depth > MOST_DEEP) return OTHER_JSON;
      if (groups > MOST_GROUPS) return TOO_MUCH;
    } else if (code === CLOSE_GROUP || code === CLOSE_LIST) {
      depth -= 1;
    } else if (code === COLON && (members += 1) > MOST_MEMBERS) {
      return TOO_MUCH;
    }
  }
  return "";
}

/** Where the string that begins here ends. @param {string} text @param {number} start */
function endOfString(text, start) {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** Whether an odd number of backslashes stands before this place. @param {string} text @param {number} place */
function isEscaped(text, place) {
  let first = place;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (place - first) % 2 === 1;
}
