/** Pasting a block in a table of the plan. What reads it and the dialog come with a bundle of their own, on first use. */

import { fromScript } from "../../lib/script.js";

/**
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/table/block.js").Copied} Copied
 */

/** What the bundle leaves behind. @typedef {Pick<typeof import("../../plan/table/block.js"), "blockOf" | "isBlock"> & Pick<typeof import("./paste-dialog.js"), "openPaste"> & Pick<typeof import("./choose-dialog.js"), "chooseRows">} Pasting */

const FAILED = "Dit laadt niet. Uw plan en wat u kopieerde, hebt u nog. Herlaad de pagina en probeer het opnieuw.";

/** @param {Pick<Context, "basis" | "notice">} context @returns {Promise<Pasting | null>} null where it does not load, which is said */
export async function loadPasting({ basis, notice }) {
  try {
    return await fromScript(`${basis}assets/plakken.js`, "handboekPlakken");
  } catch (error) {
    console.error(error);
    notice(FAILED);
    return null;
  }
}

/** Whether this may be more than one cell, at first sight: the browser wants to know at once who takes what is pasted. @param {Copied} copied */
export function mayBeBlock({ html, text }) {
  return /[\t\r\n]/.test(text.trimEnd()) || (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1;
}
