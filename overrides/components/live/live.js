// Only for `serve`: shows what changed on the site, without losing the place on the page or what was typed. Never part of a published site.
(() => {
  const AGAIN = 700;
  const KEPT = `live:${location.pathname}`;
  const FIELDS = "input:not([type=file], [type=hidden], [type=password]), textarea, select";

  /** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
  /** @typedef {{value: string, checked: boolean}} Typed */
  /** @typedef {{scroll: number, focus: string, start: number | null, end: number | null, folds: Record<string, boolean>, typed: Record<string, Typed>}} Place */
  /** @typedef {{versie: string, gewijzigd: string[] | null}} News */

  /** The version that this page was sent with. @returns {string} */
  const sent = () => {
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    return navigation?.serverTiming?.find((timing) => timing.name === "stand")?.description ?? "";
  };

  /** The name of a page or file on the site, as the server tells it. @param {string} path */
  const named = (path) => decodeURIComponent(path).replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");

  /** What this page was made of. */
  const loaded = () => new Set([location.pathname, ...performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname)].map(named));

  /** Elements by a name that is the same after a reload. @template {Element} T @param {string} selector @returns {[string, T][]} */
  const byName = (selector) => {
    /** @type {Map<string, number>} */
    const seen = new Map();
    return /** @type {T[]} */ ([...document.querySelectorAll(selector)]).map((element) => {
      const name = `${element.tagName} ${element.id || element.getAttribute("name") || ""}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [`${name} ${nth}`, element];
    });
  };

  /** @param {Field} field @returns {Typed} */
  const typedIn = (field) => ({ value: field.value, checked: "checked" in field && field.checked });

  /** @param {Field} field */
  const isFilledIn = (field) => {
    if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.value !== field.defaultValue || ("checked" in field && field.checked !== field.defaultChecked);
  };

  const keep = () => {
    const before = kept();
    const fields = /** @type {[string, Field][]} */ (byName(FIELDS));
    const focused = fields.find(([, field]) => field === document.activeElement);
    const field = focused?.[1];
    const text = field && "selectionStart" in field ? field : undefined;
    /** @type {Place} */
    const place = {
      scroll: scrollY, focus: focused?.[0] ?? "", start: text?.selectionStart ?? null, end: text?.selectionEnd ?? null,
      folds: Object.fromEntries(/** @type {[string, HTMLDetailsElement][]} */ (byName("details")).map(([name, fold]) => [name, fold.open])),
      typed: Object.fromEntries(fields.filter(([, one]) => isFilledIn(one)).map(([name, one]) => [name, typedIn(one)])),
    };
    // The message of a fault has no fields: what was typed waits until the page is back.
    const shown = document.querySelector(".serve-melding") ? (before ?? place) : place;
    sessionStorage.setItem(KEPT, JSON.stringify(shown));
  };

  /** @returns {Place | null} */
  const kept = () => JSON.parse(sessionStorage.getItem(KEPT) ?? "null");

  const restore = () => {
    const place = kept();
    if (!place || document.querySelector(".serve-melding")) return;
    sessionStorage.removeItem(KEPT);
    for (const [name, fold] of /** @type {[string, HTMLDetailsElement][]} */ (byName("details"))) fold.open = place.folds[name] ?? fold.open;
    for (const [name, field] of /** @type {[string, Field][]} */ (byName(FIELDS))) {
      if (place.typed[name]) fill(field, place.typed[name]);
      if (name === place.focus) focusOn(field, place);
    }
    scrollTo(0, place.scroll);
    // The browser would still go to the place that the message had.
    setTimeout(() => { history.scrollRestoration = "auto"; }, AGAIN);
  };

  /** @param {Field} field @param {Typed} typed */
  const fill = (field, typed) => {
    const now = typedIn(field);
    if (now.value === typed.value && now.checked === typed.checked) return;
    field.value = typed.value;
    if ("checked" in field) field.checked = typed.checked;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  };

  /** @param {Field} field @param {Place} place */
  const focusOn = (field, place) => {
    field.focus({ preventScroll: true });
    if ("setSelectionRange" in field && place.start !== null) field.setSelectionRange(place.start, place.end);
  };

  /** Shows what changed: another style in its place, anything else by a reload. @param {News} news */
  const show = ({ versie, gewijzigd }) => {
    const mine = loaded();
    const changed = gewijzigd?.filter((name) => mine.has(name));
    if (changed?.every((name) => name.endsWith(".css"))) {
      for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=stylesheet]"))) {
        if (changed.includes(named(new URL(link.href).pathname))) restyle(link, versie);
      }
      return;
    }
    keep();
    history.scrollRestoration = "manual";  // the message of a fault has another place
    location.reload();
  };

  /** @param {HTMLLinkElement} link @param {string} version */
  const restyle = (link, version) => {
    const fresh = /** @type {HTMLLinkElement} */ (link.cloneNode());
    const address = new URL(link.href);
    address.searchParams.set("v", version);
    fresh.href = address.href;
    fresh.addEventListener("load", () => link.remove());
    link.after(fresh);
  };

  let known = sent();
  const look = async () => {
    try {
      // A browser opens few connections to one server: only the page that somebody sees keeps one waiting.
      const waits = document.visibilityState === "visible" && known ? "&wacht=1" : "";
      const answer = await fetch(`/__stand?na=${known}&pagina=${encodeURIComponent(location.pathname)}${waits}`, { cache: "no-store" });
      /** @type {News} */
      const news = await answer.json();
      const before = known;
      known = news.versie;
      if (before && news.versie !== before) show(news);
      setTimeout(look, waits ? 0 : AGAIN);
    } catch {
      // The server was stopped; keep asking until it is back.
      setTimeout(look, AGAIN);
    }
  };

  if (document.readyState === "complete") restore();
  else addEventListener("load", restore);
  look();
})();
