"""Dutch text as people read and type it: slugs, folding, ages, dates, numbers. No HTML, no files."""

import re
import unicodedata
from functools import lru_cache
from math import ceil

from macros.model.datum import MONTHS
from macros.model.leeftijd import Leeftijd

# In every file that people download or that the browser makes.
NOTICE = "Onafhankelijke bewerking, niet van OCW, Sardes of de Inspectie van het Onderwijs"
UNKNOWN_AGE = "leeftijd niet vermeld"
_MEGABYTE = 1_000_000
FROM_PREGNANCY = "vanaf de zwangerschap"
_ARTICLE = re.compile("^(de|het) ")
# Apostrophes, and what nobody sees: soft hyphens, joiners, marks of direction.
_LEFT_OUT = re.compile("['\u2018\u2019\u00ad\u200b-\u200f\u2060\ufeff]")


def fold(text: str) -> str:
    """Lower case without accents and ligatures, as used for searching; `’s-Hertogenbosch` and `'s-Hertogenbosch` become equal."""
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    if plain.isascii():
        return plain
    return "".join(char for char in plain if not unicodedata.combining(char))


def searchable(text: str) -> str:
    """Fold `text` and drop its apostrophes and what nobody sees, as both searches do: "programma's" becomes "programmas".

    `overrides/lib/fold.js` does the same to what a visitor types.
    """
    return _LEFT_OUT.sub("", fold(text))


@lru_cache(maxsize=20_000)  # every page of a programme sorts all programmes
def sort_key(text: str) -> str:
    """The key to sort lists by: `searchable` without an article in front, so that "De Taallijn" is under T."""
    return _ARTICLE.sub("", searchable(text))


def slug(text: str) -> str:
    """A word for an address: letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def number(value: float) -> str:
    """A number with a decimal comma: 2.5 → "2,5"; a whole number without decimals. No digit of the float is lost."""
    return f"{value:.15g}".replace(".", ",")


def size(count: int) -> str:
    """So many bytes in words, rounded up, so that a file is never larger than its button says."""
    return f"{ceil(count / 1000)} kB" if count <= _MEGABYTE else f"{number(ceil(10 * count / _MEGABYTE) / 10)} MB"


def date(value: str) -> str:
    """A date in words: "2017-03-20" → "20 maart 2017", "2017-03" → "maart 2017"; a year stays a year."""
    year, *rest = value.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def age(leeftijd: Leeftijd) -> str:
    """An age in words: "2 tot en met 8 jaar", "3 maanden tot 6 jaar", "vanaf de zwangerschap tot 2 jaar", or that it is not stated."""
    if leeftijd.van is None and leeftijd.tot is None:
        return UNKNOWN_AGE
    until = "tot en met" if leeftijd.tot_en_met else "tot"
    if leeftijd.vanaf_zwangerschap:
        return FROM_PREGNANCY if leeftijd.tot is None else f"{FROM_PREGNANCY} {until} {_years(leeftijd.tot)}"
    if leeftijd.tot is None:
        return f"vanaf {_years(leeftijd.van or 0)}"
    end = _years(leeftijd.tot)
    if leeftijd.van is None:
        return f"{until} {end}"
    start, unit = _years(leeftijd.van).split()
    return f"{start} {until} {end}" if end.endswith(unit) or not leeftijd.van else f"{start} {unit} {until} {end}"


def _years(value: float) -> str:
    """Whole and half years as years, another age in months: 2.5 → "2,5 jaar", 1.17 → "14 maanden"."""
    return f"{number(value)} jaar" if 2 * value % 1 == 0 else f"{round(12 * value)} maanden"


def listing(words: list[str]) -> str:
    """The words as a list in a sentence: "a", "a en b", "a, b en c"."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def capital(text: str) -> str:
    """The first letter as a capital, the rest unchanged."""
    return text[:1].upper() + text[1:]
