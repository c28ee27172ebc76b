/**
 * A workbook for Excel and LibreOffice: the tables, and on the last sheet where they come from. Every cell is text, so that
 * nothing can become a formula. Written by hand, because ready-made writers start workers, which the policy of the site forbids.
 */

import { strToU8, zipSync } from "fflate";
import { toegestaan } from "./characters.js";

/** @typedef {import("../programmas/stuk.js").Blad} Blad */
/** @typedef {import("../programmas/stuk.js").Stuk} Stuk */

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BLAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const VERBAND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAKKET = "http://schemas.openxmlformats.org/package/2006";
const SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MEEST = 32767; // characters in a cell; a longer one makes Excel call the file damaged
const REGEL = 15; // points
const SMALST = 12; // characters
const BREEDST = 34;
const OP_EEN_BREEDTE = 250; // characters across a sheet of paper on its side that can still be read
const HOOGSTE = 409;
const VET = 0.85;
const BREEDTE_UITLEG = 110;
const LANGSTE_VOET = 100;
const NAAM_UITLEG = "Over dit bestand";
const BRONNEN = "Bronnen van wat er sindsdien bekend is:";

/**
 * @param {Stuk} stuk
 * @returns {Promise<Blob>}
 * @throws {Error} where a text is too long for a cell: cut off, it would say something else
 */
export async function maakXlsx(stuk) {
  const bladen = [...stuk.bladen.map((eigen) => tabelblad(eigen, stuk)), uitlegblad(stuk)];
  const namen = bladen.map((_, plek) => `worksheets/sheet${plek + 1}.xml`);
  const links = metAdres(stuk);
  const delen = {
    "[Content_Types].xml": soorten(namen),
    "_rels/.rels": verbanden([["officeDocument", "xl/workbook.xml"], ["metadata/core-properties", "docProps/core.xml", `${PAKKET}/relationships/`]]),
    "docProps/core.xml": eigenschappen(stuk),
    "xl/workbook.xml": werkmap(stuk.bladen),
    "xl/_rels/workbook.xml.rels": verbanden([...namen.map((naam) => /** @type {const} */ (["worksheet", naam])), ["styles", "styles.xml"]]),
    "xl/styles.xml": stijlen(),
    ...Object.fromEntries(bladen.map((inhoud, plek) => [`xl/${namen[plek]}`, inhoud])),
    ...(links.length ? { [`xl/worksheets/_rels/sheet${bladen.length}.xml.rels`]: buitenVerbanden(links) } : {}),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(delen).map(([naam, tekst]) => [naam, strToU8(KOP + tekst)])));
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: `${SOORT}.sheet` });
}

/** @param {Blad} eigen @param {Stuk} stuk */
function tabelblad({ kop, rijen, vast }, { titel, maker, bewerking }) {
  const tabel = [kop, ...rijen];
  const voet = `&L&8${voettekst(`${titel}. ${maker}`)}\n${voettekst(bewerking)}&R&8Bladzijde &P van &N`;
  return blad(tabel, kop.map((_, kolom) => breedte(tabel, kolom)), { vast, voet });
}

/** What the file is, and its sources: name, and beside it the address as a link. @param {Stuk} stuk */
function uitlegblad(stuk) {
  const regels = [stuk.titel, ...stuk.inleiding, ...stuk.slot].map((regel) => [regel]);
  const rijen = [...regels, ...(stuk.bronnen.length ? [[BRONNEN]] : []), ...stuk.bronnen.map(({ naam, url }) => (url ? [naam, url] : [naam]))];
  const eerste = rijen.length - stuk.bronnen.length + 1;
  const links = metAdres(stuk).map((bron, plek) => `<hyperlink ref="B${eerste + stuk.bronnen.indexOf(bron)}" r:id="rId${plek + 1}"/>`).join("");
  return blad(rijen, [BREEDTE_UITLEG, BREEDTE_UITLEG], null, links && `<hyperlinks>${links}</hyperlinks>`);
}

/** @param {Stuk} stuk */
function metAdres({ bronnen }) {
  return bronnen.filter(({ url }) => url);
}

