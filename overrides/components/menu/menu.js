/**
 * Opens and closes the main menu on narrow screens. Which screens are narrow is the style
 * sheet's business; without this script the menu simply stands open.
 */

/**
 * Make the button of the menu work.
 * @param {HTMLElement} element the menu panel; its button names it in `aria-controls`
 * @throws {Error} where the page holds no such button
 */
export function start(element) {
  const button = document.querySelector(`[aria-controls="${element.id}"]`);
  if (!(button instanceof HTMLElement)) throw new Error(`Geen knop voor #${element.id}`);

  const show = (/** @type {boolean} */ open) => {
    button.setAttribute("aria-expanded", String(open));
    element.toggleAttribute("data-open", open);
  };
  const isOpen = () => element.hasAttribute("data-open");

  button.addEventListener("click", () => show(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    // A pressed Escape inside the menu would leave the focus on something hidden.
    if (element.contains(document.activeElement)) button.focus();
    show(false);
  });
}
