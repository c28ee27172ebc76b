"""Rows pasted in a table of the plan: seen first, changed where needed, and put in as one act. And rows copied out of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan_table import add, cell, field, focused, names, open_sheet, paste, row, rows, tsv

pytestmark = pytest.mark.browser

HEAD = ("LOOPT TOT", "activiteit", "Kosten per jaar (€)", "Helpt ouders thuis", "Opmerking")
LINES = (
    ("31-12-2026", "Cursus", "€ 1.250,00", "JA", "mooi"),
    ("", "", "", "", ""),
    ("najaar", "Inloop", "veel", "misschien", ""),
    ("", "Totaal", "1250", "", ""),
)


@pytest.fixture
def sheet(page: Page, site_url: str) -> Page:
    """The inventory, empty, with the focus in its table."""
    open_sheet(page, site_url)
    page.locator("[data-actie=rij-nieuw]").focus()
    return page


def test_a_block_is_seen_before_it_is_in_the_table(sheet: Page):
    """Columns by name, numbers and dates read, what does not fit told and kept, totals shown and not ticked; undone at once."""
    paste(sheet, tsv(HEAD, *LINES))
    dialog = sheet.get_by_role("dialog", name="Rijen plakken")
    expect(dialog.locator("[data-samenvatting]")).to_contain_text("U plakt 5 rijen van 5 kolommen. 2 rijen zijn niet aangevinkt")
    expect(dialog.get_by_label("De eerste rij is een kop")).to_be_checked()
    expect(dialog.get_by_label("activiteit gaat naar")).to_have_value("activiteit")
    expect(dialog.get_by_label("Opmerking gaat naar")).to_have_value("")
    expect(dialog.locator("[data-weg]")).to_contain_text("Niet overgenomen: Opmerking.")
    assert [box.is_checked() for box in dialog.locator("tbody input").all()] == [False, True, False, True, False]
    expect(dialog.locator("summary")).to_have_text("3 antwoorden passen niet")
    dialog.get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(rows(sheet)).to_have_count(2)
    assert (names(sheet), focused(sheet)) == (["Cursus", "Inloop"], "Cursus")
    expect(cell(sheet, "Cursus", "kosten-per-jaar")).to_have_text("€ 1.250")
    expect(cell(sheet, "Cursus", "loopt-tot")).to_have_text("31-12-2026")
    expect(cell(sheet, "Cursus", "thuis")).to_have_text("ja")
    expect(cell(sheet, "Inloop", "kosten-per-jaar")).to_have_text("veel")
    expect(sheet.locator("[data-bezwaren] summary")).to_have_text("3 antwoorden passen niet")
    sheet.keyboard.press("Control+z")
    expect(rows(sheet)).to_have_count(0)


def test_the_visitor_changes_what_goes_where(sheet: Page):
    """A column that goes elsewhere leaves its place free; a total can still be taken; nothing is put in by leaving."""
    paste(sheet, tsv(HEAD, *LINES))
    dialog = sheet.get_by_role("dialog")
    dialog.get_by_label("Opmerking gaat naar").focus()
    dialog.get_by_label("Opmerking gaat naar").select_option(label="Effect")
    expect(dialog.get_by_label("Opmerking gaat naar")).to_be_focused()
    expect(dialog.locator("[data-weg]")).to_be_hidden()
    dialog.get_by_label("Rij 5: totaal").check()
    dialog.get_by_label("Rij 4").uncheck()
    dialog.get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(rows(sheet)).to_have_count(2)
    assert names(sheet) == ["Cursus", "Totaal"]
    expect(cell(sheet, "Cursus", "effect")).to_have_text("mooi")
    sheet.locator("[data-actie=rijen-plak]").click()
    sheet.keyboard.press("Escape")
    expect(sheet.get_by_role("dialog")).to_have_count(0)
    assert focused(sheet) == "Plak uit Excel of Word"
    expect(rows(sheet)).to_have_count(2)


def test_without_a_head_columns_go_in_order_from_the_cell_with_the_focus(sheet: Page):
    """From the first column, or from the one where the visitor stands."""
    paste(sheet, tsv(("Cursus", "GGD"), ("Inloop", "School")))
    sheet.get_by_role("dialog").get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(cell(sheet, "Inloop", "instelling")).to_have_text("School")
    sheet.keyboard.press("ArrowRight")
    sheet.keyboard.press("ArrowRight")
    paste(sheet, tsv(("De Linde", "Noord"), ("Het Veld", "Zuid")))
    expect(sheet.get_by_role("dialog").get_by_label("Kolom 1 gaat naar")).to_have_value("locatie")
    sheet.get_by_role("dialog").get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(rows(sheet)).to_have_count(4)


def test_a_table_of_word_goes_in_through_the_box_of_the_dialog(sheet: Page):
    """Its cells come from the HTML: paragraphs become lines, and no markup runs or shows."""
    sheet.locator("[data-actie=rijen-plak]").click()
    box = sheet.get_by_label("Plak hier")
    expect(box).to_be_focused()
    html = ("<html><body><table><tr><td><p>Activiteit</p></td><td><p>Instelling</p></td></tr><tr><td><p>Groepen</p><p>voor ouders</p></td>"
            "<td><p>GGD &ndash; <img src=x onerror=alert(1)>&lt;b&gt;</p></td></tr></table></body></html>")
    paste(sheet, "Activiteit\tInstelling\r\nGroepen\r\nvoor ouders\tGGD", html)
    sheet.get_by_role("dialog").get_by_role("button", name="Zet 1 rij erbij").click()
    expect(row(sheet, "Groepen").locator("th button")).to_have_text("Groepen\nvoor ouders", use_inner_text=True)
    expect(cell(sheet, "Groepen", "instelling")).to_have_text("GGD – <b>")


def test_pasting_that_does_not_load_is_told_and_tried_again(sheet: Page, watcher: Watcher):
    """Text in a control is there all the same; one cell asks for nothing."""
    watcher.allow("plakken", "laadt niet")
    sheet.route("**/assets/plakken.js", lambda route: route.abort())
    paste(sheet, "een cel")
    expect(sheet.locator("[data-melding]")).not_to_contain_text("laadt niet")
    paste(sheet, tsv(("Cursus", "GGD"), ("Inloop", "School")))
    expect(sheet.locator("[data-melding]")).to_contain_text("Dit laadt niet. Uw plan en wat u kopieerde, hebt u nog.")
    sheet.unroute("**/assets/plakken.js")
    sheet.locator("[data-actie=rij-nieuw]").focus()
    paste(sheet, tsv(("Cursus", "GGD"), ("Inloop", "School")))
    expect(sheet.get_by_role("button", name="Zet 2 rijen erbij")).to_be_enabled()


def test_text_typed_into_the_box_counts_too(sheet: Page):
    """Where a browser does not tell what was pasted."""
    sheet.locator("[data-actie=rijen-plak]").click()
    sheet.get_by_label("Plak hier").fill("Cursus\tGGD\nInloop\tSchool")
    expect(sheet.get_by_role("button", name="Zet 2 rijen erbij")).to_be_enabled()


def test_a_block_in_a_text_stays_text_and_is_offered_as_rows(sheet: Page):
    """The visitor chooses; as rows, the text is as it was before. A cell or a sentence is just text."""
    add(sheet, "Cursus")
    row(sheet, "Cursus").locator("button").click()
    field(sheet, "doelen").fill("Vooraf")
    paste(sheet, "een zin")
    offer = sheet.locator("[data-aanbod]")
    expect(offer).to_be_hidden()
    paste(sheet, tsv(("a", "b"), ("c", "d")))
    expect(offer).to_contain_text("U plakte 2 rijen.")
    field(sheet, "doelen").fill("Vooraf a b c d")
    offer.get_by_role("button", name="Bekijk als rijen").click()
    expect(sheet.get_by_label("Kolom 1 gaat naar")).to_have_value("doelen")
    expect(cell(sheet, "Cursus", "doelen")).to_have_text("Vooraf")
    sheet.get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(rows(sheet)).to_have_count(3)


def test_five_thousand_rows_go_in_by_the_thousand(sheet: Page):
    """What is too much for one time waits in the dialog, and is said."""
    paste(sheet, tsv(("Activiteit", "Instelling"), *((f"Nummer {number}", "GGD") for number in range(5000))))
    dialog = sheet.get_by_role("dialog")
    expect(dialog.locator("[data-samenvatting]")).to_contain_text("Er gaan er 1.000 rijen tegelijk bij; de andere 4.000 rijen wachten")
    expect(dialog.locator("tbody tr")).to_have_count(50)
    dialog.get_by_role("button", name="Zet 1.000 rijen erbij").click()
    expect(dialog.get_by_role("button", name="Zet de volgende 1.000 rijen erbij")).to_be_visible()
    expect(sheet.locator("[data-tabel] tr[data-rij]")).to_have_count(1000)
    dialog.get_by_role("button", name="Zet de volgende 1.000 rijen erbij").click()
    expect(sheet.locator("[data-tabel] tr[data-rij]")).to_have_count(2000)
    dialog.get_by_role("button", name="Annuleer").click()
    expect(sheet.locator("[data-stand]").last).to_have_text("2.000 rijen")


def test_rows_are_copied_for_a_spreadsheet_and_a_letter(sheet: Page):
    """As text with tabs and as a table, both as people read them; no cell becomes a formula there."""
    paste(sheet, tsv(("Activiteit", "Kosten per jaar", "Doelen"), ("=1+1", "1250", "een"), ("Inloop", "", "twee")))
    sheet.get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(rows(sheet)).to_have_count(2)
    sheet.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet.locator("[data-actie=tabel-kopie]").click()
    expect(sheet.locator("[data-bericht]")).to_have_text("2 rijen zijn gekopieerd. Plak ze in Excel, Calc, Word of Writer.")
    copied = sheet.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
    }""")
    lines = copied[0].split("\r\n")
    assert lines[0].split("\t")[:2] == ["Activiteit", "Instelling"]
    assert (lines[1].split("\t")[0], "€\u00a01.250" in lines[1]) == ("'=1+1", True)
    assert "<td>Inloop</td>" in copied[1]


