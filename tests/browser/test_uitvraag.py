"""Asking locations what they do: the list, the mail, and the sheet of each, which comes back as it went out."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from playwright.sync_api import FilePayload, Page, expect

from macros.model.handbook import Handbook
from tests.browser.plan import go, open_plan
from tests.browser.returned import TABLE, again, file_of, read
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser
NOTICE, MAKE, STAND = "[data-melding]", "[data-actie=uitvraag-maak]", ".uitvraag p[data-stand]"
OURS = re.compile("vóór 15-12-2026 terugmailen")
PASTED = "Instelling\tLocatie\tMail\tWijk\nPeuterhuis\tDe Linde\tx@linde.example\tNoord\nPeuterhuis\tDe Eik\ty@eik.example\tZuid\n"


def ask(page: Page, words: str) -> None:
    """Put these locations in the list."""
    page.get_by_label("Plak of typ locaties").fill(words)
    page.get_by_role("button", name="Zet in de lijst").click()
    expect(page.locator(NOTICE)).to_contain_text("erbij")


def made(page: Page, form: str) -> dict[str, bytes]:
    """Name → content of the sheets in the zip."""
    page.get_by_label("Soort bestand").select_option(form)
    with page.expect_download() as download:
        page.locator(MAKE).click()
    with zipfile.ZipFile(download.value.path()) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_locations_are_pasted_without_addresses(page: Page, site_url: str) -> None:
    """From a spreadsheet with a head, in any order; an address of e-mail is kept nowhere; the same again adds nothing."""
    open_plan(page, site_url, "uitvraag")
    ask(page, PASTED)
    expect(page.locator(NOTICE)).to_contain_text("2 locaties erbij. E-mailadressen hebben we weggelaten: die bewaren we niet.")
    expect(page.locator(STAND)).to_have_text("2 locaties: 2 nog niet gevraagd.")
    ask(page, "de linde; Peuterhuis\nDe Beuk")
    expect(page.locator(NOTICE)).to_contain_text("1 locatie erbij. De andere stonden er al.")
    page.reload()
    expect(page.get_by_role("row", name="De Linde Peuterhuis Noord")).to_be_visible()
    assert "@" not in page.locator("[data-tabel]").inner_text()


def test_the_last_location_is_removed(page: Page, site_url: str) -> None:
    """The focus goes to where one adds locations."""
    open_plan(page, site_url, "uitvraag")
    ask(page, "De Linde; Peuterhuis; Noord")
    page.get_by_role("button", name="Haal weg: De Linde").press("Enter")
    expect(page.get_by_label("Plak of typ locaties")).to_be_focused()
    expect(page.locator(STAND)).to_have_text("Er staan nog geen locaties in de lijst.")


def test_a_location_is_removed_and_comes_back(page: Page, site_url: str) -> None:
    """The focus goes to the next one, and undo brings it back."""
    open_plan(page, site_url, "uitvraag")
    ask(page, PASTED)
    page.get_by_role("button", name="Haal weg: De Linde").press("Enter")
    expect(page.get_by_role("button", name="Haal weg: De Eik")).to_be_focused()
    page.locator(NOTICE).get_by_role("button", name="Maak ongedaan").click()
    expect(page.get_by_role("button", name="Haal weg: De Linde")).to_be_visible()


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_sheet_goes_out_and_comes_back(page: Page, site_url: str, handbook: Handbook, form: str) -> None:
    """With what is known of the location and its activities, and a line about what could lead to a person; numbers of people are asked anew, and who was asked is in the list."""
    read(page, site_url, [file_of("De Linde", handbook, ({"activiteit": "Koffie", "bereikt": "14", "doelen": "Kennismaken, bel 06-12345678"},))])
    page.locator("[data-actie=inlezen-neem]").click()
    go(page, "uitvraag")
    ask(page, "De Eik; Peuterhuis; Zuid")
    page.locator(MAKE).hover()  # what looks through the plan comes when somebody comes near the button
    expect(page.locator("[data-letop] summary")).to_have_text("Let op voor u deelt: 1 ding")
    page.get_by_label("Terugsturen vóór").fill("2026-12-15")
    expect(page.locator("[data-bekend]")).to_have_text("Van 1 van de 2 locaties kennen we activiteiten.")
    files = made(page, form)
    assert list(files) == [f"2c-locatie-uitvraag-de-linde.{form}", f"2c-locatie-uitvraag-de-eik.{form}"]
    expect(page.locator(STAND)).to_contain_text("1 gevraagd en niet beantwoord")
    go(page, "inlezen")
    review = again(page, [FilePayload(name=name, mimeType="", buffer=data) for name, data in files.items()])
    expect(review.locator("[data-samenvatting]")).to_have_text("2 bestanden gelezen: 2 locaties met 1 activiteit.")
    expect(review.locator(".inleeslocatie__stand")).to_have_text(["1 activiteit: 1 hetzelfde als in werkblad 2a.", "Geen activiteiten ingevuld."])
    go(page, "inventarisatie")
    expect(page.locator(TABLE)).to_have_count(1)


def test_a_sheet_for_word_has_it_too(page: Page, site_url: str) -> None:
    """Location, institution and the day to return it."""
    open_plan(page, site_url, "uitvraag")
    ask(page, "De Linde; Peuterhuis; Noord")
    page.get_by_label("Terugsturen vóór").fill("2026-12-15")
    (data,) = made(page, "docx").values()
    words = "".join(part.text or "" for part in docx.Document(io.BytesIO(data)).element.body.iter("{*}t"))
    assert all(said in words for said in ("De Linde", "Peuterhuis", "15-12-2026"))


def test_activities_may_come_from_an_older_plan(page: Page, site_url: str, handbook: Handbook, tmp_path: Path) -> None:
    """Its file stays where it is; another file is refused with a reason."""
    read(page, site_url, [file_of("De Linde", handbook, ({"activiteit": "Koffie"},))])
    page.locator("[data-actie=inlezen-neem]").click()
    expect(page.locator(NOTICE)).to_contain_text("1 rij erbij")
    with page.expect_download() as download:
        page.locator("[data-actie=bestand-bewaar]").first.click()
    older = tmp_path / "ouder.json"
    download.value.save_as(older)
    page.locator("[data-balk] [data-actie=herstel]").click()
    go(page, "uitvraag")
    ask(page, "De Linde; Peuterhuis; Noord")
    expect(page.locator("[data-bekend]")).to_have_text("Van 0 van de 1 locaties kennen we activiteiten.")
    page.get_by_label("Activiteiten uit een ouder plan").set_input_files(older)
    expect(page.locator("[data-bekend]")).to_have_text("Van 1 van de 1 locaties kennen we activiteiten.")
    page.get_by_label("Activiteiten uit een ouder plan").set_input_files(FilePayload(name="x.json", mimeType="", buffer=b"[]"))
    expect(page.locator("[data-bekend]")).to_have_text("Van 0 van de 1 locaties kennen we activiteiten.")


def test_an_own_text_of_the_mail_stays(page: Page, site_url: str) -> None:
    """Ours has the day; an own one is kept with the plan until somebody takes ours again."""
    open_plan(page, site_url, "uitvraag")
    page.get_by_label("Terugsturen vóór").fill("2026-12-15")
    text = page.get_by_label("Tekst van de mail")
    expect(text).to_have_value(OURS)
    text.fill("Beste collega")
    page.reload()
    expect(text).to_have_value("Beste collega")
    page.get_by_role("button", name="Terug naar de tekst van het handboek").click()
    expect(text).to_have_value(OURS)


def test_the_round_is_accessible(page: Page, site_url: str, root: Path) -> None:
    """Empty, and with locations; on the narrowest phone only the table scrolls sideways."""
    source = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    open_plan(page, site_url, "uitvraag")
    page.locator(MAKE).wait_for()
    assert list(violations(page, source)) == []
    ask(page, PASTED)
    assert list(violations(page, source)) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_who_comes_to_the_sheet_of_a_location_finds_the_round(page: Page, site_url: str) -> None:
    """The sheet says whose it is and leads to asking and reading in; from there one link leads back."""
    open_plan(page, site_url, "locatie-uitvraag")
    lead = page.locator("[data-plek=boven-blad]")
    expect(lead).to_contain_text("Dit blad vult een locatie zelf in.")
    lead.get_by_role("link", name="Uitvraag aan locaties").click()
    expect(page.locator("[data-titel]")).to_have_text("Uitvraag aan locaties")
    page.get_by_role("link", name="Terug naar het overzicht").click()
    expect(page.get_by_role("heading", name="Werkbladen", exact=True)).to_be_visible()
