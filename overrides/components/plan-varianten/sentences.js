/** What the variants of a plan say, in Dutch. Pure. */

export const TITLE = "Varianten van het plan";
export const INTRO = Object.freeze([
  "Wat gebeurt er als het plan minder mag kosten? Maak een variant en kies wat dan vervalt. U ziet de varianten naast elkaar: de kosten, het geld, en de doelen die geen activiteit meer hebben.",
  "Vervalt iets, dan vervalt ook het geld dat ervoor was. Het handboek zet dat geld niet bij iets anders. Uw plan zelf verandert niet.",
]);
export const EMPTY = "Er is nog niets om uit te kiezen. Vul eerst werkblad 5b of 5d in.";
export const LABELS = Object.freeze({ naam: "Naam van de variant", procent: "Hoeveel procent minder moet het kosten?", procentHelp: "Laat leeg als er geen doel is." });
export const ADD = "Maak een variant";
export const ADDED = "Er staat een variant bij.";
export const REMOVE = "Haal deze variant weg";
export const REMOVED = "De variant is weg. Wat al in werkblad 8b staat, blijft daar staan.";
export const TABLE = "De varianten naast elkaar";
export const FROM_PLAN = "De kosten komen uit werkblad 5b. Zodra werkblad 5d posten heeft, komen zij daaruit, met het geld erbij.";
export const FROM_BUDGET = "De kosten en het geld komen uit werkblad 5d.";
export const PUT = Object.freeze({ fresh: "Zet bij de alternatieven (werkblad 8b)", again: "Werk bij in werkblad 8b", same: "Dit staat in werkblad 8b. Van daaruit komt het in het voorstel, onder ‘Alternatieven’.",
  nothing: "Kies eerst wat er vervalt. Dan kunt u de variant bij de alternatieven zetten.", link: "Vul in werkblad 8b in waarom u dit niet kiest" });

/** @param {number} out @param {number} all */
export function chosenWords(out, all) {
  return `Wat vervalt? ${out === 0 ? "Nog niets" : out} van ${all}`;
}

/** @param {string} name @param {readonly string[]} kept labels of columns with words of people */
export function putWords(name, kept) {
  const rest = kept.length ? ` Wat u zelf schreef bij ${kept.map((label) => `‘${label}’`).join(" en ")}, staat er nog.` : "";
  return `‘${name}’ staat bij de alternatieven in werkblad 8b.${rest}`;
}

/** What one thing costs, beside its name. @param {string} naam @param {string} costs "" where nothing is filled in */
export function itemWords(naam, costs) {
  return costs ? `${naam} (${costs})` : naam;
}
