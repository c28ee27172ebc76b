"""What leaves the plan as a file: typed on the page, opened with the libraries of others."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from odfdo import Document
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan import PAGE, control, go, open_plan
from tests.browser.uitvoer import table

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore:Print area cannot be set")]

SHEET = "activiteitenplan"
TYPED = '=1+1 <b>&"x"\nregel twee'
BUTTONS = ("docx", "odt", "xlsx", "ods")


def fill_in(page: Page) -> None:
    """The municipality and a longer answer, on the sheet that is open."""
    control(page, f"{SHEET}.gemeente").fill("Súdwest-Fryslân")
    control(page, f"{SHEET}.aanleiding").fill(TYPED)


def save(page: Page, action: str, folder: Path) -> Path:
    """Press the button of an action and save the file, when the page says that it is there."""
    with page.expect_download() as started:
        page.locator(f"[data-actie={action}]").click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    expect(page.locator("[data-uit-melding]")).to_have_text(f"Klaar: {path.name} staat bij uw downloads.")
    return path


def words(path: Path) -> str:
    """All text of a file, with its line breaks."""
    if path.suffix == ".docx":
        return "\n".join(docx.Document(str(path)).element.body.itertext())
    if path.suffix == ".xlsx":
        return "\n".join(str(cell.value) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row)
    return "\n".join(found.inner_text for found in Document(path).body.get_elements("//text:p"))


def test_a_sheet_leaves_in_every_format_with_what_was_typed(page: Page, site_url: str, tmp_path: Path) -> None:
    """Each file is named after sheet and municipality, and has the words as words; nothing is sent."""
    open_plan(page, site_url, SHEET)
    fill_in(page)
    for kind in BUTTONS:
        path = save(page, f"blad-{kind}", tmp_path)
        assert path.name == f"5b-{SHEET}-sudwest-fryslan.{kind}"
        assert "=1+1 <b>&\"x\"" in words(path) and "regel twee" in words(path), kind
    assert page.locator("[data-actie=blad-xlsx]").get_attribute("data-werkblad") == SHEET


def test_a_table_leaves_as_csv(page: Page, site_url: str, tmp_path: Path) -> None:
    """Its heads, and only its own table."""
    open_plan(page, site_url, SHEET)
    path = save(page, "blad-csv", tmp_path)
    assert path.name == f"5b-{SHEET}-ingevuld.csv"
    assert table(path)[0][:3] == ["Activiteit", "Doel", "Doelgroep"]


def test_all_sheets_with_answers_leave_in_one_zip(page: Page, site_url: str, tmp_path: Path) -> None:
    """Without answers there is nothing to save, which is told; then each sheet with answers is in it, and no other."""
    open_plan(page, site_url)
    page.locator("[data-actie=bladen-ods]").click()
    expect(page.locator("[data-uit-melding]")).to_contain_text("Vul eerst een werkblad in")
    go(page, SHEET)
    fill_in(page)
    go(page, "doelen")
    control(page, "doelen.ingevuld-door").fill("beleidsmedewerker")
    go(page, "")
    with zipfile.ZipFile(io.BytesIO(save(page, "bladen-ods", tmp_path).read_bytes())) as packed:
        assert sorted(packed.namelist()) == ["1a-doelen-ingevuld.ods", f"5b-{SHEET}-sudwest-fryslan.ods"]


def test_files_are_made_from_a_folder(new_page: Callable[..., Page], site: Path, tmp_path: Path) -> None:
    """Scripts are loaded where nothing may be fetched."""
    page = new_page()
    page.goto((site / PAGE / "index.html").as_uri() + f"#{SHEET}")
    control(page, f"{SHEET}.aanleiding").fill(TYPED)
    assert "regel twee" in words(save(page, "blad-odt", tmp_path))


def test_a_file_that_cannot_be_made_is_told_and_tried_again(page: Page, site_url: str, watcher: Watcher, tmp_path: Path) -> None:
    """An empty file that does not load is loaded again at the next press; the button keeps the focus."""
    watcher.allow("sjablonen", "laadt niet")
    open_plan(page, site_url, SHEET)
    page.route("**/assets/sjablonen/**", lambda route: route.abort())
    button = page.locator("[data-actie=blad-xlsx]")
    button.press("Enter")
    expect(page.locator("[data-uit-melding]")).to_contain_text("niet gemaakt. Probeer het opnieuw")
    expect(button).to_be_focused()
    page.unroute("**/assets/sjablonen/**")
    assert save(page, "blad-xlsx", tmp_path).exists()


def test_a_text_that_fits_no_cell_is_told_and_fits_another_format(page: Page, site_url: str, watcher: Watcher, tmp_path: Path) -> None:
    """Excel never gets half a text."""
    watcher.allow("passen er 32.767")
    open_plan(page, site_url, SHEET)
    control(page, f"{SHEET}.aanleiding").fill("lang " * 8_000)
    page.locator("[data-actie=blad-xlsx]").click()
    expect(page.locator("[data-uit-melding]")).to_contain_text("Maak de tekst korter, of kies een ander formaat.")
    assert words(save(page, "blad-odt", tmp_path)).count("lang") == 8_000
