"""The shared cases of the sums, computed by Python; `tests/office/test_rekenen_cases.py` has the spreadsheets."""

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.rekenen import with_results
from tests.rekenen_cases import FILES, Case, cases


def _differences(case: Case) -> list[str]:
    """What Python computes otherwise than the case says."""
    if "antwoorden" in case.said:
        found = with_results(case.deel.velden, case.said["antwoorden"])
        return [f"{name}: {found.get(name, '')}" for name, text in case.said["uitkomsten"].items() if found.get(name, "") != text]
    rows = tuple(with_results(case.tabel.kolommen, row) for row in case.rows)
    cells = case.said["cellen"]
    assert len(cells) <= len(rows)
    wrong = [f"rij {number}, {name}: {row.get(name, '')}" for number, (row, expected) in enumerate(zip(rows, cells, strict=False), 1)
             for name, text in expected.items() if row.get(name, "") != text]
    lines = {line.label: (outcome, note) for line, outcome, note in invulling.totalen(case.tabel, rows)}
    wrong += [f"{label}: {lines[label][0]}" for label, text in case.said["totalen"].items() if lines[label][0] != text]
    notes = case.said.get("meldingen", {})
    return wrong + [f"{label}: {note}" for label, (_, note) in lines.items() if note != notes.get(label, "")]


def test_python_computes_every_case(handbook: Handbook) -> None:
    """Every cell, total and note is as the case says."""
    wrong = {case.said["geval"]: found for case in cases(handbook) if (found := _differences(case))}
    assert not wrong


def test_every_case_has_a_name_of_its_own() -> None:
    """A program that fails names the case."""
    names = [said["geval"] for file in FILES for said in file["gevallen"]]
    assert len(names) == len(set(names)) > 25
