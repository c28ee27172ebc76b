/**
 * Starts the components of a page: an element with `data-component="<name>"` and a `start(element)` under that name. The page is complete
 * without any of this. Several bundles may each start their own components on one page.
 */

/** @typedef {(element: HTMLElement) => void | Promise<void>} Start */

/** Where the elements seen before are kept, so that a second copy of a bundle finds them too. */
const SEEN = Symbol.for("handboek-ouderbeleid.seen");

/** Elements seen before, so that mounting twice starts nothing twice. */
const seen = (/** @type {{[SEEN]?: WeakSet<Element>}} */ (globalThis)[SEEN] ??= new WeakSet());

/**
 * Start those of the components that are on the page. One that fails is reported on the console and leaves the rest alone; one that
 * started carries the attribute `data-gestart`.
 * @param {Readonly<Record<string, Start>>} components by name
 */
export function mount(components) {
  for (const element of document.querySelectorAll("[data-component]")) {
    if (!(element instanceof HTMLElement) || seen.has(element)) continue;
    const name = element.dataset.component ?? "";
    if (!Object.hasOwn(components, name)) continue;
    seen.add(element);
    startOne(element, name, components[name]);
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Start} start
 */
async function startOne(element, name, start) {
  try {
    const pending = start(element);
    if (pending instanceof Promise) await pending;
    element.dataset.gestart = "";
  } catch (error) {
    console.error(`Onderdeel "${name}" start niet.`, error);
  }
}
