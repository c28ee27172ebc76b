"""The computed fields of a werkblad, as every format must do them: within one row or part. Answers and outcomes are text.

A number has a decimal comma, no thousands separator and no unit. A row that is half filled in has no outcome yet. So that nobody can be
recognised, nothing is computed with `<10`, and no outcome gives the size of a small group of people. For the lines under a table: `totalen`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal
from itertools import combinations

from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking, Formule, Veld

FEW = "<10"
INCOMPLETE = "nog niet compleet"
NOT_COMPUTABLE = "niet te berekenen"
HIDDEN = "niet getoond (<10)"
WRONG = "klopt niet: "
BELOW_NONE, ABOVE_ALL, TOO_LOW = f"{WRONG}minder dan 0", f"{WRONG}meer dan 100 procent", f"{WRONG}schrijf 60 voor 60 procent"
MESSAGES = (FEW, INCOMPLETE, NOT_COMPUTABLE, HIDDEN, BELOW_NONE, ABOVE_ALL, TOO_LOW)
# A record of the handbook may have a decimal point in a number.
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_SMALLEST = 10
# From these the fields without an answer count as 0.
BLANK_IS_ZERO = (Bewerking.TEKORT, Bewerking.OVERSCHOT)

Antwoorden = Mapping[str, str]


def with_results(velden: Iterable[Veld], antwoorden: Antwoorden) -> dict[str, str]:
    """The `antwoorden` with those of the computed fields among `velden`; an outcome that is not known yet is left out."""
    known = {veld.id: veld for veld in velden}
    filled = dict(antwoorden)
    for veld in known.values():
        if veld.formule and (result := compute(veld, veld.formule, filled, known)):
            filled[veld.id] = result
    return filled


def compute(veld: Veld, formule: Formule, antwoorden: Antwoorden, velden: Mapping[str, Veld]) -> str:
    """The outcome of one computed field: a number, `ja` or `nee`, one of MESSAGES, or "" if nothing is filled in.

    `velden` are the fields it is computed from, by id.
    """
    given = [antwoorden.get(name, "").strip() for name in formule.van]
    if not any(given):
        return ""
    if formule.bewerking is Bewerking.AANTAL and formule.antwoord is None:
        return str(sum(map(bool, given)))
    if formule.bewerking is Bewerking.KLEINE_GROEP:
        return _small_group(given)
    if formule.bewerking in BLANK_IS_ZERO:
        given = [answer or "0" for answer in given]
    # Without a norm there is nothing to reach.
    if formule.bewerking is Bewerking.DREMPEL and not all(given):
        return ""
    if not all(given) or INCOMPLETE in given:
        return INCOMPLETE
    if formule.antwoord is not None:
        return str(sum(same(answer, formule.antwoord) for answer in given))
    if FEW in given or HIDDEN in given:
        return HIDDEN
    numbers = [number for answer in given if (number := as_number(answer)) is not None]
    if len(numbers) < len(given):
        return NOT_COMPUTABLE
    if formule.bewerking is Bewerking.DREMPEL:
        return _reached(numbers, formule, velden)
    return _OUTCOMES[formule.bewerking](numbers, veld.soort)


def as_number(text: str) -> Decimal | None:
    """An answer as a number to compute with; None when it is not a number."""
    bare = text.strip()
    return Decimal(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def same(answer: str, other: str) -> bool:
    """Whether two answers are the same to people: capitals and spaces make no difference."""
    return " ".join(answer.split()).casefold() == " ".join(other.split()).casefold()


def people_or_number(value: Decimal, kind: Veldsoort) -> str:
    """A number as text; for people one from 1 to 9 is hidden, and a negative one is a mistake in one of the numbers."""
    if kind.rules.hides_few and value < 0:
        return BELOW_NONE
    if kind.rules.hides_few and 0 < value < _SMALLEST:
        return FEW
    return f"{value.normalize():f}".replace(".", ",")


def share(part: Decimal, whole: Decimal) -> str:
    """A percentage with one decimal, rounded down: a share that is shown as 60 has reached 60."""
    if whole <= 0:
        return NOT_COMPUTABLE
    if not 0 <= part <= whole:
        return BELOW_NONE if part < 0 else ABOVE_ALL
    return people_or_number((part * 1000 / whole).to_integral_value(ROUND_FLOOR) / 10, Veldsoort.PROCENT)


def _small_group(given: Sequence[str]) -> str:
    """`ja` if a number of people from 1 to 9 can be read or found by subtracting; what is not filled in tells nothing."""
    filled = list(filter(None, given))
    numbers = [number for answer in filled if (number := as_number(answer)) is not None]
    if FEW in given or any(0 < abs(one - other) < _SMALLEST for one, other in combinations(numbers, 2)):
        return "ja"
    return "nee" if len(numbers) == len(filled) else NOT_COMPUTABLE


def _reached(numbers: list[Decimal], formule: Formule, velden: Mapping[str, Veld]) -> str:
    if formule.norm is not None:
        return "ja" if numbers[0] >= Decimal(str(formule.norm)) else "nee"
    least = velden[formule.van[1]].soort.rules.least
    if least is not None and 0 < numbers[1] < least:
        return TOO_LOW
    return "ja" if numbers[0] >= numbers[1] else "nee"


def _lacking(numbers: list[Decimal], kind: Veldsoort) -> str:
    return people_or_number(max(Decimal(0), numbers[0] - sum(numbers[1:])), kind)


def _exceeding(numbers: list[Decimal], kind: Veldsoort) -> str:
    return people_or_number(max(Decimal(0), sum(numbers[1:], Decimal(0)) - numbers[0]), kind)


_OUTCOMES: Mapping[Bewerking, Callable[[list[Decimal], Veldsoort], str]] = {
    Bewerking.SOM: lambda numbers, kind: people_or_number(sum(numbers, Decimal(0)), kind),
    Bewerking.VERSCHIL: lambda numbers, kind: people_or_number(numbers[0] - numbers[1], kind),
    Bewerking.TEKORT: _lacking,
    Bewerking.OVERSCHOT: _exceeding,
    Bewerking.AANDEEL: lambda numbers, _: share(*numbers),
}
