"""Answers and sums of a werkblad in Dutch words, for everything that shows them. Knows no file format and no HTML."""

import datetime
from collections.abc import Mapping

from macros.dutch.text import listing, number
from macros.model.werkblad.rekenen import MESSAGES, as_number
from macros.model.werkblad.soort import Unit, Veldsoort
from macros.model.werkblad.tabel import Totaal
from macros.model.werkblad.veld import Bewerking, Formule

Value = str | float | datetime.date
# How people write a number with its unit; None is for a number without one.
_WITH_UNIT = {Unit.EURO: "€\u00a0{}", Unit.PER_CENT: "{}%", None: "{}"}
_SEPARATORS = str.maketrans(",.", ".,")

_ALL = "als alles is ingevuld"


def value(kind: Veldsoort, answer: str) -> Value:
    """An answer from the data as a number, a date or text; "" for no answer. Raises ValueError when it does not fit `kind`."""
    if not answer or answer in MESSAGES:
        return answer
    if kind.rules.is_number:
        return _number(answer)
    return datetime.date.fromisoformat(answer) if kind.rules.is_day else answer


def shown(kind: Veldsoort, answer: str) -> str:
    """The answer as people read it: `€ 2.500`, `31-12-2026`, or the words themselves."""
    found = value(kind, answer)
    if isinstance(found, datetime.date):
        return found.strftime("%d-%m-%Y")
    if not isinstance(found, float):
        return found
    return _WITH_UNIT[kind.rules.unit].format(thousands(found, has_cents=kind.rules.unit is Unit.EURO))


def thousands(amount: float, has_cents: bool = False) -> str:
    """A number with dots between thousands and at most two decimals: 12500 → "12.500", 2.5 → "2,5", or "2,50" if what is broken `has_cents`."""
    words = f"{round(amount, 2):,.2f}".translate(_SEPARATORS).removesuffix(",00")
    return words if has_cents or "," not in words else words.rstrip("0")


def sentence(words: str) -> str:
    """The `words` with a full stop, unless they end with a mark."""
    return words if words.endswith(("?", ".", "!")) else f"{words}."


def _number(answer: str) -> float:
    found = as_number(answer)
    if found is None:
        raise ValueError(f"{answer!r} is no number")
    return float(found)


def computation(formula: Formule, labels: Mapping[str, str]) -> str:
    """How a field is computed, in words; `labels` are the names of the fields in its row or part, by id and in order."""
    names = [f"'{labels[name]}'" for name in formula.van]
    match formula.bewerking:
        case Bewerking.AANTAL:
            what = f"hoe vaak '{formula.antwoord}' staat" if formula.antwoord else "hoeveel er is ingevuld"
            start = list(labels).index(formula.van[0])
            in_a_row = len(names) > 2 and tuple(labels)[start:start + len(names)] == formula.van
            counted = f"{what} bij {names[0]} tot en met {names[-1]}" if in_a_row else f"{what} bij {listing(names)}"
            return f"{counted}, {_ALL}" if formula.antwoord else counted
        case Bewerking.DREMPEL:
            least = number(formula.norm) if formula.norm is not None else names[1]
            return f"ja als {names[0]} minstens {least} is, anders nee"
        case Bewerking.KLEINE_GROEP:
            return f"ja als bij {listing(names)} <10 staat, of als er twee 1 tot en met 9 verschillen, anders nee"
        case Bewerking.AANDEEL:
            return f"{names[0]} gedeeld door {names[1]}, in procenten, naar beneden afgerond"
        case Bewerking.TEKORT:
            return f"{names[0]} min {listing(names[1:])}; leeg telt als 0, en onder 0 wordt 0"
        case Bewerking.OVERSCHOT:
            return f"{listing(names[1:])} min {names[0]}; leeg telt als 0, en onder 0 wordt 0"
    return f"{' plus '.join(names)}, {_ALL}" if formula.bewerking is Bewerking.SOM else " min ".join(names)


def total_computation(line: Totaal, label: str) -> str:
    """How a line under a table is computed, in words; `label` is the name of its column."""
    if line.bewerking is Bewerking.AANTAL:
        return f"Hoe vaak '{line.antwoord}' staat bij '{label}'" if line.antwoord else f"Hoeveel rijen iets hebben bij '{label}'"
    if line.bewerking is Bewerking.AANDEEL:
        return f"'{label}' over alle rijen samen"
    return f"Alle rijen van '{label}' samen"
