/** The question in the address of the page: `?q=…`, and on the page of results the kind to show: `&soort=…`. */

const NAME = "q";
const KIND = "soort";

/** "" where the address asks nothing. */
export function askedQuestion() {
  return new URLSearchParams(location.search).get(NAME)?.trim() ?? "";
}

/** "" where the address asks for every kind. */
export function askedKind() {
  return new URLSearchParams(location.search).get(KIND) ?? "";
}

/** What an address asks after its question mark. @param {string} question @param {string} [kind] "" for every kind */
export function asAddress(question, kind = "") {
  return `?${new URLSearchParams(kind ? { [NAME]: question, [KIND]: kind } : { [NAME]: question })}`;
}

/**
 * Where a question from another page goes: after a hash, which a browser sends to no server, or from a folder after a question mark, since
 * there an address cannot be changed.
 * @param {string} question
 */
export function asHandedOver(question) {
  const asked = asAddress(question);
  return location.protocol === "file:" ? asked : `#${asked.slice(1)}`;
}

/** Give a question that another page handed over its own address. */
export function takeOver() {
  const handed = new URLSearchParams(location.hash.slice(1)).get(NAME);
  if (handed) change(new URL(asAddress(handed), location.href), "replace");
}

/** Let the address show one kind; Back shows what was there before. @param {string} question @param {string} kind "" for every kind */
export function setKind(question, kind) {
  change(new URL(asAddress(question, kind), location.href), "push");
}

/**
 * Let the address ask this, of every kind; the rest of it stays.
 * @param {string} question "" for none
 * @param {"push" | "replace"} how whether Back returns to the address of before
 */
export function setQuestion(question, how) {
  const address = new URL(location.href);
  if (question) address.searchParams.set(NAME, question);
  else address.searchParams.delete(NAME);
  if (question !== askedQuestion()) address.searchParams.delete(KIND);
  change(address, how);
}

/** @param {URL} address @param {"push" | "replace"} how */
function change(address, how) {
  if (address.href === location.href) return;
  try {
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  } catch {
    // A page opened from a folder, where the browser forbids it: searching works all the same.
  }
}
