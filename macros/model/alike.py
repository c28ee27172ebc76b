"""What somebody meant who wrote a word that is not in a list: the one place that compares words for a message. Not for search."""

import difflib
import re
from collections.abc import Iterable

NAME = 0.6  # from 0 to 1: how much a word must look like the name of a field or a record
SLIP = 0.75  # like one of a few choices: two that only end alike ("dagelijks", "wekelijks") are no slip
_SHORT, _OF_SHORT = 4, 0.65  # in so few letters one slip makes a large difference
_BETWEEN = re.compile(r"[\s_-]+")
_APART = re.compile(r"[.,;/+&|\s]+(?:(?:en|of)\s+)?")
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")  # of a step or an indicator, not a year


def closest(word: str, known: Iterable[str], alike: float = NAME) -> str:
    """The one of `known` that `word` looks most like; "" if none does.

    Capitals and what stands between words make no difference. A word with another
    number is no slip: stap-9 is not stap-8.
    """
    folded = _folded(word)
    written: dict[str, str] = {}
    for name in known:
        written.setdefault(_folded(name), name)
    if alike == SLIP and len(folded) <= _SHORT:
        alike = _OF_SHORT
    likely = [name for name in sorted(written) if name == folded or _NUMBER.sub("0", name) != _NUMBER.sub("0", folded)]
    found = difflib.get_close_matches(folded, likely, n=1, cutoff=alike)
    return written[found[0]] if found else ""


def meant(word: str, known: Iterable[str], alike: float = NAME) -> str:
    """The question " Bedoelt u 'x'?" for a likely slip, else ""."""
    found = closest(word, known, alike)
    return f" Bedoelt u '{found}'?" if found else ""


def choose(word: str, known: Iterable[str]) -> str:
    """What to choose from instead of `word`, and which one was probably meant: "Kies uit: a, b. Bedoelt u 'a'?"."""
    choices = list(known)
    sure = [choice for choice in choices if (len(choice) > _SHORT and _folded(word).startswith(_folded(choice))) or choice.endswith(f":{word}")]
    return f"Kies uit: {', '.join(choices)}.{meant(word, sure, 0) if sure else meant(word, choices, SLIP)}"


def several(word: str, known: Iterable[str]) -> list[str]:
    """The choices in `word`, if it is nothing but two or more of the `known`, with other signs than commas between them."""
    parts = [part for part in _APART.split(word) if part]
    return parts if len(parts) > 1 and set(parts) <= set(known) else []


def _folded(word: str) -> str:
    return _BETWEEN.sub("-", word.strip().casefold())
