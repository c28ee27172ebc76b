/** What is no plan can be told before anything is made of it, however large or deep it is. Every answer is a Dutch sentence, "" when all is well. */

/** A file may have this many bytes. A plan with every sheet full has less than one million. */
export const MOST_BYTES = 32_000_000;
/** This many rows in all tables together, and this many brackets inside each other. */
export const MOST_ROWS = 100_000;
export const MOST_DEEP = 60;

const OWN_FILE = "Kies het bestand dat u met 'Bewaar als bestand' maakte: het eindigt op .json.";
const WORKSHEET = "Is het een ingevuld werkblad? Lees het dan in met 'Teruggestuurde bestanden inlezen'.";
/** The first characters of files that are often chosen by mistake. @type {readonly (readonly [string, string])[]} */
const OTHER_FILES = [
  ["PK\u0003\u0004", `Dit is een bestand van Word, Excel of LibreOffice, of een zip. Het is geen plan. ${OWN_FILE} ${WORKSHEET}`],
  ["%PDF", `Dit is een pdf en geen plan. ${OWN_FILE}`],
  ["\u00d0\u00cf\u0011\u00e0", `Dit is een oud of beveiligd bestand van Word of Excel. Het is geen plan. ${OWN_FILE} ${WORKSHEET}`],
  ["{\\rtf", `Dit is een tekstbestand van Word en geen plan. ${OWN_FILE}`],
  ["<", `Dit is een webpagina of een ander bestand, en geen plan. ${OWN_FILE}`],
];
export const NOT_JSON = `Dit bestand is geen plan, of het is beschadigd. ${OWN_FILE} Lukt dat niet? Neem een eerdere versie van het bestand.`;
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

/** Whether the text has so many brackets inside each other that reading it is no use. @param {string} text */
export function depthObjection(text) {
  let depth = 0;
  let isString = false;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 34) isString = !isString;
    else if (isString && code === 92) place += 1;
    else if (!isString && (code === 123 || code === 91) && (depth += 1) > MOST_DEEP) return OTHER_JSON;
    else if (!isString && (code === 125 || code === 93)) depth -= 1;
  }
  return "";
}
