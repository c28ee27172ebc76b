/**
 * Everything this site keeps in the browser goes through here: one versioned record per name,
 * in localStorage. Nothing is thrown: blocked, full or damaged storage comes back as a value
 * with a reason, so that the caller can tell the visitor. Not for data that must leave the
 * browser; that is a download.
 */

const PREFIX = "handboek-ouderbeleid:";

/** @typedef {"blocked" | "full" | "unreadable" | "newer"} Reason */

/**
 * @template T
 * @typedef {{ok: true, value: T} | {ok: false, reason: Reason}} Result
 */

/** What the visitor reads when keeping or reading fails. @type {Readonly<Record<Reason, string>>} */
export const MESSAGES = Object.freeze({
  blocked: "Uw browser staat niet toe dat deze site iets bewaart.",
  full: "De opslag van uw browser is vol. Uw laatste wijziging is niet bewaard.",
  unreadable: "Wat eerder is bewaard, is beschadigd en kan niet worden gelezen.",
  newer: "Wat eerder is bewaard, komt van een nieuwere versie van deze site.",
});

/**
 * Read what was kept under a name.
 * @param {string} naam
 * @param {number} versie the version this code writes
 * @returns {Result<unknown>} `value` is null where nothing was kept
 */
export function read(naam, versie) {
  let tekst;
  try {
    tekst = localStorage.getItem(PREFIX + naam);
  } catch {
    return { ok: false, reason: "blocked" };
  }
  if (tekst === null) return { ok: true, value: null };
  try {
    return openen(JSON.parse(tekst), versie);
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

/**
 * @param {unknown} bewaard
 * @param {number} versie
 * @returns {Result<unknown>}
 */
function openen(bewaard, versie) {
  if (!isRecord(bewaard)) return { ok: false, reason: "unreadable" };
  if (bewaard.versie > versie) return { ok: false, reason: "newer" };
  return bewaard.versie === versie ? { ok: true, value: bewaard.waarde } : { ok: false, reason: "unreadable" };
}

/**
 * @param {unknown} bewaard
 * @returns {bewaard is {versie: number, waarde: unknown}}
 */
function isRecord(bewaard) {
  return typeof bewaard === "object" && bewaard !== null && "waarde" in bewaard
    && "versie" in bewaard && Number.isInteger(bewaard.versie);
}

/**
 * Keep a value under a name, replacing what was there.
 * @template T
 * @param {string} naam
 * @param {number} versie
 * @param {T} waarde anything JSON can hold
 * @returns {Result<T>}
 */
export function keep(naam, versie, waarde) {
  const tekst = JSON.stringify({ versie, waarde });
  try {
    localStorage.setItem(PREFIX + naam, tekst);
  } catch (fout) {
    const vol = fout instanceof DOMException && fout.name === "QuotaExceededError";
    return { ok: false, reason: vol ? "full" : "blocked" };
  }
  return { ok: true, value: waarde };
}

/**
 * Forget what was kept under a name.
 * @param {string} naam
 * @returns {Result<null>}
 */
export function forget(naam) {
  try {
    localStorage.removeItem(PREFIX + naam);
  } catch {
    return { ok: false, reason: "blocked" };
  }
  return { ok: true, value: null };
}

/**
 * Hear that what stands under a name may have changed elsewhere: in another tab, or while this page lay in the memory of the
 * browser after Back.
 * @param {string} naam
 * @param {() => void} bijWijziging
 */
export function follow(naam, bijWijziging) {
  // Without a key, everything was cleared.
  addEventListener("storage", ({ key }) => { if (key === null || key === PREFIX + naam) bijWijziging(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) bijWijziging(); });
}
