"""The sums of a werkblad, as every format must do them. Answers and outcomes are text.

A number has a decimal comma, no thousands separator and no unit. So that nobody can be recognised, nothing is computed with
`<10`, and no outcome gives the size of a small group of people.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_FLOOR, Decimal

from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.tabel import Tabel, Totaal
from macros.model.werkblad.veld import Bewerking, Formule, Veld

FEW = "<10"
NOT_COMPUTABLE = "niet te berekenen"
# A record of the handbook may have a decimal point in a number.
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_SMALLEST = 10

Antwoorden = Mapping[str, str]


def with_results(velden: Iterable[Veld], antwoorden: Antwoorden) -> dict[str, str]:
    """The `antwoorden` with those of the computed fields among `velden`; an outcome that is not known yet is left out."""
    known = {veld.id: veld for veld in velden}
    filled = dict(antwoorden)
    for veld in known.values():
        if veld.formule and (result := compute(veld, veld.formule, filled)):
            filled[veld.id] = result
    return filled


def compute(veld: Veld, formule: Formule, antwoorden: Antwoorden) -> str:
    """The outcome of one computed field: a number, `ja` or `nee`, `<10`, NOT_COMPUTABLE, or "" if an answer is missing."""
    given = [antwoorden.get(name, "") for name in formule.van]
    if formule.bewerking is Bewerking.AANTAL:
        return str(_count(given, formule.antwoord)) if any(given) else ""
    if formule.bewerking is Bewerking.SOM:
        return _added(given, veld.soort)
    if not all(given):
        return ""
    numbers = [as_number(answer) for answer in given]
    if formule.bewerking is Bewerking.VERSCHIL:
        return _shown(_difference(*numbers), veld.soort)
    if formule.bewerking is Bewerking.AANDEEL:
        return _shown(_share(*numbers), veld.soort)
    norm = Decimal(str(formule.norm)) if formule.norm is not None else numbers[1]
    if numbers[0] is None or norm is None:
        return NOT_COMPUTABLE
    return "ja" if numbers[0] >= norm else "nee"


def compute_total(line: Totaal, tabel: Tabel, rijen: Iterable[Antwoorden]) -> str:
    """The outcome of a line under a table, for rows with their computed cells filled in; "" when nothing is filled in."""
    rows = list(rijen)
    kolom = next(kolom for kolom in tabel.kolommen if kolom.id == line.kolom)
    given = [row.get(kolom.id, "") for row in rows]
    if line.bewerking is Bewerking.AANTAL:
        return str(_count(given, line.antwoord)) if any(given) else ""
    if line.bewerking is Bewerking.SOM or kolom.formule is None:
        return _added(given, kolom.soort)
    columns = [[row[name] for row in rows if row.get(name)] for name in kolom.formule.van]
    return _shown(_share(*map(_sum, columns)), kolom.soort) if all(columns) else ""


def as_number(text: str) -> Decimal | None:
    """An answer as a number to compute with; None when it is not a number."""
    return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _count(given: Iterable[str], answer: str | None) -> int:
    return sum(1 for text in given if text and answer in (None, text))


def _added(given: Iterable[str], kind: Veldsoort) -> str:
    """The sum of the answers that are filled in; "" when none is."""
    filled = [text for text in given if text]
    return _shown(_sum(filled), kind) if filled else ""


def _sum(filled: Iterable[str]) -> Decimal | None:
    """The sum, or None if one of them is not a number."""
    numbers = [as_number(text) for text in filled]
    return None if None in numbers else sum((number for number in numbers if number is not None), Decimal(0))


def _difference(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """A percentage with one decimal, rounded down: a share that is shown as 60 has reached 60."""
    if part is None or not whole:
        return None
    return (part * 1000 / whole).to_integral_value(ROUND_FLOOR) / 10


def _shown(value: Decimal | None, kind: Veldsoort) -> str:
    if value is None or (kind.rules.hides_few and value < 0):
        # Fewer people than none means that one of the numbers is wrong.
        return NOT_COMPUTABLE
    if kind.rules.hides_few and 0 < value < _SMALLEST:
        return FEW
    return f"{value.normalize():f}".replace(".", ",")
