/** A document for Word and LibreOffice: built-in headings, tables whose head repeats, and at the end where it comes from. */

import {
  AlignmentType, Document, ExternalHyperlink, Footer, HeadingLevel, PageNumber, PageOrientation, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
  WidthType,
} from "docx";
import { allowed } from "./characters.js";

/** @typedef {import("./exported.js").ExportDocument} ExportDocument */
/** @typedef {import("./exported.js").Group} Group */
/** @typedef {import("./exported.js").Section} Section */
/** @typedef {import("./exported.js").Source} Source */
/** @typedef {import("./exported.js").SourceList} SourceList */

const A4 = { width: 11906, height: 16838 }; // twentieths of a point
const PAGE_MARGIN = 1134; // 2 cm
const TEXT_WIDTH = A4.height - 2 * PAGE_MARGIN; // the sheet is turned on its side
const PAGE = {
  size: { ...A4, orientation: PageOrientation.LANDSCAPE },
  margin: { top: PAGE_MARGIN, right: PAGE_MARGIN, bottom: PAGE_MARGIN, left: PAGE_MARGIN },
};
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };
const CELL_TEXT = 18; // half points
const MANY_COLUMNS = 4; // with more, the first one is narrower
const STYLES = {
  default: {
    document: {
      run: { font: "Calibri", size: 20, language: { value: "nl-NL" } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 160 } } },
    // Enough room above it, so that a heading does not seem to belong to the table before it.
    heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 400, after: 140 } } },
  },
};

/**
 * @param {ExportDocument} exported
 * @returns {Promise<Blob>}
 */
export async function writeDocx(exported) {
  const { title, author, introduction } = exported;
  return Packer.toBlob(new Document({
    title: allowed(title), creator: author, lastModifiedBy: author, description: allowed(introduction.join(" ")),
    styles: STYLES,
    sections: [{ properties: { page: PAGE }, footers: { default: footer(exported) }, children: body(exported) }],
  }));
}

/** @param {ExportDocument} exported */
function body({ title, introduction, sections, closing, sources }) {
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...introduction.map(paragraph),
    ...sections.flatMap(sectionParts),
    heading("Waar dit vandaan komt", HeadingLevel.HEADING_2),
    ...closing.map(paragraph),
    ...sourceParagraphs(sources),
  ];
}

/** @param {string} text */
function paragraph(text) {
  return new Paragraph(allowed(text));
}

/** @param {string} text @param {(typeof HeadingLevel)[keyof typeof HeadingLevel]} level */
function heading(text, level) {
  return new Paragraph({ text: allowed(text), heading: level, keepNext: true });
}

/** @param {SourceList} sources */
function sourceParagraphs({ lead, entries }) {
  return entries.length ? [new Paragraph({ text: lead, keepNext: true }), ...entries.map(source)] : [];
}

/** A source with its address as a link. @param {Source} source */
function source({ name, url }) {
  const link = new ExternalHyperlink({ link: url, children: [new TextRun({ text: allowed(url), style: "Hyperlink" })] });
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(allowed(url ? `${name}. ` : name)), ...(url ? [link] : [])] });
}

/** @param {Section} section */
function sectionParts(section) {
  return [...(section.title ? [heading(section.title, HeadingLevel.HEADING_2)] : []), table(section)];
}

/** @param {Section} section */
function table({ head, groups }) {
  const widths = columnWidths(head.length);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths,
    rows: [row(head, widths, true), ...groups.flatMap((group) => groupRows(group, widths))],
  });
}

/** The first column names the rows; the others share what is left. @param {number} count */
function columnWidths(count) {
  const first = Math.round(TEXT_WIDTH * (count > MANY_COLUMNS ? 0.16 : 0.2));
  const other = Math.floor((TEXT_WIDTH - first) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, column) => (column ? other : first));
}

/** @param {Group} group @param {readonly number[]} widths */
function groupRows({ name, rows }, widths) {
  return [...(name ? [groupName(name, widths.length)] : []), ...rows.map((cells) => row(cells, widths, false))];
}

/** The name of a group across the table, on the same page as its first row. @param {string} name @param {number} columns */
function groupName(name, columns) {
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns, margins: CELL_MARGINS, shading: { fill: "EEEEEE" }, children: [cellText(name, { bold: true, keepNext: true })] })],
  });
}

/** @param {readonly string[]} cells @param {readonly number[]} widths @param {boolean} isHead */
function row(cells, widths, isHead) {
  return new TableRow({
    tableHeader: isHead, cantSplit: true,
    children: widths.map((width, column) => new TableCell({
      width: { size: width, type: WidthType.DXA }, margins: CELL_MARGINS, children: [cellText(cells[column] ?? "", { bold: isHead || column === 0, keepNext: isHead })],
    })),
  });
}

/** `keepNext` keeps the row on one page with the next. @param {string} text @param {{bold: boolean, keepNext: boolean}} how */
function cellText(text, { bold, keepNext }) {
  return new Paragraph({
    spacing: { after: 0 }, alignment: AlignmentType.LEFT, keepNext, children: [new TextRun({ text: allowed(text), bold, size: CELL_TEXT })],
  });
}

/** @param {ExportDocument} exported */
function footer({ author, notice }) {
  const words = `${author}. ${notice}. Bladzijde `;
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ size: 16, children: [words, PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] })] })],
  });
}
