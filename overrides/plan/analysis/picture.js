/**
 * Pictures of a plan, as plain tables: whatever a picture shows stands in the table in words.
 *
 * `level`: 0 (nothing) to 4 (most), which shades the cell. `share`: 0 to 1, drawn as a bar. `link` leads to another page, from the root of the site;
 * `where` leads into the plan.
 * @typedef {{words: string, level?: number, share?: number, where?: readonly import("../findings/finding.js").Where[], link?: import("../findings/finding.js").Way}} PictureCell
 *
 * On a timeline, in thousandths of its width: `bar` is what runs, `marks` are days.
 * @typedef {{at: number, width: number}} Span
 * @typedef {{titel: string, where?: readonly import("../findings/finding.js").Where[], cells: readonly PictureCell[], bar?: Span | null, marks?: readonly {at: number, words: string}[]}} PictureRow
 *
 * `first` is the head of the column with the names of the rows, `time` the scale of a timeline; `notes` stand below.
 * @typedef {{title: string, first?: string, columns: readonly string[], rows: readonly PictureRow[], notes?: readonly string[],
 *   time?: {today: number | null, ticks: readonly (Span & {words: string})[]}}} Picture
 */

/** Without the columns in which nothing stands. @param {Picture} picture @returns {Picture} */
export function withoutEmptyColumns(picture) {
  const kept = picture.columns.map((_, place) => picture.rows.some(({ cells }) => cells[place]?.words));
  return { ...picture, columns: picture.columns.filter((_, place) => kept[place]), rows: picture.rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => kept[place]) })) };
}
