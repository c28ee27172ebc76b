/**
 * Makes a file or a paragraph of what is shown, in the visitor's own browser: nothing is sent anywhere. The writers of office files are brought
 * in when somebody asks for one.
 */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { copyText, toClipboard } from "../../lib/copy.js";
import { loadScript } from "../../lib/script.js";
import { lijstAlinea } from "../../programmas/paragraph.js";
import { laadProgrammas } from "../../programmas/data.js";
import { csv } from "../../files/csv.js";
import { lijstStuk } from "../../programmas/stuk.js";

/** @typedef {import("../../programmas/stuk.js").Stuk} Stuk */
/** @typedef {import("../../files/files.js").Schrijvers} Schrijvers */
/**
 * What the list shows now: ids in order, apart those that fit but for an age that nobody stated, and what was chosen in words.
 * @typedef {{ids: readonly string[], zonderLeeftijd: readonly string[], keuzes: readonly string[]}} Getoond
 */

const PAD = "assets/uitvoer.js";
const NIETS = "Er staat nu niets in de lijst. Kies eerst programma's.";
const NIET_GELUKT = "Het bestand is niet gemaakt. Probeer het opnieuw, kies een ander formaat, of druk de pagina af.";
const ALINEA_NIET_GELUKT = "De alinea is niet gemaakt: een deel van deze site laadt niet. Probeer het opnieuw.";

/**
 * The buttons under the catalogue: a file of the filtered list. Which rows that are, is asked of the catalogue around them.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const { basis = "./" } = element.dataset;
  beginAlinea(element, async () => {
    const getoond = vraagLijst(element);
    return aantal(getoond) ? lijstAlinea(await laadProgrammas(basis), getoond, { moment: new Date(), adres: publicAddress(location.search) }) : null;
  });
  begin(element, basis, async () => {
    const getoond = vraagLijst(element);
    if (!aantal(getoond)) return null;
    const lijst = { titel: "Programma's voor ouders", naam: "programmas-lijst" };
    return lijstStuk(await laadProgrammas(basis), getoond, lijst, { moment: new Date(), adres: publicAddress(location.search) });
  });
  volgLijst(element);
}

/** Of an empty list there is nothing to make: then the buttons make room. @param {HTMLElement} element */
function volgLijst(element) {
  const vak = find(element, "[data-uitvoer]", HTMLElement);
  const toon = (/** @type {number} */ getoond) => { vak.hidden = getoond === 0; };
  element.closest("[data-component=catalogus]")?.addEventListener("lijst-veranderd", (event) => {
    if (event instanceof CustomEvent) toon(event.detail);
  });
  toon(aantal(vraagLijst(element)));
}

/** @param {Getoond} getoond */
function aantal({ ids, zonderLeeftijd }) {
  return ids.length + zonderLeeftijd.length;
}

/**
 * Let the buttons make what `geef` gives; null says that there is nothing to make.
 * @param {HTMLElement} element around the markup of `uitvoer.html`
 * @param {string} basis the way to the site's root
 * @param {() => Promise<Stuk | null>} geef
 */
export function begin(element, basis, geef) {
  const vak = find(element, "[data-uitvoer]", HTMLElement);
  const melding = find(vak, "[data-uitvoer-melding]", HTMLElement);
  for (const knop of vak.querySelectorAll("[data-formaat]")) {
    if (!(knop instanceof HTMLElement)) continue;
    knop.addEventListener("click", async () => {
      // Told even when the same words stand there already.
      melding.textContent = "Bezig…";
      melding.textContent = await maak(knop.dataset.formaat ?? "", basis, geef);
    });
  }
  vak.hidden = false;
}

/**
 * Let the button copy what `geef` gives; null says that there is nothing to copy. The words appear only where the browser
 * refuses: a list that is filtered further would soon say something else.
 * @param {HTMLElement} element around the markup of `uitvoer.html`
 * @param {() => Promise<string | null>} geef
 */
export function beginAlinea(element, geef) {
  const [vak, melding] = [find(element, "[data-uitvoer-alinea]", HTMLElement), find(element, "[data-uitvoer-melding]", HTMLElement)];
  find(element, "[data-uitvoer-kopieer]", HTMLElement).addEventListener("click", async () => {
    vak.hidden = true;
    melding.textContent = "Bezig…";
    melding.textContent = await alinea(vak, geef);
  });
}

/**
 * @param {HTMLElement} vak
 * @param {() => Promise<string | null>} geef
 * @returns {Promise<string>} what to tell the visitor
 */
async function alinea(vak, geef) {
  try {
    const tekst = await geef();
    if (!tekst) return NIETS;
    if (await toClipboard(tekst)) return "De alinea is gekopieerd. Plak die in uw stuk.";
    vak.textContent = tekst;
    vak.hidden = false;
    return await copyText(vak);
  } catch (fout) {
    console.warn(fout);
    return ALINEA_NIET_GELUKT;
  }
}

/**
 * @param {string} formaat
 * @param {string} basis
 * @param {() => Promise<Stuk | null>} geef
 * @returns {Promise<string>} what to tell the visitor
 */
async function maak(formaat, basis, geef) {
  try {
    const stuk = await geef();
    if (!stuk) return NIETS;
    const naam = `${stuk.bestand}.${formaat}`;
    geefBestand(naam, await schrijf(formaat, basis, stuk));
    return `Klaar: ${naam} staat bij uw downloads.`;
  } catch (fout) {
    console.warn(fout);
    return NIET_GELUKT;
  }
}

/** @param {string} formaat @param {string} basis @param {Stuk} stuk @returns {Promise<Blob>} */
async function schrijf(formaat, basis, stuk) {
  if (formaat === "csv") return new Blob([csv([stuk.kop, ...stuk.rijen])], { type: "text/csv;charset=utf-8" });
  await loadScript(basis + PAD);
  const { handboekUitvoer } = /** @type {{handboekUitvoer?: Schrijvers}} */ (globalThis);
  if (!handboekUitvoer) throw new Error("De schrijvers van bestanden ontbreken.");
  return formaat === "xlsx" ? handboekUitvoer.xlsx(stuk) : handboekUitvoer.docx(stuk);
}

/** @param {string} naam @param {Blob} inhoud */
function geefBestand(naam, inhoud) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(inhoud);
  link.download = naam;
  link.click();
  // Later, because a browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {HTMLElement} element @returns {Getoond} */
function vraagLijst(element) {
  /** @type {Getoond} */
  let getoond = { ids: [], zonderLeeftijd: [], keuzes: [] };
  const antwoord = (/** @type {Getoond} */ gegeven) => { getoond = gegeven; };
  element.dispatchEvent(new CustomEvent("lijst-gevraagd", { bubbles: true, detail: antwoord }));
  return getoond;
}
