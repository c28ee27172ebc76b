/**
 * The plan that a paper carries, so that the paper itself opens as a plan: in the file for Word a part of its own, in that for Writer a
 * property. Measured: Word and LibreOffice keep such a part, LibreOffice throws away any other file in an odt, and a property stays, also where
 * it saves an odt as docx. Pure.
 */

import { deflateSync, strFromU8, strToU8 } from "fflate";
import { at, element } from "../../../files/fill/xml.js";
import { kindObjection, sizeObjection } from "../../dossier/limits.js";
import { NOT_THERE, readDossier } from "../../dossier/read.js";
import { Refused, SENTENCES } from "../../returned/book/refused.js";
import { readXml } from "../../returned/book/xml.js";
import { inflate, openZip } from "../../returned/book/zip.js";

/**
 * @typedef {import("../../../files/fill/package.js").Package} Package
 * @typedef {import("../../definition.js").Definitie} Definitie
 * @typedef {import("../../dossier/read.js").Reading} Reading
 * @typedef {import("../../returned/book/zip.js").Zip} Zip
 */

/** The element and the property with the plan. */
const NAME = "ouderbeleid-plan";
const NAMESPACE = "urn:handboek-ouderbeleid:plan";
const MOST = 20_000_000; // bytes of a plan, unpacked
const [ITEM, PROPERTIES] = ["customXml/item1.xml", "customXml/itemProps1.xml"];
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const STORE_ID = "{5A6F7564-6572-4265-8C65-6964506C616E}";
/** Where a plan may be, in the file of each program. */
const PLACES = [/^customXml\/item\d+\.xml$/i, /^docProps\/custom\.xml$/i, /^meta\.xml$/];
const PAPER = /^(word\/|content\.xml$|encrypted-package$)/;

const OWN_FILE = "Kies het bestand dat u met 'Bewaar als bestand' maakte: het eindigt op .json.";
const NO_PLAN = `In dit bestand zit geen plan. Een plan gaat alleen mee in een stuk als u daarvoor kiest bij het maken. ${OWN_FILE}`;
const UNSOUND = "Dit bestand is beschadigd of niet heel aangekomen. Neem een eerdere versie van het bestand, of vraag het opnieuw.";
const BOMB = `Dit bestand pakt uit tot veel meer dan een stuk met een plan. We openen het niet, omdat het uw browser kan laten vastlopen. ${OWN_FILE}`;
const PASSWORD = "Op dit bestand zit een wachtwoord. Open het met het wachtwoord en sla het op zonder. Kies het daarna opnieuw.";

/** Put the text of a plan's file in a paper. @param {"docx" | "odt"} format @param {Package} file @param {string} text */
export function carry(format, file, text) {
  const packed = inBase64(deflateSync(strToU8(text)));
  if (format === "odt") {
    at(file.part("meta.xml"), "meta").children.push(element("meta:user-defined", { "meta:name": NAME, "meta:value-type": "string" }, [packed]));
    return;
  }
  file.add(ITEM, element(NAME, { xmlns: NAMESPACE }, [packed]));
  const schema = element("ds:schemaRef", { "ds:uri": NAMESPACE });
  file.add(PROPERTIES, element("ds:datastoreItem", { "ds:itemID": STORE_ID, "xmlns:ds": STORE }, [element("ds:schemaRefs", {}, [schema])]));
  file.add("customXml/_rels/item1.xml.rels", element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, [
    element("Relationship", { Id: "rId1", Type: `${RELATION}Props`, Target: "itemProps1.xml" }),
  ]));
  file.part(file.relationsPath()).children.push(element("Relationship", { Id: "rIdPlan", Type: RELATION, Target: `../${ITEM}` }));
  file.part("[Content_Types].xml").children.push(element("Override", {
    PartName: `/${PROPERTIES}`, ContentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  }));
}

/** The plan in a paper that was chosen. A huge file is not even loaded. @param {File} file @param {Definitie} definitie @returns {Promise<Reading>} */
export async function readPaper(file, definitie) {
  const objection = sizeObjection(file.size);
  if (objection) return { ok: false, reason: objection };
  const data = await file.arrayBuffer().catch(() => null);
  return data ? readCarried(new Uint8Array(data), definitie) : { ok: false, reason: NOT_THERE };
}

/**
 * @param {Uint8Array} data of a paper
 * @param {Definitie} definitie
 * @returns {Reading}
 */
export function readCarried(data, definitie) {
  const objection = sizeObjection(data.length);
  if (objection) return { ok: false, reason: objection };
  try {
    const zip = openZip(data);
    if (!zip.names.some((name) => PAPER.test(name)) || isSheet(zip)) return { ok: false, reason: kindObjection("PK\u0003\u0004") };
    if (isLocked(zip)) return { ok: false, reason: PASSWORD };
    const packed = packedIn(zip);
    return packed ? readDossier(strFromU8(inflate(fromBase64(packed), MOST)), definitie) : { ok: false, reason: NO_PLAN };
  } catch (error) {
    return { ok: false, reason: reasonFor(error) };
  }
}

/** @param {unknown} error */
function reasonFor(error) {
  if (!(error instanceof Refused)) return UNSOUND;
  return error.message === SENTENCES.password ? PASSWORD : BOMB;
}

/** A spreadsheet of OpenDocument has the same parts. @param {Zip} zip */
function isSheet(zip) {
  return zip.names.includes("mimetype") && !/opendocument\.text/.test(strFromU8(zip.part("mimetype")));
}

/** LibreOffice locks each part, and says so in the list of them. @param {Zip} zip */
function isLocked({ names, part }) {
  const list = "META-INF/manifest.xml";
  return names.includes("encrypted-package") || (names.includes(list) && strFromU8(part(list)).includes("encryption-data"));
}

/** What stands in the first element with the name, or that has a property of the name in it. @param {Zip} zip */
function packedIn({ names, part }) {
  for (const name of PLACES.flatMap((place) => names.filter((known) => place.test(known)))) {
    const found = textOf(part(name));
    if (found) return found;
  }
  return "";
}

/** @param {Uint8Array} xml */
function textOf(xml) {
  let [depth, inside, text] = [0, 0, ""];
  readXml(xml, {
    open: (name, attribute) => {
      depth += 1;
      if (!inside && !text && (name === NAME || attribute("name") === NAME)) inside = depth;
    },
    close: () => {
      if (depth === inside) inside = 0;
      depth -= 1;
    },
    text: (words) => { if (inside) text += words; },
  });
  return text.replaceAll(/\s/g, "");
}

/** @param {Uint8Array} bytes */
function inBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** @param {string} text @throws {DOMException} for what is no base64 */
function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
