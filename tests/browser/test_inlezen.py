"""Files that come back from locations: what is shown of them, and how they get into the inventory."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.browser.conftest import Watcher
from tests.browser.plan import go, open_plan
from tests.browser.plan_bewaren import wait_until_kept
from tests.browser.returned import TABLE, again, bomb, file_of, read, twelve
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser
TAKE, NOTICE = "[data-actie=inlezen-neem]", "[data-melding]"


def test_twelve_files_become_one_inventory(page: Page, site_url: str, handbook: Handbook) -> None:
    """Every shape at once; one click puts them in the plan, one takes them back, and the same files again change nothing."""
    review = read(page, site_url, twelve(handbook))
    expect(review.locator("[data-samenvatting]")).to_have_text("12 bestanden gelezen: 12 locaties met 24 activiteiten.")
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("Werkblad 2a is bijgewerkt uit 12 locaties: 24 rijen erbij.")
    go(page, "inventarisatie")
    expect(page.locator(TABLE)).to_have_count(24)
    ids = page.locator(TABLE).evaluate_all("rows => rows.map(row => row.dataset.rij)")
    review = read(page, site_url, twelve(handbook))
    expect(review.locator("[data-stand]").first).to_have_text("2 activiteiten: 2 hetzelfde als in werkblad 2a.")
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("Er is niets veranderd.")
    go(page, "inventarisatie")
    assert page.locator(TABLE).evaluate_all("rows => rows.map(row => row.dataset.rij)") == ids


def test_it_is_one_act_to_take_back(page: Page, site_url: str, handbook: Handbook) -> None:
    """Undo beside the message empties the inventory again, and the review says that they are new again."""
    review = read(page, site_url, twelve(handbook)[:3])
    page.locator(TAKE).click()
    page.locator(NOTICE).get_by_role("button", name="Maak ongedaan").click()
    expect(review.locator("[data-stand]").first).to_have_text("2 activiteiten: 2 nieuw.")
    go(page, "inventarisatie")
    expect(page.locator(TABLE)).to_have_count(0)


def test_nothing_is_left_out_unsaid(page: Page, site_url: str, handbook: Handbook) -> None:
    """What does not fit is named with its cell, a total is no activity, a text without a place is kept in the plan."""
    review = read(page, site_url, twelve(handbook))
    expect(review).to_contain_text("Blad Activiteiten, cel K4, Bereikt: 'veel'. Schrijf 0, <10, of een heel getal vanaf 10.")
    expect(review).to_contain_text("Blad Activiteiten, rij 6 lijkt een totaal en telt niet als activiteit: 'Totaal · 500'.")
    expect(review).to_contain_text("Blad Activiteiten, cel U4, onder 'Eigen notitie': 'Graag bellen'")
    expect(review).to_contain_text("Nodig van de gemeente: Een tolk")
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("24 rijen erbij")
    go(page, "")
    expect(page.locator("[data-vervallen]")).to_contain_text("Graag bellen")
    wait_until_kept(page)
    page.reload()
    expect(page.locator("[data-vervallen]")).to_contain_text("Locatie 8, Activiteiten, Eigen notitie, U4: Graag bellen")


def test_a_corrected_copy_is_offered_beside_what_stands_there(page: Page, site_url: str, handbook: Handbook) -> None:
    """The last file counts, the differences are in sight, and only what is ticked changes: a row that is gone, a cell that differs."""
    first = file_of("De Linde", handbook, ({"activiteit": "Koffie", "kosten-per-jaar": "500"}, {"activiteit": "Thee", "bereikt": "14"}))
    read(page, site_url, [first])
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("2 rijen erbij")
    corrected = {**file_of("De Linde", handbook, ({"activiteit": "Koffie", "kosten-per-jaar": "700"},)), "name": "verbeterd.xlsx"}
    review = again(page, [corrected])
    expect(review.get_by_role("radio", name="Alleen verbeterd.xlsx (1 activiteit)")).to_be_checked()
    expect(review).to_contain_text("Koffie, Kosten per jaar: '€\u00a0500' in De Linde.xlsx, '€\u00a0700' in verbeterd.xlsx.")
    expect(review.get_by_role("row", name=re.compile("Kosten per jaar.*500.*700"))).to_be_visible()
    review.get_by_role("checkbox", name="Haal 'Thee' weg uit werkblad 2a").uncheck()
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("1 rij aangepast.")
    go(page, "inventarisatie")
    expect(page.locator(TABLE)).to_have_count(2)
    expect(page.locator(TABLE).first).to_contain_text("700")


def test_files_of_the_same_name_are_all_read(page: Page, site_url: str, handbook: Handbook) -> None:
    """Every location may return `2c.xlsx`; what was chosen before more came stays chosen."""
    review = read(page, site_url, [{**file_of("De Linde", handbook), "name": "2c.xlsx"}])
    review.get_by_role("checkbox", name="Neem deze locatie over").uncheck()
    again(page, [{**file_of("De Eik", handbook), "name": "2c.xlsx"}])
    again(page, [{**file_of("De Eik", handbook), "name": "2c.xlsx"}])
    expect(review.locator("[data-samenvatting]")).to_have_text("2 bestanden gelezen: 2 locaties met 2 activiteiten.")
    page.locator(TAKE).click()
    expect(page.locator(NOTICE)).to_contain_text("uit 1 locatie: 1 rij erbij.")


def test_files_can_be_dropped(page: Page, site_url: str, handbook: Handbook) -> None:
    """On the field for files, from another window."""
    review = read(page, site_url, [file_of("De Linde", handbook)])
    data = list(file_of("De Eik", handbook)["buffer"])
    page.evaluate("""data => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(data)], "eik.xlsx"));
      document.querySelector("[data-vak]").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }""", data)
    expect(review.get_by_role("heading", name="De Eik, Peuterhuis")).to_be_visible()


def test_identical_copies_count_once(page: Page, site_url: str, handbook: Handbook) -> None:
    """Under another name or in another format; a message says so."""
    copies = [{**file_of("De Linde", handbook), "name": "een.xlsx"}, {**file_of("De Linde", handbook, van="ods"), "name": "twee.ods"}]
    review = read(page, site_url, copies)
    expect(review.locator("[data-samenvatting]")).to_have_text("2 bestanden gelezen: 1 locatie met 1 activiteit.")
    expect(review).to_contain_text("hier staat hetzelfde in als in")


def test_who_has_not_answered_is_listed(page: Page, site_url: str, handbook: Handbook) -> None:
    """Of the locations in the plan those without a file, until their file comes."""
    read(page, site_url, [file_of("De Linde", handbook), file_of("De Eik", handbook)])
    page.locator(TAKE).click()
    go(page, "uitvraag")
    page.get_by_label("Plak of typ locaties").fill("De Beuk; Peuterhuis; Zuid")
    page.get_by_role("button", name="Zet in de lijst").click()
    review = read(page, site_url, [file_of("De Linde", handbook)])
    expect(review.locator("[data-open] li")).to_have_text(["De Beuk, Peuterhuis"])
    again(page, [file_of("De Beuk", handbook)])
    expect(review.locator("[data-open]")).to_be_hidden()


def test_files_that_cannot_be_read_say_what_to_do(page: Page, site_url: str, handbook: Handbook) -> None:
    """A hostile zip, a pdf and a damaged file stop none of the others."""
    others = [bomb(), {"name": "scan.pdf", "mimeType": "", "buffer": b"%PDF-1.7"}, {"name": "half.xlsx", "mimeType": "", "buffer": file_of("x", handbook)["buffer"][:900]}]
    review = read(page, site_url, [*others, file_of("De Linde", handbook)])
    refused = review.locator("[data-geweigerd] li")
    expect(refused).to_have_count(3)
    expect(refused.nth(0)).to_contain_text("bom.ods: Dit bestand pakt uit tot veel meer dan een ingevuld blad.")
    expect(refused.nth(1)).to_contain_text("scan.pdf: Dit is een pdf.")
    expect(refused.nth(2)).to_contain_text("half.xlsx: Dit bestand is beschadigd of niet heel aangekomen.")
    expect(review.locator("[data-samenvatting]")).to_contain_text("3 bestanden niet gelezen.")


def test_a_file_that_is_gone_stops_none_of_the_others(page: Page, site_url: str, handbook: Handbook, watcher: Watcher) -> None:
    """It was moved after it was chosen, so that the browser cannot read it: it is refused, and the next one is read."""
    watcher.allow("NotReadableError", "weg")
    open_plan(page, site_url, "inlezen")
    page.evaluate("""() => {
      const real = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = function () { return this.name === "weg.xlsx" ? Promise.reject(new DOMException("weg", "NotReadableError")) : real.call(this); };
    }""")
    review = again(page, [{**file_of("weg", handbook), "name": "weg.xlsx"}, file_of("De Linde", handbook)])
    expect(review.locator("[data-geweigerd] li")).to_contain_text("weg.xlsx: Dit bestand is beschadigd of niet heel aangekomen.")
    expect(review.locator("[data-locaties]")).to_contain_text("De Linde")


def test_a_file_of_nobody_asks_for_its_location(page: Page, site_url: str, handbook: Handbook) -> None:
    """With a name it is that location."""
    review = read(page, site_url, [{**file_of("", handbook), "name": "blad.xlsx"}])
    review.get_by_label("Van welke locatie is dit blad?").fill("De Wilg")
    page.keyboard.press("Tab")
    expect(review.get_by_role("heading", name="De Wilg, Peuterhuis")).to_be_visible()


def test_the_review_works_with_keys_alone_and_is_accessible(page: Page, site_url: str, handbook: Handbook, root: Path) -> None:
    """The focus goes to what came, Space ticks, Enter takes over; axe finds nothing, also with everything unfolded."""
    files = [file_of("De Linde", handbook), {**file_of("De Linde", handbook, ({"activiteit": "Koffie", "kosten-per-jaar": "700"},)), "name": "b.xlsx"}]
    review = read(page, site_url, [*files, file_of("De Eik", handbook), bomb()])
    expect(review.get_by_role("heading", name="Wat er binnenkwam")).to_be_focused()
    page.get_by_role("checkbox", name="Neem deze locatie over").last.focus()
    page.keyboard.press("Space")
    page.locator(TAKE).focus()
    page.keyboard.press("Enter")
    expect(page.locator(NOTICE)).to_contain_text("uit 1 locatie: 1 rij erbij.")
    page.evaluate("document.querySelectorAll('[data-resultaat] details').forEach(fold => { fold.open = true; })")
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
