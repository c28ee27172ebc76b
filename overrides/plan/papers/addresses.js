/** Where on the page of the plan something of a paper is filled in, without the `#`. Pure. */

import { inFileName } from "../../lib/fold.js";

/** @typedef {import("./definition.js").Open} Open */

/** A section. @param {string} paper @param {string} section */
export function sectionAddress(paper, section) {
  return `stuk-${paper}.${section}`;
}

/** The box for own text in a section. @param {string} paper @param {string} section */
export function ownAddress(paper, section) {
  return `stuk-${paper}.eigen-${section}`;
}

/** The box for the words of a place that no sheet has; no section has such an id. @param {string} paper @param {string} place */
export function placeAddress(paper, place) {
  return `stuk-${paper}.plaats-${inFileName(place)}`;
}

/** "" for nowhere. @param {Open} open @param {string} paper */
export function addressOf({ sheet, field, own }, paper) {
  if (sheet) return field ? `${sheet}.${field}` : sheet;
  const place = /\[(.+)\]$/.exec(own ?? "");
  if (place) return placeAddress(paper, place[1]);
  return own ? ownAddress(paper, own.slice(paper.length + 1)) : "";
}