/**
 * @param {readonly (readonly string[])[]} rijen the first one is the head
 * @param {readonly number[]} breedtes in characters
 * @param {{vast: number, voet: string} | null} tabel columns that stay in sight, and the foot of each sheet of paper
 * @param {string} links
 */
function blad(rijen, breedtes, tabel, links = "") {
  const kolommen = breedtes.map((breedte, plek) => `<col min="${plek + 1}" max="${plek + 1}" width="${breedte}" customWidth="1"/>`).join("");
  const cellen = rijen.map((rij, regel) => `<row r="${regel + 1}" ht="${hoogte(rij, breedtes, regel === 0)}" customHeight="1">${rij.map((tekst, kolom) => cel(tekst, regel, kolom)).join("")}</row>`).join("");
  const paneel = tabel
    ? `<pane xSplit="${tabel.vast}" ySplit="1" topLeftCell="${letter(tabel.vast)}2" activePane="bottomRight" state="frozen"/>` : "";
  return `<worksheet xmlns="${BLAD}" xmlns:r="${VERBAND}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
    + `<sheetViews><sheetView workbookViewId="0">${paneel}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${kolommen}</cols><sheetData>${cellen}</sheetData>${links}`
    + (tabel ? '<printOptions gridLines="1"/>' : "") + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${bladzijden(breedtes)}" fitToHeight="0"/>`
    + (tabel ? `<headerFooter><oddFooter>${xml(tabel.voet)}</oddFooter></headerFooter>` : "") + "</worksheet>";
}

/** One sheet of paper wide, unless the letters would become too small to read. @param {readonly number[]} breedtes */
function bladzijden(breedtes) {
  return Math.ceil(breedtes.reduce((som, breedte) => som + breedte, 0) / OP_EEN_BREEDTE);
}

/** As wide as what stands in it, within bounds; a head may break between its words. @param {readonly (readonly string[])[]} rijen @param {number} kolom */
function breedte([kop, ...rijen], kolom) {
  const lengtes = [...kop[kolom].split(" "), ...rijen.map((rij) => rij[kolom])].map((tekst) => tekst.length + 2);
  return Math.min(BREEDST, Math.max(SMALST, ...lengtes));
}

/**
 * Room for the longest cell of a row: not every program works that out by itself when it opens a file.
 * @param {readonly string[]} rij
 * @param {readonly number[]} breedtes
 * @param {boolean} isKop its letters are bold, and so wider
 */
function hoogte(rij, breedtes, isKop) {
  const regels = rij.map((tekst, kolom) => tekst.split("\n").reduce((som, stuk) => som + regelsVan(stuk, breedtes[kolom] * (isKop ? VET : 1)), 0));
  return Math.min(HOOGSTE, REGEL * Math.max(1, ...regels));
}

/** How many lines a text takes that breaks between its words. @param {string} tekst @param {number} breedte */
function regelsVan(tekst, breedte) {
  const { regels } = tekst.split(" ").reduce(({ regels, vol }, { length }) => {
    if (vol && vol + 1 + length <= breedte) return { regels, vol: vol + 1 + length };
    const eigen = Math.max(1, Math.ceil(length / breedte));
    return { regels: regels + eigen, vol: length - (eigen - 1) * breedte };
  }, { regels: 0, vol: 0 });
  return regels;
}

/** In the foot of a sheet an ampersand begins a code, and more than 255 signs make Excel call the file damaged. @param {string} tekst */
function voettekst(tekst) {
  return tekst.slice(0, LANGSTE_VOET).replaceAll("&", "&&");
}

/** @param {string} tekst @param {number} regel @param {number} kolom */
function cel(tekst, regel, kolom) {
  return `<c r="${letter(kolom)}${regel + 1}" s="${regel ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${xml(passend(tekst))}</t></is></c>`;
}

/** @param {string} tekst */
function passend(tekst) {
  if (tekst.length > MEEST) throw new Error(`Een tekst van ${tekst.length} tekens past niet in een cel van Excel.`);
  return tekst;
}

