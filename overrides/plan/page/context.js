/**
 * What the parts of the page of a plan share, as types: one shell, one plan, one view at a time. A part of another component plugs in by one
 * line in `components/mijn-plan/parts.js`, and gets a place of its own in the page.
 *
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Deel} Deel
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 */

/** Ends what was opened: no listener stays behind. @typedef {() => void} Close */

/** What happened to the plan. `fromElsewhere`: in another tab or from a file. @typedef {{dossier: Dossier, edits: readonly Edit[], fromElsewhere: boolean}} Change */

/**
 * The plan as views use it; there always is one. `undo` takes back the last change and gives the edit that did, `redo` does it again; `pause` ends an act of typing.
 * @typedef {object} Plan
 * @property {Dossier} dossier
 * @property {boolean} isOpen whether it is kept, so that it can be edited
 * @property {(edit: Edit) => string} edit gives why it is refused, "" where it is done
 * @property {() => Edit | null} undo
 * @property {() => Edit | null} redo
 * @property {boolean} canUndo
 * @property {() => void} pause
 * @property {(listener: (change: Change) => void) => Close} subscribe
 */

/** Which place in the plan an address names: a sheet, a field or column on it, the row of that column, or the name of another view. @typedef {{name: string, sheet?: Werkblad, field?: string, row?: string}} Target */

/**
 * What a view or part gets. `definitie` is linked. `basis` is the way to the root of the site.
 * @typedef {object} Context
 * @property {Plan} keeper
 * @property {import("../keeper/keeper.js").PlanKeeper} store what keeps it: for parts that open, save and remove plans
 * @property {Definitie} definitie
 * @property {Awaited<ReturnType<typeof import("../keeper/shelf.js").plansOf>>} plans those of this browser when the page began
 * @property {string} basis
 * @property {Parts} parts
 * @property {(hash: string) => void} go to an address of this page, without its `#`
 * @property {() => {hash: string, title: string} | null} origin the view from which the visitor came to the sheets, not the overview
 * @property {(title: string, intro: string) => void} head names the view, in the one heading of the page and in the title of the window
 * @property {(sentence: string) => void} say to who cannot see what changed
 * @property {(sentence: string, canUndo?: boolean, canRedo?: boolean) => void} notice in sight and read out until the next view; `canUndo`: with a
 *   button that takes the last change back, `canRedo`: one that does again what was taken back; the button goes at the next change
 */

/** A view of the whole page. @typedef {{open: (place: HTMLElement, context: Context, target: Target) => Close}} View */

/**
 * What a part is about: a sheet, and on it a part, a table, a field; `row` is the one whose form has the field; `asked` is the column that
 * the address asks for, in the first row or in that one.
 * @typedef {{sheet: Werkblad, part?: Deel, table?: Tabel, field?: Veld, row?: string, asked?: Pick<Target, "field" | "row">}} About
 */

/** A piece of a view. @typedef {{open: (place: HTMLElement, context: Context) => Close}} Piece */
/** A piece of a sheet. @typedef {{open: (place: HTMLElement, context: Context, about: About) => Close}} SheetPiece */

/**
 * The pieces of other components, each list in the order in which they stand. `bar`: beside the name of the plan; `overview` and `belowOverview`: above and
 * below the list of sheets; `table`: one table of a sheet; `beforeTable`: above each table; `besideField`: above the control of each single field, and of each one in the form of a row; `aboveSheet` and `sheet`: above and
 * below the parts of a sheet.
 * @typedef {object} Parts
 * @property {readonly Piece[]} bar
 * @property {readonly Piece[]} overview
 * @property {readonly Piece[]} belowOverview
 * @property {readonly SheetPiece[]} table
 * @property {readonly SheetPiece[]} beforeTable
 * @property {readonly SheetPiece[]} besideField
 * @property {readonly SheetPiece[]} aboveSheet
 * @property {readonly SheetPiece[]} sheet
 * @property {(context: Context, theirs: Dossier, name: string, told: readonly string[]) => Promise<unknown>} merge merges the plan of a file, of which this is the name,
 *   with the open one; `told` is what people should know of the file
 * @property {Readonly<Record<string, View>>} views other views, by the first word of their address
 */

export {};
