"""What the tests of the plan in the browser read: the definition as it is built, the shared cases of the sums, and rows to compare Python with.

Nothing is written by hand: a field that changes in `data/` or a rule in `macros/model/` reaches these tests.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from macros.browser import knowledge
from macros.browser.worksheets import definition
from macros.dutch.worksheets import shown
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.rekenen import FEW, with_results
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import Veld
from macros.model.werkblad.werkblad import Werkblad
from tests.overrides import paper_cases
from tests.rekenen_cases import Case, cases

Values = dict[str, Any]
_SEED = 20261130
_ROWS = 12
# As people fill in a number: also wrong, hidden, or not at all.
_NUMBERS = ("0", "7", "10", "12", "25", "60", "62,5", "100", "250", "1250", "999999999", "-5", "2.5", "0,6", FEW, "", "", " ", "veel", "nog niet compleet")
_WORDS = ("ja", "Ja", " JA ", "deels", "nee", "", "", "iets anders", "ja  nee")


def made(handbook: Handbook, rounds: int = 1) -> Values:
    """Plain values: `definitie` with a worksheet for each table of the cases, `gevallen`, `rijen` with what Python makes of them,
    and what `paper_cases` makes."""
    found = list(cases(handbook))
    sheets = {id(case.werkblad): _named(case, number) for number, case in enumerate(found) if "werkblad" not in case.said}
    whole = replace(handbook, werkbladen=(*handbook.werkbladen, *sheets.values()))
    chance = random.Random(_SEED)
    return {
        "definitie": definition(whole), "kennis": knowledge.data(handbook),
        "gevallen": [_case(case, sheets.get(id(case.werkblad), case.werkblad)) for case in found],
        "rijen": [row for _ in range(rounds) for sheet in whole.werkbladen if not sheet.alleen_download for row in _random(sheet, chance)],
        **paper_cases.made(handbook),
    }


def _named(case: Case, number: int) -> Werkblad:
    return case.werkblad.model_copy(update={"id": f"geval-{number}"})


def _case(case: Case, werkblad: Werkblad) -> Values:
    """The case with its place, and the rows of its table with what stands in them from the start."""
    return {**case.said, "werkblad": werkblad.id, "deel": case.deel.id, **({"rijen": case.rows} if "rijen" in case.said else {})}


def _random(werkblad: Werkblad, chance: random.Random) -> Iterator[Values]:
    """Answers to every part and table that computes something, with the outcomes and how people read them."""
    for deel in werkblad.delen:
        if any(veld.formule for veld in deel.velden):
            answers = _answers(deel.velden, chance)
            yield {"werkblad": werkblad.id, "deel": deel.id, "antwoorden": answers, "uitkomsten": with_results(deel.velden, answers)}
        if deel.tabel and (deel.tabel.totalen or any(kolom.formule for kolom in deel.tabel.kolommen)):
            yield {"werkblad": werkblad.id, "deel": deel.id, **_table(deel.tabel, chance)}


def _table(tabel: Tabel, chance: random.Random) -> Values:
    typed = [_answers(tabel.kolommen, chance) for _ in range(chance.randint(1, _ROWS))]
    rows = tuple(with_results(tabel.kolommen, row) for row in typed)
    lines = [{"label": line.label, "uitkomst": outcome, "melding": note} for line, outcome, note in invulling.totalen(tabel, rows)]
    seen = [{kolom.id: shown(kolom.soort, row[kolom.id]) for kolom in tabel.kolommen if kolom.formule and kolom.id in row} for row in rows]
    return {"rijen": typed, "cellen": rows, "getoond": seen, "totalen": lines}


def _answers(velden: tuple[Veld, ...], chance: random.Random) -> Mapping[str, str]:
    """A word or number for every field that people fill in; now and then one that does not fit."""
    odd = chance.random() < 0.3
    return {veld.id: chance.choice(_fitting(veld, odd)) for veld in velden if not veld.formule}


def _fitting(veld: Veld, odd: bool) -> tuple[str, ...]:
    if not veld.soort.rules.is_number:
        return (*veld.keuzes, *_WORDS)
    return _NUMBERS if odd else ("", *(number for number in _NUMBERS if veld.accepts(number)))