/** 0 → "A", 26 → "AA". @param {number} kolom @returns {string} */
function letter(kolom) {
  const rest = String.fromCharCode(65 + (kolom % 26));
  return kolom < 26 ? rest : letter(Math.floor(kolom / 26) - 1) + rest;
}

/** @param {readonly Blad[]} tabellen their heads and first columns come back on every sheet of paper */
function werkmap(tabellen) {
  const namen = [...tabellen.map(({ naam }) => naam), NAAM_UITLEG];
  const bladen = namen.map((naam, plek) => `<sheet name="${xml(naam)}" sheetId="${plek + 1}" r:id="rId${plek + 1}"/>`).join("");
  return `<workbook xmlns="${BLAD}" xmlns:r="${VERBAND}"><sheets>${bladen}</sheets><definedNames>`
    + `${tabellen.map((tabel, plek) => gebied("Print_Area", plek, afdruk(tabel))).join("")}`
    + `${tabellen.map((tabel, plek) => gebied("Print_Titles", plek, titels(tabel))).join("")}</definedNames></workbook>`;
}

/** @param {string} naam @param {number} plek @param {string} bereik */
function gebied(naam, plek, bereik) {
  return `<definedName name="_xlnm.${naam}" localSheetId="${plek}">${bereik}</definedName>`;
}

/** @param {Blad} tabel */
function afdruk({ naam, kop, rijen }) {
  return `${verwijs(naam)}!$A$1:$${letter(kop.length - 1)}$${rijen.length + 1}`;
}

/** @param {Blad} tabel */
function titels({ naam, vast }) {
  return `${verwijs(naam)}!$A:$${letter(vast - 1)},${verwijs(naam)}!$1:$1`;
}

/** The name of a sheet as a formula writes it. @param {string} naam */
function verwijs(naam) {
  return `'${xml(naam).replaceAll("'", "''")}'`;
}

function stijlen() {
  const stand = '<alignment vertical="top" wrapText="1"/>';
  return `<styleSheet xmlns="${BLAD}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">'
    + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    + `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${stand}</xf>`
    + `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${stand}</xf>`
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}

/** @param {readonly string[]} bladen */
function soorten(bladen) {
  const deel = (/** @type {string} */ naam, /** @type {string} */ soort) => `<Override PartName="/${naam}" ContentType="${soort}"/>`;
  return `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + deel("xl/workbook.xml", `${SOORT}.sheet.main+xml`) + deel("xl/styles.xml", `${SOORT}.styles+xml`)
    + bladen.map((naam) => deel(`xl/${naam}`, `${SOORT}.worksheet+xml`)).join("")
    + `${deel("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
}

/** @param {readonly (readonly [string, string, string?])[]} doelen kind, part, and the beginning of the kind's name */
function verbanden(doelen) {
  const regels = doelen.map(([soort, deel, begin = `${VERBAND}/`], plek) => `<Relationship Id="rId${plek + 1}" Type="${begin}${soort}" Target="${deel}"/>`);
  return `<Relationships xmlns="${PAKKET}/relationships">${regels.join("")}</Relationships>`;
}

/** Links out of a sheet. @param {readonly import("../programmas/data.js").Bron[]} bronnen */
function buitenVerbanden(bronnen) {
  const regels = bronnen.map(({ url }, plek) => `<Relationship Id="rId${plek + 1}" Type="${VERBAND}/hyperlink" Target="${xml(url)}" TargetMode="External"/>`);
  return `<Relationships xmlns="${PAKKET}/relationships">${regels.join("")}</Relationships>`;
}

/** @param {Stuk} stuk */
function eigenschappen({ titel, maker, moment }) {
  return `<cp:coreProperties xmlns:cp="${PAKKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `
    + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${xml(titel)}</dc:title><dc:creator>${xml(maker)}</dc:creator><dc:language>nl-NL</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${moment.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;
}

/** Text as XML holds it. @param {string} tekst */
function xml(tekst) {
  return toegestaan(tekst).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
