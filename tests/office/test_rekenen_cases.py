"""The shared cases of the sums in real Excel and Calc files, filled in and recalculated by LibreOffice in one run."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.downloads import answers
from macros.downloads.document import Block, Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, Form, FormTable
from macros.downloads.spreadsheet.layout import START, sheet_names
from macros.downloads.spreadsheet.table_sheet import head, head_rows, placed_totals
from macros.downloads.wording import label
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook
from macros.model.werkblad.rekenen import as_number
from tests.office.libreoffice import convert, make_profile
from tests.office.sheet_values import values
from tests.rekenen_cases import Case, cases

pytestmark = pytest.mark.office
_KINDS = ("xlsx", "ods")
_CELL = re.compile(r" \(cel ([A-Z]+)([0-9]+)\)$")
Grid = dict[tuple[int, int], answers.Value]


@pytest.fixture(scope="module")
def filled(handbook: Handbook) -> list[tuple[Case, Document]]:
    """Each case with its worksheet, filled in with what people type."""
    return [(case, _filled(case, worksheet_document(case.werkblad, handbook))) for case in cases(handbook)]


@pytest.fixture(scope="module")
def recalculated(
    tmp_path_factory: pytest.TempPathFactory, soffice: str, filled: list[tuple[Case, Document]], writers: dict[str, Callable[[Document], bytes]],
) -> Path:
    """A folder with every case as LibreOffice computes it, saved as Excel files."""
    folder = tmp_path_factory.mktemp("rekenen")
    make_profile(folder)
    files = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "typed", _as_typed)
        for number, (_, document) in enumerate(filled):
            for kind in _KINDS:
                files.append(folder / f"{kind}-{number}.{kind}")
                files[-1].write_bytes(writers[kind](document))
    convert(soffice, folder, "xlsx", folder / "saved", files)
    return folder / "saved"


@pytest.mark.parametrize("kind", _KINDS)
def test_a_spreadsheet_computes_every_case(recalculated: Path, filled: list[tuple[Case, Document]], kind: str) -> None:
    """Every cell, total and note is as the case says, and a message about a cell names that cell."""
    wrong = {}
    for number, (case, document) in enumerate(filled):
        book = values((recalculated / f"{kind}-{number}.xlsx").read_bytes())
        look = _single if "antwoorden" in case.said else _table
        if found := list(look(case, document, book)):
            wrong[case.said["geval"]] = found
    assert not wrong


def _as_typed(field: Field, answer: str, real: Callable[[Field, str], answers.Value] = answers.typed) -> answers.Value:
    """The answer as a program keeps it: words that somebody pasted into a cell for a number stay words."""
    try:
        return real(field, answer)
    except DownloadFault:
        return answer


def _filled(case: Case, document: Document) -> Document:
    return dataclasses.replace(document, blocks=tuple(_filled_block(case, block) for block in document.blocks))


def _filled_block(case: Case, block: Block) -> Block:
    if isinstance(block, Form) and "antwoorden" in case.said:
        given = case.said["antwoorden"]
        return dataclasses.replace(block, fields=tuple(dataclasses.replace(field, answer=given.get(field.name, "")) for field in block.fields))
    if isinstance(block, FormTable) and "rijen" in case.said and block.name == case.tabel.id:
        return dataclasses.replace(block, filled=case.rows)
    return block


def _single(case: Case, document: Document, book: dict[str, Grid]) -> Iterator[str]:
    """What differs in the single fields: each is below its name and the line that says how it is computed."""
    for name, text in case.said["uitkomsten"].items():
        named = next(label(field) for field in document.fields if field.name == name)
        (row,) = (row for (row, _), words in book[START].items() if words == named)
        found = book[START].get((row + 2, 0), "")
        if not _same(found, text):
            yield f"{name}: {found}"


def _table(case: Case, document: Document, book: dict[str, Grid]) -> Iterator[str]:
    """What differs in the table and below it."""
    table = next(table for table in document.tables if table.name == case.tabel.id)
    grid = book[sheet_names(document)[id(table)]]
    names = [column.name for column in table.columns]
    for row, expected in enumerate(case.said["cellen"], head_rows(table)):
        for name, text in expected.items():
            if not _same(found := grid.get((row, names.index(name)), ""), text):
                yield f"rij {row - head_rows(table) + 1}, {name}: {found}"
    first, notes = head(table).totals or 0, case.said.get("meldingen", {})
    for line, place in placed_totals(table):
        found, note = grid.get((first + 1, place), ""), str(grid.get((first + 2, place), "")) if line.has_note else ""
        if line.label in case.said["totalen"] and not _same(found, case.said["totalen"][line.label]):
            yield f"{line.label}: {found}"
        if _CELL.sub("", note) != notes.get(line.label, "") or not _names_the_cell(note, head_rows(table)):
            yield f"{line.label}: {note}"


def _same(found: answers.Value, text: str) -> bool:
    number = as_number(text)
    return found == text if number is None else isinstance(found, float) and found == pytest.approx(float(number))


def _names_the_cell(note: str, above: int) -> bool:
    """Whether a note about a row also has the name of its cell, in the row below the head with that number."""
    row, cell = re.match("rij ([0-9]+), ", note), _CELL.search(note)
    return (row is None and cell is None) or bool(row and cell and int(cell[2]) == int(row[1]) + above)
