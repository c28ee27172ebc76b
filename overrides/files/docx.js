/** A document for Word and LibreOffice: built-in headings, tables with a head that repeats, where it comes from at the end. */

import {
  AlignmentType, Document, ExternalHyperlink, Footer, HeadingLevel, PageNumber, PageOrientation, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
  WidthType,
} from "docx";
import { toegestaan } from "./characters.js";

/** @typedef {import("../programmas/stuk.js").Stuk} Stuk */
/** @typedef {import("../programmas/stuk.js").Deel} Deel */

const A4 = { width: 11906, height: 16838 }; // twentieths of a point
const RAND = 1134; // 2 cm
const NUTTIG = A4.height - 2 * RAND; // the sheet lies on its side
const IN_TABEL = 18; // half points
const MARGES = { top: 40, bottom: 40, left: 80, right: 80 };
const BRONNEN = "Bronnen van wat er sindsdien bekend is:";

/**
 * @param {Stuk} stuk
 * @returns {Promise<Blob>}
 */
export async function maakDocx(stuk) {
  const document = new Document({
    title: toegestaan(stuk.titel), creator: stuk.maker, lastModifiedBy: stuk.maker, description: toegestaan(stuk.inleiding.join(" ")),
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 20, language: { value: "nl-NL" } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 160 } } },
        // Room enough above it that a heading does not seem to belong to the table before it.
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 400, after: 140 } } },
      },
    },
    sections: [{
      properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: { top: RAND, right: RAND, bottom: RAND, left: RAND } } },
      footers: { default: voet(stuk) },
      children: [
        kop(stuk.titel, HeadingLevel.HEADING_1),
        ...stuk.inleiding.map(alinea),
        ...stuk.delen.flatMap((deel) => [...(deel.titel ? [kop(deel.titel, HeadingLevel.HEADING_2)] : []), tabel(deel)]),
        kop("Waar dit vandaan komt", HeadingLevel.HEADING_2),
        ...stuk.slot.map(alinea),
        ...(stuk.bronnen.length ? [new Paragraph({ text: BRONNEN, keepNext: true }), ...stuk.bronnen.map(bron)] : []),
      ],
    }],
  });
  return Packer.toBlob(document);
}

/** @param {string} tekst */
function alinea(tekst) {
  return new Paragraph(toegestaan(tekst));
}

/** A source with its address, as a link. @param {import("../programmas/data.js").Bron} bron */
function bron({ naam, url }) {
  const link = new ExternalHyperlink({ link: url, children: [new TextRun({ text: toegestaan(url), style: "Hyperlink" })] });
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(toegestaan(url ? `${naam}. ` : naam)), ...(url ? [link] : [])] });
}

/** @param {string} tekst @param {(typeof HeadingLevel)[keyof typeof HeadingLevel]} niveau */
function kop(tekst, niveau) {
  return new Paragraph({ text: toegestaan(tekst), heading: niveau, keepNext: true });
}

/** @param {Deel} deel */
function tabel({ kop: koppen, groepen }) {
  const eerste = Math.round(NUTTIG * (koppen.length > 4 ? 0.16 : 0.2));
  const rest = Math.floor((NUTTIG - eerste) / Math.max(1, koppen.length - 1));
  const breedtes = koppen.map((_, plek) => (plek ? rest : eerste));
  return new Table({
    width: { size: NUTTIG, type: WidthType.DXA }, columnWidths: breedtes,
    rows: [rij(koppen, breedtes, true), ...groepen.flatMap(({ naam, rijen }) => [...(naam ? [groep(naam, koppen.length)] : []), ...rijen.map((cellen) => rij(cellen, breedtes, false))])],
  });
}

/** The name of a group across the table, on the same sheet as its first row. @param {string} naam @param {number} kolommen */
function groep(naam, kolommen) {
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: kolommen, margins: MARGES, shading: { fill: "EEEEEE" }, children: [inhoud(naam, { vet: true, blijft: true })] })],
  });
}

/** @param {readonly string[]} cellen @param {readonly number[]} breedtes @param {boolean} isKop */
function rij(cellen, breedtes, isKop) {
  return new TableRow({
    tableHeader: isKop, cantSplit: true,
    children: cellen.map((tekst, plek) => new TableCell({
      width: { size: breedtes[plek], type: WidthType.DXA }, margins: MARGES, children: [inhoud(tekst, { vet: isKop || plek === 0, blijft: isKop })],
    })),
  });
}

/** What stands in a cell; `blijft` keeps it on one sheet with the next row. @param {string} tekst @param {{vet: boolean, blijft: boolean}} hoe */
function inhoud(tekst, { vet, blijft }) {
  return new Paragraph({
    spacing: { after: 0 }, alignment: AlignmentType.LEFT, keepNext: blijft, children: [new TextRun({ text: toegestaan(tekst), bold: vet, size: IN_TABEL })],
  });
}

/** @param {Stuk} stuk */
function voet({ maker, bewerking }) {
  const regel = `${maker}. ${bewerking}. Bladzijde `;
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ size: 16, children: [regel, PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] })] })],
  });
}
