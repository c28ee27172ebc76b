/** Merges the plan of a file with the open one. What differs and the dialog come with a bundle of their own, on first use. */

import { fromScript } from "../../lib/script.js";
import { baseFor, mergeFile } from "../../plan/keeper/files.js";

/**
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

const FAILED = "Het samenvoegen laadt niet. Herlaad de pagina en probeer het opnieuw. Uw plan is zoals het was.";

/**
 * Ask what to keep of each, and merge. Ends when the dialog is gone.
 * @param {Context} context with a plan that is open
 * @param {Dossier} theirs
 * @param {string} name of its file
 * @param {readonly string[]} told what people should know of the file
 */
export async function merge(context, theirs, name, told) {
  const { store, notice } = context;
  const base = await baseFor(store, theirs);
  const merging = await loaded(context);
  if (!merging) return notice(FAILED);
  const { merged, sentence, isChanged } = await merging.together(context, { name, dossier: theirs, base, told });
  if (merged && !await mergeFile(store, theirs, merged, name)) return;
  notice(sentence, isChanged);
}

/** What the bundle leaves behind. @typedef {{together: typeof import("./merge-dialog.js").together}} Merging */

/** @param {Context} context @returns {Promise<Merging | null>} */
async function loaded({ basis }) {
  try {
    return await fromScript(`${basis}assets/samen.js`, "handboekSamen");
  } catch (error) {
    console.error(error);
    return null;
  }
}
