"""A plan from its first word to a merged file, as a visitor makes it, in Chromium, Firefox and WebKit."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.journeys.firefox import Firefox
from tests.browser.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

VISIE, LESSEN = '[data-veld="doelen.visie"]', '[data-veld="doelen.lessen"]'
TABLE = '[data-tabel="doelen.doelenlijst"]'
FIRST, THEIRS = "Ouders kennen hun kind het best.", "De visie van de collega"
SAVED = "document.querySelector('[data-bewaarstatus]').dataset.stand === 'saved'"
GOALS = f"[...document.querySelectorAll('{TABLE} [data-rij] [data-kolom=doel]')].map((cell) => (cell.querySelector('a, button') ?? cell).textContent.trim())"
Plan = dict[str, Any]


def open_sheet(visitor: Visitor, site_url: str, sheet: str = "doelen") -> None:
    """The form of a sheet, ready to type in."""
    visitor.open(f"{site_url}mijn-plan/#{sheet}")
    visitor.wait(f"document.querySelector('[data-veld^=\"{sheet}.\"]')")


def without_picker(visitor: Visitor) -> None:
    """Nobody can answer the system's own window in a test; without it a browser saves a plan as a download, as Firefox and Safari do."""
    visitor.run("delete window.showSaveFilePicker")


def saved(visitor: Visitor) -> Plan:
    """The plan in the file that the visitor saves."""
    without_picker(visitor)
    visitor.click("[data-actie=bestand-bewaar]")
    return json.loads(visitor.downloaded(".json").read_text(encoding="utf-8"))


def add_goal(visitor: Visitor, words: str) -> None:
    """A row in the table of goals."""
    visitor.click("[data-actie=rij-nieuw]")
    visitor.wait("document.activeElement?.closest('[data-veld=\"doelen.doel\"]')")
    visitor.keys(words)


def colleague(plan: Plan, tmp_path: Path) -> Path:
    """The file with two answers and a goal otherwise, and a goal more."""
    changed: Plan = copy.deepcopy(plan)
    sheet = changed["antwoorden"]["doelen"]
    sheet["velden"] |= {"visie": THEIRS, "lessen": "De les van de collega"}
    sheet["tabellen"]["doelenlijst"].append({"id": "cccccccccccc", "cellen": {"doel": "Taalhuis in elke wijk"}})
    path = tmp_path / "collega.json"
    path.write_text(json.dumps(changed), encoding="utf-8")
    return path


def shows(visitor: Visitor, visie: str) -> None:
    """The form of the goals is there, with this answer in it."""
    visitor.wait(f"document.querySelector('{VISIE}')?.value === {json.dumps(visie)}")


def leave_and_return(visitor: Visitor) -> None:
    """Back from another form, and from another page."""
    visitor.click("a[href$='#draaiboek-visiesessie']")
    visitor.wait("document.querySelector('[data-veld^=\"draaiboek-visiesessie.\"]')")
    visitor.back()
    shows(visitor, FIRST)
    visitor.click("a[href$='/begrippen/']")
    visitor.wait("location.pathname.endsWith('/begrippen/')")
    visitor.back()
    shows(visitor, FIRST)


def merge(visitor: Visitor, file: Path) -> None:
    """One conflict is decided for the other, the rest for oneself."""
    visitor.choose_files("[data-actie=bestand-samen]", [file])
    visitor.wait("document.querySelectorAll('[data-verschil]').length >= 1")
    visitor.run("for (const group of document.querySelectorAll('[data-verschil]')) group.querySelector('input[value=mine]').click()")
    visitor.run("document.querySelector('[data-verschil=\"doelen/visie\"] input[value=theirs]').click()")
    visitor.click("[data-actie=samen-voeg]")
    shows(visitor, THEIRS)


def test_a_plan_is_made_kept_and_merged(visitor: Visitor, visit: Callable[[str], Visitor], site_url: str, tmp_path: Path) -> None:
    """Typed as a person; a reload and Back lose nothing; the file opens elsewhere as it was; two conflicts with a colleague are chosen."""
    open_sheet(visitor, site_url)
    visitor.fill(VISIE, FIRST)
    add_goal(visitor, "Thuis lezen")
    visitor.press("Escape")
    add_goal(visitor, "Alle ouders bereiken")
    visitor.press("Escape")
    visitor.wait(SAVED)
    visitor.reload()
    shows(visitor, FIRST)
    assert visitor.run(f"return {GOALS}") == ["Thuis lezen", "Alle ouders bereiken"]
    leave_and_return(visitor)

    plan = saved(visitor)
    assert plan["antwoorden"]["doelen"]["velden"]["visie"] == FIRST
    visitor.fill(VISIE, "Mijn visie")
    visitor.fill(LESSEN, "Mijn les")
    visitor.wait(SAVED)
    merge(visitor, colleague(plan, tmp_path))
    assert visitor.value(LESSEN) == "Mijn les"
    visitor.wait(f"{GOALS}.join() === 'Thuis lezen,Alle ouders bereiken,Taalhuis in elke wijk'")

    for old in visitor.folder.glob("*.json"):
        old.unlink()
    merged = saved(visitor)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(merged), encoding="utf-8")
    other = visit(visitor.name)
    open_sheet(other, site_url)
    other.choose_files("[data-actie=bestand-open]", [path])
    shows(other, THEIRS)
    assert saved(other)["antwoorden"] == merged["antwoorden"]


def test_what_stood_a_second_outlives_a_kill(visit: Callable[[str], Visitor], site_url: str) -> None:
    """Firefox, killed a second after the last key, has the words when it starts again."""
    visitor = visit("own firefox")
    assert isinstance(visitor, Firefox)
    open_sheet(visitor, site_url)
    visitor.fill(VISIE, "Net getypt")
    visitor.wait("new Promise((done) => setTimeout(() => done(true), 1000))")
    visitor.start_after_kill()
    open_sheet(visitor, site_url)
    visitor.wait(f"document.querySelector('{VISIE}').value === 'Net getypt'")
