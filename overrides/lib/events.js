/** The events by which components on one page work together without importing each other, and what a click asks for. */

/** What does the list show? Its owner calls the function in `detail` with the answer, while the event is sent. */
export const LIST_ASKED = "list-asked";

/** The list shows something else; `detail` is how many records. */
export const LIST_CHANGED = "list-changed";

/** Which row of a list has this record? Its owner calls `give` in `detail` with the row of `id`, or undefined, while the event is sent. */
export const ROW_ASKED = "row-asked";

/** A long list made a row, `detail`, that its page did not have; sent to the document. */
export const ROW_MADE = "row-made";

/** What was opened over the list is drawn, so that the focus can return to where it was. */
export const OVERLAY_DRAWN = "overlay-drawn";

/** Whether a click follows a link here, and not in a new tab or window. @param {MouseEvent} event */
export function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return !(button || ctrlKey || metaKey || shiftKey || altKey);
}
