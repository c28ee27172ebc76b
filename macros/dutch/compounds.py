"""Words as search compares them, and the parts of Dutch compounds: `beleid` finds `ouderbeleid`. Not for ranking: the browser does that."""

import re
from collections.abc import Iterator

from macros.dutch.text import searchable

SHORTEST_PART = 4
SHORTEST_COMPOUND = 9
JOINTS = ("", "s", "en", "n", "e")
# Words that begin many others without a link in meaning: "onderwijs" is not about "onder".
_NO_HEAD = {"aan", "achter", "binnen", "boven", "buiten", "door", "naar", "onder", "over", "samen", "tegen", "toen", "tussen", "voor"}
_WORD = re.compile(r"[^\W_]+")


def tokens(text: str) -> list[str]:
    """The words of `text`, folded; `programma's` is one word. The browser splits text in the same way."""
    return _WORD.findall(searchable(text))


def words_of(text: str) -> list[str]:
    """The words of `text` as search has them: "60%" is "60 procent". `overrides/lib/fold.js` does the same to what a visitor types."""
    return _WORD.findall(searchable(text).replace("%", " procent "))


def compounds(words: Iterator[str]) -> dict[str, str]:
    """Compound → its parts, for the compounds whose parts are all in `words`: `oudercoordinator` → "ouder coordinator"."""
    known = {word for word in words if len(word) >= SHORTEST_PART and not word.isdigit()}
    split = {word: _split(word, known) for word in sorted(known)}
    return {word: " ".join(parts) for word, parts in split.items() if parts}


def _split(word: str, known: set[str]) -> list[str]:
    """The parts of `word`; the first is as long as possible ("ouderen" instead of "oude"), the last is split further."""
    if len(word) < SHORTEST_COMPOUND:
        return []
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        head = _head(word[:cut], known)
        if head and word[cut:] in known:
            return [head, *(_split(word[cut:], known) or [word[cut:]])]
    return []


def _head(start: str, known: set[str]) -> str | None:
    """The known word in `start`, without the letters that join it to the next part: "beleids" → "beleid"."""
    stems = (start.removesuffix(joint) for joint in JOINTS if start.endswith(joint))
    return next((stem for stem in stems if len(stem) >= SHORTEST_PART and stem in known and stem not in _NO_HEAD), None)
