"""A table of the plan as a visitor with Firefox or WebKit works in it: by keyboard, pasted, searched, read in, taken out as a file. `test_plan_tabel` does so in Chromium."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from macros.model.handbook import Handbook
from tests.browser.journeys.test_plan import SAVED, open_sheet, without_picker
from tests.browser.journeys.visitor import Visitor
from tests.browser.returned import file_of

pytestmark = pytest.mark.browser

OTHERS = ("firefox", "webkit")
SHEET = "inventarisatie"
ROWS = "[...document.querySelectorAll('[data-tabel] tr[data-rij]:not([hidden])')]"
NAMES = f"{ROWS}.map((row) => row.querySelector('[data-actie=rij-open]').textContent).join()"
OPEN = "[data-tabel] tr[data-rij]:not([hidden]) [data-actie=rij-open]"
ACTIVITY, OWN_AGE = f'[data-veld="{SHEET}.activiteit"]', f'[data-veld="{SHEET}.leeftijd"] input[type=text]'
PASTED = "Activiteit\tInstelling\tKosten per jaar\r\nKoffie\tBieb\t1.250\r\nVoorlezen\tBieb\tveel\r\nZwemmen\tSport\t100\r\n"
SEEN = "document.activeElement.matches('[data-tabel] tr *, [data-tabel] tr') && document.activeElement.matches(':focus-visible')"


def paste(visitor: Visitor) -> None:
    """Three rows through the dialog, one with an answer that does not fit."""
    visitor.click("[data-actie=rijen-plak]")
    visitor.wait("document.activeElement.matches('dialog[open] [data-plakvak]')")
    visitor.run(f"Object.assign(document.activeElement, {{value: {json.dumps(PASTED)}}}).dispatchEvent(new Event('input', {{bubbles: true}}))")
    visitor.wait("document.querySelector('dialog[open] [data-actie=rijen-zet]')?.textContent.includes('3 rijen')")
    visitor.click("dialog[open] [data-actie=rijen-zet]")
    visitor.wait(f"{NAMES} === 'Koffie,Voorlezen,Zwemmen' && !document.querySelector('dialog[open]')")
    # Not as it is shown: a row outside the window is not drawn yet.
    visitor.wait("document.querySelector('[data-tabel] tr[data-rij]:nth-child(2) [data-kolom=kosten-per-jaar]').textContent.includes('veel')")


def away_and_back(visitor: Visitor) -> None:
    """To another page, and Back to this one as it was."""
    visitor.click("a[href$='/begrippen/']")
    visitor.wait("location.pathname.endsWith('/begrippen/')")
    visitor.back()
    visitor.wait("location.pathname.endsWith('/mijn-plan/')")
    visitor.wait("new Promise((done) => setTimeout(() => done(true), 300))")  # WebKit empties fields after this event


@pytest.mark.parametrize("name", OTHERS)
def test_a_table_is_worked_in(name: str, visit: Callable[[str], Visitor], site_url: str) -> None:
    """Keys move, undo and show where one is; a search and an open row with an answer of one's own stand there after Back; the file holds all."""
    visitor = visit(name)
    open_sheet(visitor, site_url, SHEET)
    paste(visitor)
    visitor.click(OPEN)
    visitor.wait(f"document.activeElement.matches('{ACTIVITY}')")
    visitor.press("Escape")
    visitor.press("ArrowDown")
    visitor.wait(SEEN)
    visitor.chord("Alt", "ArrowDown")
    visitor.wait(f"{NAMES} === 'Koffie,Zwemmen,Voorlezen'")
    visitor.chord("Control", "z")
    visitor.wait(f"{NAMES} === 'Koffie,Voorlezen,Zwemmen'")

    visitor.fill("[data-zoek]", "bieb")
    visitor.wait(f"{NAMES} === 'Koffie,Voorlezen'")
    visitor.click(OPEN)
    visitor.wait(f"document.activeElement.matches('{ACTIVITY}')")
    visitor.click(OWN_AGE)
    visitor.keys("2 jaar")
    away_and_back(visitor)
    visitor.wait(f"document.querySelector('{ACTIVITY}') && {NAMES} === 'Koffie,Voorlezen'")
    assert [visitor.value("[data-zoek]"), visitor.value(ACTIVITY), visitor.value(OWN_AGE)] == ["bieb", "Koffie", "2 jaar"]

    visitor.click("[data-actie=rij-weg]")
    visitor.wait(f"{NAMES} === 'Voorlezen' && document.activeElement.textContent === 'Voorlezen'")
    visitor.chord("Control", "z")
    visitor.wait(f"{NAMES} === 'Koffie,Voorlezen'")
    visitor.wait(SAVED)
    without_picker(visitor)
    visitor.click("[data-actie=blad-xlsx]")
    cells = [str(cell) for row in openpyxl.load_workbook(visitor.downloaded(".xlsx"))["Activiteiten"].iter_rows(values_only=True) for cell in row]
    assert {"Koffie", "2 jaar", "1250", "veel", "Zwemmen"} <= set(cells)


@pytest.mark.parametrize("name", OTHERS)
def test_returned_sheets_are_read(name: str, visit: Callable[[str], Visitor], site_url: str, handbook: Handbook, tmp_path: Path) -> None:
    """What came in and what was unticked stands there after Back; the other location is in the table, and gets a sheet in the next round."""
    visitor = visit(name)
    paths = []
    for file in (file_of("Linde", handbook, cellen={"U3": "Eigen notitie", "U4": "Graag bellen"}), file_of("Eik", handbook, van="ods")):
        paths.append(tmp_path / file["name"])
        paths[-1].write_bytes(file["buffer"])
    visitor.open(f"{site_url}mijn-plan/#inlezen")
    visitor.wait("document.querySelector('[data-actie=inlezen]')")
    visitor.choose_files("[data-actie=inlezen]", paths)
    visitor.wait("document.querySelectorAll('[data-neem] input').length === 2")
    visitor.click("[data-neem] input")
    away_and_back(visitor)
    visitor.wait("document.querySelector('[data-neem] input')")
    assert visitor.run("return [...document.querySelectorAll('[data-neem] input')].map((box) => box.checked)") == [False, True]
    visitor.click("[data-actie=inlezen-neem]")
    visitor.wait("document.querySelector('[data-melding]').textContent.includes('1 rij erbij')")
    visitor.wait(SAVED)
    visitor.open(f"{site_url}begrippen/")
    visitor.open(f"{site_url}mijn-plan/#uitvraag")
    visitor.wait("document.querySelector('[data-actie=uitvraag-maak]')")
    without_picker(visitor)
    visitor.click("[data-actie=uitvraag-maak]")
    assert len(zipfile.ZipFile(visitor.downloaded(".zip")).namelist()) == 1
