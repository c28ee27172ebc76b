"""The form that is mailed to locations, recalculated: its rows can be copied under each other into the inventory."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.downloads.document import Document
from macros.downloads.spreadsheet.layout import sheet_names
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.returned.spreadsheets import Cells, sheets
from tests.documents import returned
from tests.office.libreoffice import convert, make_profile

pytestmark = pytest.mark.office

TOP = {"instelling": "Stichting Peuterhuis", "locatie": "De Linde", "wijk": "Noord", "peildatum": "2026-10-01"}
ROWS = ({"activiteit": "Koffieochtend", "bereikt": "20"}, {"activiteit": "Thema-avond", "vorm": "groep"})


@pytest.fixture(scope="module")
def books(sheet: Callable[..., Document], writers: dict[str, Callable[[Document], bytes]], soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the filled form of each kind as LibreOffice computes it, and the empty inventory."""
    folder = tmp_path_factory.mktemp("uitvraag")
    make_profile(folder)
    form = returned(sheet("locatie-uitvraag"), TOP, ROWS)
    made = {"xlsx.xlsx": ("xlsx", form), "ods.ods": ("ods", form), "inventarisatie.xlsx": ("xlsx", sheet("inventarisatie"))}
    for name, (kind, document) in made.items():
        (folder / name).write_bytes(writers[kind](document))
    convert(soffice, folder, "xlsx", folder / "saved", [folder / name for name in made])
    return folder / "saved"


def table(books: Path, name: str, document: Document) -> tuple[Cells, int]:
    """The cells of the only table of a file, and the number of rows above its first row."""
    (found,) = document.tables
    return sheets((books / name).read_bytes())[sheet_names(document)[id(found)]], head_rows(found)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_rows_of_a_location_fit_in_the_inventory(books: Path, sheet: Callable[..., Document], kind: str) -> None:
    """The heads are those of the inventory, in order; a used row says whose it is and of which day, an unused row stays empty."""
    form, first = table(books, f"{kind}.xlsx", sheet("locatie-uitvraag"))
    there, below = table(books, "inventarisatie.xlsx", sheet("inventarisatie"))
    heads = [str(there[below - 1, column]).split(" +")[0].replace("\xa0+", "") for column in range(20)]
    assert [form[first - 1, column] for column in range(20)] == heads
    of_the_location = [heads.index(head) for head in ("Instelling", "Locatie", "Wijk", "Peildatum")]
    for row, given in enumerate(ROWS):
        *words, day = (form[first + row, column] for column in of_the_location)
        assert form[first + row, 0] == given["activiteit"] and words == [TOP["instelling"], TOP["locatie"], TOP["wijk"]]
        assert day == (datetime.date.fromisoformat(TOP["peildatum"]) - datetime.date(1899, 12, 30)).days
    assert not any(form.get((first + row, column)) for row in range(len(ROWS), 8) for column in range(20))
