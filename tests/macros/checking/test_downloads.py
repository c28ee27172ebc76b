"""Text that would break a download is reported while the data is checked, on its own line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.checking.downloads import check, pdf_font

Checked = Callable[..., list[str]]


@pytest.fixture
def checked(small: Path, fonts: Path, tmp_path: Path) -> Checked:
    """A function (file, old, new) → the faults after `old` in that file of the small handbook is replaced by `new`."""

    def run(name: str, old: str, new: str, folder: Path = fonts) -> list[str]:
        shutil.copytree(small / "data", tmp_path / "data")
        path = tmp_path / "data" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        loaded = load_handbook(tmp_path / "data")
        return sorted({str(fault) for fault in check(loaded.handbook, loaded.located, pdf_font(folder))})

    return run


def line(path: Path, text: str) -> int:
    """The number of the first line that contains `text`."""
    return next(number for number, found in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text in found)


def test_valid_data_can_be_downloaded(small: Path, fonts: Path) -> None:
    """Valid data gives no fault."""
    loaded = load_handbook(small / "data")
    assert list(check(loaded.handbook, loaded.located, pdf_font(fonts))) == []


def test_a_character_that_the_font_lacks_is_found(checked: Checked, small: Path) -> None:
    """The character is reported with its code, on its line, and once, however often it is printed."""
    (fault,) = checked("werkbladen/zelfevaluatie.yaml", "titel: ", "titel: 家 ")
    number = line(small / "data/werkbladen/zelfevaluatie.yaml", "titel: ")
    assert fault.startswith(f"data/werkbladen/zelfevaluatie.yaml, regel {number}, kolom ")
    assert "het teken 家 (U+5BB6)" in fault and fault.endswith("Schrijf het met gewone letters.")


def test_a_character_in_a_list_of_choices_is_found_at_its_place(checked: Checked, small: Path) -> None:
    """The name of a programme is a choice on a sheet, but the fault is in the file of programmes."""
    (fault,) = checked("programmas.yaml", "naam: Boekenbus", "naam: Boekenbus 家")
    assert fault.startswith(f"data/programmas.yaml, regel {line(small / 'data/programmas.yaml', 'naam: Boekenbus')}, ")


def test_each_text_is_reported_on_its_own_line(checked: Checked, small: Path) -> None:
    """Two names with the same character give two faults, each on the line of its name."""
    name = "werkbladen/inventarisatie.yaml"
    text = (small / "data" / name).read_text(encoding="utf-8")
    first = text.index("label: ")
    second = text.index("label: ", first + 1)
    old = text[first:text.index("\n", second)]
    faults = checked(name, old, old.replace("label: ", "label: 家 "))
    lines = [number for number, found in enumerate(text.splitlines(), 1) if "label: " in found][:2]
    assert [fault.split(", kolom")[0] for fault in faults] == [f"data/{name}, regel {number}" for number in lines]


def test_a_name_within_an_answer_is_reported_where_it_was_given(checked: Checked, small: Path) -> None:
    """If an answer shows two indicators, the fault is on the one with the character, in the file of indicators."""
    text = (small / "data/indicatoren.yaml").read_text(encoding="utf-8")
    start = text.index("naam_kort: ", text.index("id: b4\n"))
    old = text[start:text.index("\n", start)]
    faults = checked("indicatoren.yaml", old, f"{old} 家")
    number = line(small / "data/indicatoren.yaml", old)
    assert faults and all(fault.startswith(f"data/indicatoren.yaml, regel {number}, ") for fault in faults)


def test_without_a_font_the_rest_is_still_checked(checked: Checked, tmp_path: Path) -> None:
    """A fresh machine has no font yet, so the characters cannot be checked there."""
    assert checked("werkbladen/zelfevaluatie.yaml", "titel: ", "titel: 家 ", tmp_path / "nergens") == []


def test_a_title_too_long_for_a_sheet_of_excel_is_found(checked: Checked, small: Path) -> None:
    """Excel would refuse the file."""
    name, long = "werkbladen/programmakeuze.yaml", "Alle activiteiten bij alle doelen van het plan"
    table = (small / "data" / name).read_text(encoding="utf-8").partition("tabel:")[2]
    (fault,) = checked(name, table[:table.index("\n", table.index("titel:"))], f"{table[:table.index('titel:')]}titel: {long}")
    assert fault.startswith(f"data/{name}, regel ") and f"'{long}' is te lang voor de naam van een blad in Excel" in fault
    assert fault.endswith("46 tekens, en er passen er 31. Maak de titel korter.")


def test_keys_too_long_for_word_are_found(checked: Checked) -> None:
    """Word would refuse the file, because its name for a cell is made from the keys of table and column."""
    key = "een-" * 14 + "sleutel"
    (fault,) = checked("werkbladen/zelfevaluatie.yaml", "- id: toelichting\n", f"- id: {key}\n")
    assert fault.startswith("data/werkbladen/zelfevaluatie.yaml, regel ") and "te lang voor Word" in fault


def test_two_records_with_one_name_in_a_list_are_found(checked: Checked) -> None:
    """Word would refuse the file."""
    faults = checked("programmas.yaml", "naam: Wijkfeest", "naam: Boekenbus")
    assert faults and all("'Boekenbus' staat twee keer in de keuzelijst 'Programma'." in fault for fault in faults)
    assert all(fault.startswith("data/programmas.yaml, regel ") for fault in faults)
