"""The lines under a table, as every format must compute them: sums, counts and shares of what is in the rows.

A row in which a number is missing is left out of a sum of differences and of a share, on both sides; `total_note` says how many, and
which cell has something else than a number.
For a field computed within its row: `rekenen`.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from macros.model.werkblad.rekenen import (
    FEW,
    HIDDEN,
    INCOMPLETE,
    NOT_COMPUTABLE,
    WRONG,
    Antwoorden,
    as_number,
    people_or_number,
    same,
    share,
)
from macros.model.werkblad.tabel import Kolom, Tabel, Totaal
from macros.model.werkblad.veld import Bewerking, Formule

Formules = Mapping[str, Formule | None]
Terms = Mapping[str, int]
# Operations whose outcome is a sum of what it is computed from, with the sign of everything after the first.
_SIGNS = {Bewerking.SOM: 1, Bewerking.VERSCHIL: -1}
# Operations on answers in words.
_OF_WORDS = (Bewerking.AANTAL, Bewerking.DREMPEL, Bewerking.KLEINE_GROEP)


def compute_total(line: Totaal, tabel: Tabel, rijen: Iterable[Antwoorden]) -> str:
    """The outcome of a line under a table, for rows with their computed cells filled in: a number, one of MESSAGES, or ""."""
    rows = list(rijen)
    kolom = _column(tabel, line.kolom)
    if line.bewerking is Bewerking.AANTAL:
        filled = [text for row in rows if (text := row.get(kolom.id, "").strip())]
        return str(sum(line.antwoord is None or same(text, line.antwoord) for text in filled)) if filled else ""
    if _first_without_number(kolom, tabel, rows):
        return NOT_COMPUTABLE
    parts = operands(line.kolom, line.bewerking, _formulas(tabel))
    complete = [row for row in rows if _numbers(row, parts)]
    sums = [_added(part, complete) for part in parts]
    if not complete:
        return ""
    if len(sums) == 1:
        return people_or_number(sums[0], kolom.soort)
    part = _column(tabel, kolom.formule.van[0]) if kolom.formule else kolom
    return HIDDEN if people_or_number(sums[0], part.soort) == FEW else share(*sums)


def total_note(line: Totaal, tabel: Tabel, rijen: Iterable[Antwoorden]) -> str:
    """What stands beside the outcome of a line: the cell that it cannot use, or how many rows are not in it; "" when all is well."""
    rows = list(rijen)
    kolom = _column(tabel, line.kolom)
    if line.bewerking is Bewerking.AANTAL:
        missing = _undecided(line, kolom, tabel, rows)
    elif place := _first_without_number(kolom, tabel, rows):
        return place
    else:
        names, parts = typed(kolom.id, _formulas(tabel)), operands(line.kolom, line.bewerking, _formulas(tabel))
        missing = sum(any(row.get(name, "").strip() for name in names) and not _numbers(row, parts) for row in rows)
    return f"niet compleet, {missing} {'rij' if missing == 1 else 'rijen'}" if missing else ""


def has_note(line: Totaal, tabel: Tabel) -> bool:
    """Whether anything may have to be said beside the outcome of a line."""
    return line.bewerking is not Bewerking.AANTAL or bool(_column(tabel, line.kolom).formule) or waits_for_all_rows(line, tabel)


def waits_for_all_rows(line: Totaal, tabel: Tabel) -> bool:
    """Whether a count is not complete before every row has an answer: that of one answer to a fixed list of questions."""
    return line.bewerking is Bewerking.AANTAL and line.antwoord is not None and tabel.vaste_rijen and not _column(tabel, line.kolom).formule


def operands(kolom: str, bewerking: Bewerking, formules: Formules) -> tuple[Terms, ...]:
    """What the sum of a column adds up, or the two sums that a share divides; see `terms`."""
    formule = formules[kolom]
    if bewerking is Bewerking.AANDEEL and formule:
        return tuple(terms(name, formules) for name in formule.van)
    return (terms(kolom, formules),)


def terms(name: str, formules: Formules) -> Terms:
    """The columns that `name` is the sum of, each with 1 or -1: a difference that is hidden in its row still counts in the total."""
    formule = formules[name]
    if not formule or formule.bewerking not in _SIGNS:
        return {name: 1}
    first, *others = (terms(part, formules) for part in formule.van)
    sign = _SIGNS[formule.bewerking]
    return {**first, **{part: sign * value for other in others for part, value in other.items()}}


def sources(name: str, formules: Formules) -> tuple[str, ...]:
    """The columns of numbers that `name` is computed from and `name` itself, in the order in which they are computed."""
    formule = formules[name]
    parts = formule.van if formule and formule.bewerking not in _OF_WORDS else ()
    return tuple(dict.fromkeys((*(source for part in parts for source in sources(part, formules)), name)))


def typed(name: str, formules: Formules) -> tuple[str, ...]:
    """Those of `sources` that are not computed from numbers."""
    return tuple(source for source in sources(name, formules) if sources(source, formules) == (source,))


def _first_without_number(kolom: Kolom, tabel: Tabel, rows: list[Antwoorden]) -> str:
    """The place of the first cell that a sum over `kolom` cannot use; "" if there is none."""
    for name in sources(kolom.id, _formulas(tabel)):
        column = _column(tabel, name)
        for number, row in enumerate(rows, 1):
            if _is_unusable(column, row.get(name, "").strip()):
                return f"rij {number}, {column.label}"
    return ""


def _is_unusable(kolom: Kolom, text: str) -> bool:
    if kolom.formule:
        return text.startswith(WRONG)
    return bool(text) and as_number(text) is None and not (kolom.soort.rules.hides_few and text == FEW)


def _undecided(line: Totaal, kolom: Kolom, tabel: Tabel, rows: list[Antwoorden]) -> int:
    given = [row.get(kolom.id, "").strip() for row in rows]
    if waits_for_all_rows(line, tabel) and any(given):
        return sum(bool(row.get(tabel.sleutel)) and not text for row, text in zip(rows, given, strict=True))
    return given.count(INCOMPLETE)


def _numbers(row: Antwoorden, parts: Iterable[Terms]) -> bool:
    """Whether every column among `parts` has a number in this row."""
    return all(as_number(row.get(name, "")) is not None for part in parts for name in part)


def _added(part: Terms, rows: Iterable[Antwoorden]) -> Decimal:
    return sum((as_number(row[name]) or Decimal(0)) * sign for row in rows for name, sign in part.items()) + Decimal(0)


def _column(tabel: Tabel, name: str) -> Kolom:
    return next(kolom for kolom in tabel.kolommen if kolom.id == name)


def _formulas(tabel: Tabel) -> Formules:
    return {kolom.id: kolom.formule for kolom in tabel.kolommen}
