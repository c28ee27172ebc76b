/**
 * Opens and closes the main menu on narrow screens. Which screens are narrow is the style
 * sheet's business; without this script the menu simply stands open.
 */

/**
 * @param {HTMLElement} element the menu panel; its button names it in `aria-controls`
 * @throws {Error} where the page holds no such button
 */
export function start(element) {
  const knop = document.querySelector(`[aria-controls="${element.id}"]`);
  if (!(knop instanceof HTMLElement)) throw new Error(`Geen knop voor #${element.id}`);

  const toon = (/** @type {boolean} */ open) => {
    knop.setAttribute("aria-expanded", String(open));
    element.toggleAttribute("data-open", open);
  };
  const isOpen = () => element.hasAttribute("data-open");

  knop.addEventListener("click", () => toon(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    // A pressed Escape inside the menu would leave the focus on something hidden.
    if (element.contains(document.activeElement)) knop.focus();
    toon(false);
  });
}
