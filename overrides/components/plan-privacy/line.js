/** "Let op voor u deelt: 3 dingen", and what they are when somebody unfolds it. Nothing while there is nothing to look at. */

import { make, say } from "../../lib/element.js";
import { WHOLE, scopeOfSheets } from "../../plan/privacy/scope.js";
import { remarks } from "../../plan/privacy/remarks.js";
import { KINDS, LIMITS, attention } from "../../plan/privacy/sentences.js";
import { addressOfRemark } from "../../plan/privacy/where.js";

/**
 * @typedef {import("../../plan/page/context.js").Close} Close
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/privacy/remark.js").Kind} Kind
 * @typedef {import("../../plan/privacy/remark.js").Remark} Remark
 */

/** Milliseconds without a change after which the plan is looked through: nobody who opens a plan or types waits for it. */
const REST = 500;
/** So many places are listed per kind; a plan in which everything is wrong still has a page. */
const MOST = 50;

/** @param {HTMLElement} place @param {Context} context @param {import("./plan-privacy.js").Leaving} sheets @returns {Close} */
export function line(place, { keeper, definitie }, sheets) {
  const summary = make("summary", "");
  const content = make("div", "letop__lijst");
  const fold = make("details", "vouw letop niet-afdrukken", summary, content);
  fold.dataset.privacy = "";
  // The bar stays in sight: unfolded it would cover the place that a link leads to.
  content.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("a"))) return;
    summary.focus({ preventScroll: true });
    fold.open = false;
  });
  let shown = "";
  const look = () => {
    const ids = sheets();
    const found = remarks(keeper.dossier, definitie, ids ? scopeOfSheets(ids) : WHOLE);
    const now = JSON.stringify(found);
    if (now === shown) return;
    shown = now;
    if (!found.length) return leave(place, fold);
    if (!fold.isConnected) place.append(fold);
    // The focus that was in the list goes to what opens it.
    if (content.contains(document.activeElement)) summary.focus();
    say(summary, attention(found.length));
    content.replaceChildren(...groups(found, keeper.dossier, definitie));
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  const wait = () => {
    clearTimeout(rest);
    rest = setTimeout(look, REST);
  };
  const stop = keeper.subscribe(wait);
  wait();
  return () => {
    clearTimeout(rest);
    stop();
    fold.remove();
  };
}

/** Takes the fold away; the focus that was in it goes to the buttons beside it. @param {HTMLElement} place @param {HTMLElement} fold */
function leave(place, fold) {
  if (fold.contains(document.activeElement)) place.closest(".planbestand, .planuit")?.querySelector("button")?.focus();
  fold.remove();
}

/** @param {readonly Remark[]} found @param {Context["keeper"]["dossier"]} dossier @param {Context["definitie"]} definitie */
function groups(found, dossier, definitie) {
  const kinds = /** @type {Kind[]} */ (Object.keys(KINDS)).map((kind) => ({ ...KINDS[kind], all: found.filter((one) => one.kind === kind) }));
  const lists = kinds.filter(({ all }) => all.length).flatMap(({ title, advice, all }) => {
    const more = all.length > MOST ? [make("li", "", `En nog ${all.length - MOST}.`)] : [];
    return [make("p", "", make("strong", "", `${title}.`), ` ${advice}`), make("ul", "", ...all.slice(0, MOST).map((one) => item(one, addressOfRemark(one, dossier, definitie))), ...more)];
  });
  return [...lists, make("p", "veld__uitleg", LIMITS)];
}

/** @param {Remark} remark @param {string} address "" for none */
function item(remark, address) {
  const where = address ? Object.assign(make("a", "", remark.words), { href: `#${address}` }) : remark.words;
  const element = make("li", "", where, ": ", remark.found);
  element.dataset.privacySoort = remark.kind;
  return element;
}
