/**
 * Pictures of a plan, as plain tables: whatever a picture shows stands in the table in words.
 *
 * `level`: 0 (nothing) to 4 (much), which shades the cell. `part`: in thousandths, drawn as a bar; null where it is not known. `link` leads to another
 * page, from the root of the site; `where` leads into the plan.
 * @typedef {{words: string, level?: number, part?: number | null, where?: readonly import("./finding.js").Where[], link?: import("./finding.js").Way}} PictureCell
 *
 * Rows with the same `groep` stand together under that name. On a timeline, in thousandths of its width: `bar` is what runs, `marks` are days.
 * @typedef {{at: number, width: number}} Span
 * @typedef {{titel: string, groep?: string, where?: readonly import("./finding.js").Where[], cells: readonly PictureCell[], bar?: Span | null, marks?: readonly {at: number, words: string}[]}} PictureRow
 *
 * `first` is the head of the names of the rows, `time` the scale of a timeline; `told` stands below.
 * @typedef {{title: string, first?: string, columns: readonly string[], rows: readonly PictureRow[], told?: readonly string[], time?: {today: number | null, ticks: readonly (Span & {words: string})[]}}} Picture
 */

/** Without the columns in which nothing stands. @param {Picture} picture @returns {Picture} */
export function withoutEmptyColumns(picture) {
  const kept = picture.columns.map((_, place) => picture.rows.some(({ cells }) => cells[place]?.words));
  return { ...picture, columns: picture.columns.filter((_, place) => kept[place]), rows: picture.rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => kept[place]) })) };
}

/** The rows of each group, in order. @param {readonly PictureRow[]} rows @returns {{groep: string, rows: PictureRow[]}[]} */
export function grouped(rows) {
  /** @type {Map<string, PictureRow[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(row.groep ?? "", [...(groups.get(row.groep ?? "") ?? []), row]);
  return [...groups].map(([groep, found]) => ({ groep, rows: found }));
}
