/** The question in the address of the page: `?q=…`. */

const NAME = "q";

/** "" where the address asks nothing. */
export function askedQuestion() {
  return new URLSearchParams(location.search).get(NAME)?.trim() ?? "";
}

/**
 * Let the address ask this; the rest of it stays.
 * @param {string} question "" for none
 * @param {"push" | "replace"} how whether Back returns to the address of before
 */
export function setQuestion(question, how) {
  const address = new URL(location.href);
  if (question) address.searchParams.set(NAME, question);
  else address.searchParams.delete(NAME);
  if (address.href === location.href) return;
  try {
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  } catch {
    // A page opened from a folder, where the browser forbids it: searching works all the same.
  }
}
