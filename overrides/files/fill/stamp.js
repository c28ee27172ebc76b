/** The properties of a filled copy: when it was made, and how. Title, author and language stay. Pure. */

import { child, element, elements, local } from "./xml.js";

/** @typedef {import("./answers.js").Stamp} Stamp */
/** @typedef {import("./package.js").Package} Package */
/** @typedef {import("./xml.js").Element} Element */

const CORE = "docProps/core.xml";
const META = "meta.xml";

/** @param {Package} file @param {Stamp} stamp */
export function stampCopy(file, { moment, remark }) {
  const whole = `${moment.toISOString().slice(0, 19)}Z`;
  if (file.has(CORE)) {
    setProperties(file.part(CORE), { description: remark, created: whole, modified: whole });
  } else {
    const meta = child(file.part(META), "meta");
    if (meta) setProperties(meta, { description: remark, "creation-date": whole, date: whole });
  }
}

/** The remark comes before what the description said. @param {Element} parent @param {Record<string, string>} values by local name */
function setProperties(parent, values) {
  for (const found of elements(parent)) {
    const value = values[local(found)];
    if (value === undefined) continue;
    const said = local(found) === "description" ? [`${value} `, ...found.children] : [value];
    parent.children[parent.children.indexOf(found)] = element(found.name, found.attributes, said);
  }
}