def test_a_row_copied_with_the_keys_is_pasted_with_the_keys(sheet: Page):
    """Ctrl and C on a row, Ctrl and V on the table."""
    sheet.context.grant_permissions(["clipboard-read", "clipboard-write"])
    add(sheet, "Cursus")
    row(sheet, "Cursus").locator("button").click()
    field(sheet, "instelling").fill("GGD")
    sheet.keyboard.press("Escape")
    sheet.keyboard.press("Control+c")
    expect(sheet.locator("[data-bericht]")).to_have_text("1 rij is gekopieerd.")
    sheet.keyboard.press("Control+v")
    sheet.get_by_role("button", name="Zet 1 rij erbij").click()
    expect(rows(sheet)).to_have_count(2)
    expect(rows(sheet).nth(1).locator("[data-kolom=instelling]")).to_have_text("GGD")


def test_typing_in_the_box_waits_until_it_is_left(sheet: Page):
    """One key is no block: the preview comes when somebody who types leaves the field."""
    sheet.locator("[data-actie=rijen-plak]").click()
    box = sheet.locator("[data-plakvak]")
    box.press_sequentially("Cursus")
    expect(box).to_be_focused()
    expect(sheet.locator("[data-stap=bekijk]").first).to_be_hidden()
    box.press("Tab")
    expect(sheet.locator("[data-samenvatting]")).to_contain_text("U plakt 1 rij")
