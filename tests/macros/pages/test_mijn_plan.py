"""The page of the visitor's own plan before any script, and the ways that lead to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import (
    BOEKEN,
    REKENBLADEN,
    Bundel,
    Formaat,
    Werkboek,
    book_name,
    workbook_name,
    zip_name,
)
from macros.pages.bewaard import KEPT, bewaard
from macros.pages.mijn_plan import mijn_plan
from macros.pages.stappen import stap
from macros.pages.start import start
from macros.pages.stukken import stuk, stukken
from macros.pages.view import View
from macros.pages.werkbladen import werkblad, werkbladen
from tests.page_text import words

Page = html.HtmlElement


def parsed(text: object) -> Page:
    return html.fragment_fromstring(str(text), create_parent="div")


@pytest.fixture
def page(handbook: Handbook, root: Path) -> Page:
    """The page, with files of a known size."""
    names = [*(workbook_name(Werkboek.ALLES, formaat) for formaat in REKENBLADEN), *(book_name(formaat) for formaat in BOEKEN),
             *(zip_name(Bundel.ALLES, formaat) for formaat in Formaat)]
    return parsed(mijn_plan(View(handbook, "mijn-plan/", root / "overrides", dict.fromkeys(names, 26_001))))


def forms(page: Page) -> list[str]:
    """The sheets whose form `page` leads to, in order."""
    return [link.rpartition("mijn-plan/#")[2] for link in page.xpath("//a/@href") if "mijn-plan/#" in link]


def test_without_script_the_page_says_what_it_needs_and_gives_the_files(page: Page, handbook: Handbook) -> None:
    """Every file with all sheets, and each sheet and paper that could be here under its own anchor, so that a link to it leads somewhere."""
    (instead,) = page.iterfind(".//noscript")
    assert "Zet het aan voor deze site" in words(instead)
    files = [link.get("href").rpartition("/")[2] for link in instead.iterfind(".//a[@download]")]
    assert files == ["werkboek.xlsx", "werkboek.ods", "werkboek.docx", "werkboek.odt", *(f"werkbladen-{formaat}.zip" for formaat in Formaat)]
    online = [sheet for sheet in handbook.werkbladen if not sheet.alleen_download]
    listed = instead.xpath(".//li[@id]")
    papers = [(f"stuk-{stuk.id}", stuk.titel) for stuk in handbook.stukken]
    assert [(one.get("id"), words(one)) for one in listed] == [*((sheet.id, f"{sheet.code} {sheet.titel}") for sheet in online), *papers]
    assert [one.tag for one in instead.xpath(".//*[@id='stukken']")] == ["p"]
    assert listed[0].xpath(".//a/@href") == [f"../werkbladen/{online[0].id}/"]


def test_a_sheet_leads_to_its_form_and_says_what_that_means(view: Callable[..., View], handbook: Handbook) -> None:
    """Its page has one button to it, and the list has one for each sheet; what is only a download has none, and says so."""
    for sheet in handbook.werkbladen:
        found = parsed(werkblad(view(f"werkbladen/{sheet.id}/"), sheet.id))
        assert set(forms(found)) == (set() if sheet.alleen_download else {sheet.id})
        assert ("alleen als bestand" in words(found)) == sheet.alleen_download
        assert ("Er gaat niets naar een server" in words(found)) != sheet.alleen_download
    (button,) = parsed(werkblad(view("werkbladen/startcheck/"), "startcheck")).xpath("//a[contains(@class, 'knop--hoofd')]")
    assert words(button).startswith("Vul online in") and button.get("href") == "../../mijn-plan/#startcheck"
    assert forms(parsed(werkbladen(view("werkbladen/")))) == [sheet.id for sheet in handbook.werkbladen if not sheet.alleen_download]


def test_a_step_leads_to_the_forms_of_its_sheets_and_to_its_papers(view: Callable[..., View], handbook: Handbook) -> None:
    """A step without such a sheet or paper has no link; neither has the book, on paper."""
    for step in handbook.stappen:
        own = [sheet.id for sheet in handbook.werkbladen if sheet.stap == step.id and not sheet.alleen_download]
        papers = [f"stuk-{paper.id}" for paper in handbook.stukken if step.id in paper.stappen]
        here = view(f"stappenplan/{step.id}/")
        assert forms(parsed(stap(here, step.id))) == [*own, *(["stukken", *papers] if papers else [])]
        assert forms(parsed(stap(replace(here, paper=True), step.id))) == []


def test_a_paper_leads_to_the_same_with_own_answers(view: Callable[..., View], handbook: Handbook) -> None:
    """Its page, and the list for each."""
    for paper in handbook.stukken:
        assert forms(parsed(stuk(view(f"stukken/{paper.id}/"), paper.id))) == [f"stuk-{paper.id}"]
    assert forms(parsed(stukken(view("stukken/")))) == ["stukken", *(f"stuk-{paper.id}" for paper in handbook.stukken)]


def test_the_start_page_leads_to_the_plan(view: Callable[..., View]) -> None:
    """With a button of its own."""
    assert [words(link) for link in parsed(start(view())).xpath("//a[@href='mijn-plan/']")] == ["Naar Mijn plan"]


def test_what_the_browser_keeps_is_named_for_this_edition(view: Callable[..., View], handbook: Handbook) -> None:
    """The key of the edition is said once, and each name with where it is, what is in it and how to remove it."""
    found = parsed(bewaard(view("over/privacy/")))
    assert [words(code) for code in found.iterfind(".//code")] == [f"{handbook.uitgave.sleutel}:", *(kept.naam for kept in KEPT)]
    assert all(words(cell) for cell in found.iterfind(".//td"))
