/**
 * A page of the site that was opened from a folder: its links get the names of files, since a folder shows a list of files instead of a
 * page, and a line says where the edition is that is made for this. Does nothing on a server, or in that edition.
 */

import { isForFolder, pageAddress, withFile } from "../../lib/address.js";
import { make } from "../../lib/element.js";

const ADDRESSES = [["a[href]", "href"], ["form[action]", "action"]];

/** @param {HTMLElement} element the head of the page, which the line comes after */
export function start(element) {
  if (location.protocol !== "file:" || isForFolder()) return;
  nameFiles(document);
  element.after(line(element.dataset.basis ?? "./"));
}

/** The links in it, and in what scripts copy from it. @param {ParentNode} part */
function nameFiles(part) {
  for (const [selector, name] of ADDRESSES) {
    for (const found of part.querySelectorAll(selector)) found.setAttribute(name, withFile(found.getAttribute(name) ?? ""));
  }
  for (const template of part.querySelectorAll("template")) nameFiles(template.content);
}

/** @param {string} basis */
function line(basis) {
  const found = make("aside", "uit-een-map", make("p", "",
    "U hebt dit handboek uit een map geopend. Daarvoor is er een eigen uitgave: ", link(`${basis}downloads/handboek.zip`, "handboek.zip"),
    ". Lees eerst ", link(pageAddress(basis, "over/zonder-internet/"), "hoe die werkt"), "."));
  found.setAttribute("aria-label", "Uit een map geopend");
  return found;
}

/** @param {string} address @param {string} words */
function link(address, words) {
  const found = make("a", "", words);
  found.href = address;
  return found;
}
