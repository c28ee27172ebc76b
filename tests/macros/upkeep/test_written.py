"""The files of the work list, opened: a page to tick off and two spreadsheets with the same rows."""

import io
from pathlib import Path

import openpyxl
import pytest
from lxml import html
from odfdo import Document

from macros.checking.all import load_handbook
from macros.model.handbook import Handbook
from macros.upkeep import worklist, written
from tests.small import DATA


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[list[worklist.Task], Handbook, list[Path]]:
    """The tasks of the small handbook, the handbook, and the files written for them."""
    loaded = load_handbook(DATA)
    tasks = worklist.tasks(loaded.located, loaded.handbook)
    return tasks, loaded.handbook, written.write(tasks, loaded.handbook, root / "overrides", tmp_path_factory.mktemp("lijst"))


def test_page_has_every_fact_with_its_address(made):
    """The page has a box per record, a link per fact, and the line to date."""
    tasks, _, files = made
    page = html.fromstring(files[0].read_bytes())
    links = [fact.source.url for task in tasks for fact in task.facts]
    assert page.xpath("//section//td/a/@href") == links
    for task, section in zip(tasks, page.xpath("//section"), strict=True):
        assert section.xpath("./h2//input[@type='checkbox']") and task.advice in section.text_content()


def test_spreadsheets_have_the_same_rows(made):
    """Excel and OpenDocument have a row per fact with record, address and place."""
    tasks, _, files = made
    wanted = [(task.title, fact.source.url) for task in tasks for fact in task.facts]
    book = openpyxl.load_workbook(io.BytesIO(files[1].read_bytes()))
    cells = [[str(cell or "") for cell in row] for sheet in book for row in sheet.iter_rows(values_only=True)]
    assert all(any(title in row and url in row for row in cells) for title, url in wanted)
    tables = Document(str(files[2])).body.tables
    rows = [[str(value or "") for value in row] for table in tables for row in table.get_values()]
    assert all(any(title in row and url in row for row in rows) for title, url in wanted)


def test_same_list_same_bytes(made, root: Path, tmp_path: Path):
    """Writing the list again gives the same files."""
    tasks, handbook, files = made
    again = written.write(tasks, handbook, root / "overrides", tmp_path)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in files]
