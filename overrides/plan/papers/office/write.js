/** A filled paper as a file for Word or Writer, in the frame that the build made. Pure: the same paper at the same moment gives the same bytes. */

import { Package } from "../../../files/fill/package.js";
import { saidOf } from "./about.js";
import { carry } from "./carried.js";
import { drawDocx } from "./docx.js";
import { blocksOf } from "./layout.js";
import { drawOdt } from "./odt.js";

/**
 * @typedef {import("../definition.js").Paper} Paper
 * @typedef {import("./about.js").About} About
 * @typedef {import("./widths.js").Measures} Measures
 */

/** A frame: the bytes of the file in base64, and what to measure with. @typedef {{bestand: string, maten: Measures}} Frame */

const DRAW = Object.freeze({ docx: drawDocx, odt: drawOdt });

/**
 * @param {"docx" | "odt"} format
 * @param {Frame} frame of this paper in this format
 * @param {Paper} paper
 * @param {About} about
 * @param {{plan?: string | null}} [more] the text of the plan's file, to carry it inside
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writePaper(format, frame, paper, about, { plan } = {}) {
  const file = new Package(Uint8Array.from(atob(frame.bestand), (character) => character.charCodeAt(0)));
  DRAW[format](file, paper.titel, blocksOf(paper, frame.maten), saidOf(paper, about), about);
  if (plan) carry(format, file, plan);
  return file.bytes(about.moment);
}
