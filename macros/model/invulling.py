"""The contents of a werkblad before anyone fills it in: choices, starting rows, the worked example, sums.

An answer that refers to a list in the handbook is written as a key (`b4`) and shown as a name ("B4 Thuis VVE"), so that
no name is typed twice. Every text here is ready to show. Not for how it looks.
"""

from collections.abc import Iterator
from typing import Any

from macros.model.handbook import Handbook
from macros.model.markdown import parser, words
from macros.model.werkblad.rekenen import with_results
from macros.model.werkblad.tabel import Tabel, Totaal
from macros.model.werkblad.totalen import compute_total, total_note
from macros.model.werkblad.veld import SEPARATOR, Lijst, Veld
from macros.model.werkblad.werkblad import Werkbladdeel

Rij = dict[str, str]


def opties(veld: Veld, handbook: Handbook) -> tuple[str, ...]:
    """The choices in `veld`, as shown; empty for a field that people type in."""
    if veld.verwijst_naar:
        return tuple(names(veld.verwijst_naar, handbook).values())
    return veld.keuzes


def names(lijst: Lijst, handbook: Handbook) -> dict[str, str]:
    """Key → shown name of every record in a list of the handbook, in order."""
    return {record.id: _name(record) for record in getattr(handbook, lijst.value)}


def naamveld(record: Any) -> str:
    """The field of a record that has the name an editor gave it."""
    if hasattr(record, "nummer"):
        return "titel"
    return "naam_kort" if hasattr(record, "code") else "naam"


def startrijen(tabel: Tabel, handbook: Handbook) -> tuple[Rij, ...]:
    """The rows that a table starts with, with what they take from the handbook."""
    return tuple(_shown_row(rij, tabel, handbook) for rij in _given(tabel, handbook))


def startrijen_met_sleutels(tabel: Tabel, handbook: Handbook) -> tuple[Rij, ...]:
    """The same rows as a plan keeps them: a record of the handbook is written as its key."""
    return tuple({**_from_record(rij, tabel, handbook), **rij} for rij in _given(tabel, handbook))


def aantal_rijen(tabel: Tabel, handbook: Handbook) -> int:
    """How many rows the empty table has on paper: what it asks for, and never fewer than it starts with."""
    given = len(startrijen(tabel, handbook))
    return max(given, 1) if tabel.vaste_rijen else max(tabel.rijen, given)


def voorbeeldrijen(tabel: Tabel, handbook: Handbook) -> tuple[Rij, ...]:
    """The rows of the worked example: first the completed starting rows, then the others, with computed cells filled in."""
    if not tabel.voorbeeldrijen:
        return ()
    merged = _merge(_given(tabel, handbook), tabel.voorbeeldrijen, tabel.sleutel)
    repeated = _repeated(tabel, handbook)
    return tuple(with_results(tabel.kolommen, {**_shown_row(rij, tabel, handbook), **repeated}) for rij in merged)


def voorbeeldrijen_met_sleutels(tabel: Tabel, handbook: Handbook) -> tuple[Rij, ...]:
    """The same rows as a plan keeps them: a record is written as its key, and there is only what people fill in."""
    return tuple(_merge(_given(tabel, handbook), tabel.voorbeeldrijen, tabel.sleutel)) if tabel.voorbeeldrijen else ()


def voorbeeldantwoorden(deel: Werkbladdeel, handbook: Handbook) -> Rij:
    """Field id → answer of each single field in the worked example, computed ones too."""
    given = {veld.id: shown(veld, veld.voorbeeld, handbook) for veld in deel.velden if veld.voorbeeld is not None}
    return with_results(deel.velden, given)


def totalen(tabel: Tabel, rijen: tuple[Rij, ...]) -> tuple[tuple[Totaal, str, str], ...]:
    """Each line under the table with its outcome for `rijen`, for instance those of `voorbeeldrijen`, and what is missing in it."""
    return tuple((line, compute_total(line, tabel, rijen), total_note(line, tabel, rijen)) for line in tabel.totalen)


def shown(veld: Veld, antwoord: str, handbook: Handbook) -> str:
    """An answer as people read it: keys of records become names, the rest stays as it is."""
    if not veld.verwijst_naar:
        return antwoord
    known = names(veld.verwijst_naar, handbook)
    return SEPARATOR.join(known.get(part, part) for part in veld.antwoorden(antwoord))


def _repeated(tabel: Tabel, handbook: Handbook) -> Rij:
    """What the worked example has in every row of `tabel`: the answers of the single fields that its columns repeat."""
    names = {kolom.id: kolom.uit_veld for kolom in tabel.kolommen if kolom.uit_veld}
    if not names:
        return {}
    parts = next(sheet.delen for sheet in handbook.werkbladen if any(deel.tabel is tabel for deel in sheet.delen))
    answers = {name: words for deel in parts for name, words in voorbeeldantwoorden(deel, handbook).items()}
    return {column: answers[name] for column, name in names.items() if name in answers}


def _given(tabel: Tabel, handbook: Handbook) -> list[Rij]:
    if not tabel.startrijen_uit:
        return [dict(rij) for rij in tabel.startrijen]
    rows = [{tabel.sleutel: record.id} for record in getattr(handbook, tabel.startrijen_uit.value)]
    return _merge(rows, tabel.startrijen, tabel.sleutel)


def _merge(rows: list[Rij], more: tuple[Rij, ...], key: str) -> list[Rij]:
    """The `rows`, completed by those of `more` with the same first cell, then the rest of `more`."""
    extra = {rij.get(key, ""): rij for rij in more}
    known = {rij[key] for rij in rows if key in rij}
    merged = [{**rij, **extra.get(rij.get(key, ""), {})} for rij in rows]
    return merged + [dict(rij) for rij in more if rij.get(key, "") not in known]


def _shown_row(rij: Rij, tabel: Tabel, handbook: Handbook) -> Rij:
    given = _from_record(rij, tabel, handbook)
    cells = ((kolom.id, shown(kolom, rij[kolom.id], handbook) if kolom.id in rij else given.get(kolom.id, "")) for kolom in tabel.kolommen)
    return {name: text for name, text in cells if text}


def _from_record(rij: Rij, tabel: Tabel, handbook: Handbook) -> Rij:
    """What a row takes from its record, by column."""
    record = _record(rij, tabel, handbook)
    return {kolom.id: _plain(getattr(record, kolom.uit_record)) for kolom in tabel.kolommen if record and kolom.uit_record}


def _record(rij: Rij, tabel: Tabel, handbook: Handbook) -> Any:
    records = getattr(handbook, tabel.startrijen_uit.value) if tabel.startrijen_uit else ()
    return next((record for record in records if record.id == rij.get(tabel.sleutel)), None)


def _name(record: Any) -> str:
    """The name as people say it: a step after its number, an indicator after its code."""
    name = str(getattr(record, naamveld(record)))
    if hasattr(record, "nummer"):
        return f"{record.nummer}. {name}"
    return f"{record.code} {name}" if hasattr(record, "code") else name


def _plain(value: Any) -> str:
    """A text of a record without its markup; from a list of points, those of the guidance itself."""
    if isinstance(value, tuple):
        return " ".join(_plain(punt.tekst) for punt in value if not punt.eigen)
    return " ".join(_words(str(value)))


def _words(text: str) -> Iterator[str]:
    for token in parser().parse(text):
        if token.type == "inline":
            yield words(token)
