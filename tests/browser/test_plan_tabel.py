"""A table of the plan: rows made, read, moved and taken away, mostly with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import plan_table as table
from tests.browser.plan_table import add, cell, field, focused, names, open_sheet, row, rows

pytestmark = pytest.mark.browser


@pytest.fixture
def sheet(page: Page, site_url: str) -> Page:
    """The inventory, empty."""
    open_sheet(page, site_url)
    return page


def test_three_rows_with_the_keyboard_alone(sheet: Page):
    """Tab to the button, type, Enter for the next row, Escape back to the row; an empty last row is not left behind."""
    sheet.locator("[data-actie=rij-nieuw]").focus()
    keys = sheet.keyboard
    keys.press("Enter")
    for name in ("Cursus", "Inloop", "Voorlezen"):
        assert focused(sheet) == "inventarisatie.activiteit"
        keys.type(name)
        keys.press("Tab")
        keys.type("Bibliotheek")
        keys.press("Enter")
    expect(rows(sheet)).to_have_count(4)
    keys.press("Enter")
    expect(rows(sheet)).to_have_count(4)
    keys.press("Escape")
    expect(rows(sheet)).to_have_count(3)
    assert names(sheet) == ["Cursus", "Inloop", "Voorlezen"]
    assert focused(sheet) == "Voorlezen"
    expect(cell(sheet, "Inloop", "instelling")).to_have_text("Bibliotheek")


def test_arrows_go_through_the_table_and_enter_opens_the_cell(sheet: Page):
    """One stop for Tab; from there to rows, cells and headings, and from a cell to its question."""
    add(sheet, "Cursus", "Inloop", "Voorlezen")
    keys = sheet.keyboard
    assert sheet.locator("[data-tabel] table button[tabindex='0']").count() == 1
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    assert focused(sheet) == "Cursus"
    keys.press("ArrowDown")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    keys.press("Enter")
    assert focused(sheet) == "inventarisatie.locatie"
    keys.type("De Linde")
    keys.press("Escape")
    assert focused(sheet) == "Inloop"
    expect(cell(sheet, "Inloop", "locatie")).to_have_text("De Linde")
    keys.press("Control+End")
    keys.press("Control+Home")
    keys.press("ArrowUp")
    assert focused(sheet) == "Activiteit"


def test_a_row_moves_with_alt_and_keeps_the_focus(sheet: Page):
    """Up and down in the plan itself, and no further than its ends; both can be undone."""
    add(sheet, "a", "b", "c")
    sheet.keyboard.press("Alt+ArrowUp")
    sheet.keyboard.press("Alt+ArrowUp")
    sheet.keyboard.press("Alt+ArrowUp")
    assert names(sheet) == ["c", "a", "b"]
    assert focused(sheet) == "c"
    sheet.keyboard.press("Control+z")
    sheet.keyboard.press("Control+z")
    expect(rows(sheet).locator("th")).to_contain_text(["a", "b", "c"])


def test_a_copy_stands_below_and_is_open(sheet: Page):
    """All its texts, to change what differs."""
    add(sheet, "a", "b")
    row(sheet, "a").locator("button").click()
    field(sheet, "instelling").fill("GGD")
    sheet.locator("[data-actie=rij-kopie]").click()
    assert names(sheet) == ["a", "a", "b"]
    assert focused(sheet) == "inventarisatie.activiteit"
    sheet.keyboard.press("End")
    sheet.keyboard.type("2")
    expect(rows(sheet).nth(1)).to_contain_text("a2")
    expect(rows(sheet).nth(1).locator("[data-kolom=instelling]")).to_have_text("GGD")
    expect(rows(sheet).nth(0).locator("th")).to_have_text("a")


def test_taking_a_row_away_is_told_and_taken_back(sheet: Page):
    """The focus goes to the row that comes after it; with Ctrl and Z all its texts are back in their place."""
    add(sheet, "a", "b", "c")
    row(sheet, "b").locator("button").click()
    field(sheet, "instelling").fill("GGD")
    sheet.locator("[data-actie=rij-weg]").click()
    assert names(sheet) == ["a", "c"]
    assert focused(sheet) == "c"
    expect(sheet.locator("[data-melding]")).to_contain_text("‘b’ is weggehaald.")
    sheet.keyboard.press("Control+z")
    expect(rows(sheet)).to_have_count(3)
    assert names(sheet) == ["a", "b", "c"]
    expect(cell(sheet, "b", "instelling")).to_have_text("GGD")


def test_the_focus_stays_in_the_table_when_its_row_goes(sheet: Page):
    """By undoing, or because the search that kept it in sight only while it was open does not find it."""
    add(sheet, "a", "b")
    row(sheet, "b").locator("button").click()
    sheet.locator("[data-actie=rij-kopie]").click()
    sheet.keyboard.press("Escape")
    expect(rows(sheet)).to_have_count(3)
    sheet.keyboard.press("Control+z")
    expect(rows(sheet)).to_have_count(2)
    assert focused(sheet) == "b"
    add_third = sheet.locator("[data-actie=rij-nieuw]")
    add_third.click()
    sheet.keyboard.type("zee")
    sheet.locator("[data-zoek]").fill("a")
    expect(rows(sheet)).to_have_count(2)
    field(sheet, "activiteit").press("Escape")
    expect(rows(sheet)).to_have_count(1)
    assert focused(sheet) == "a"


def test_several_rows_are_chosen_and_taken_away_at_once(sheet: Page):
    """One act: undone at once; a row that a search leaves out is not chosen any more."""
    add(sheet, "aap", "noot", "mies", "wim")
    sheet.get_by_role("button", name="Kies rijen", exact=True).click()
    for name in ("aap", "mies"):
        row(sheet, name).get_by_role("checkbox").check()
    expect(sheet.locator("[data-gekozen-aantal]")).to_have_text("2 rijen gekozen")
    sheet.locator("[data-actie=rijen-weg]").click()
    assert names(sheet) == ["noot", "wim"]
    assert focused(sheet) == "wim"
    sheet.keyboard.press("Control+z")
    expect(rows(sheet)).to_have_count(4)
    sheet.get_by_role("button", name="Kies rijen", exact=True).click()
    sheet.locator("[data-actie=rijen-alle]").click()
    sheet.locator("[data-zoek]").fill("noot")
    expect(sheet.locator("[data-gekozen-aantal]")).to_have_text("1 rij gekozen")


def test_searching_and_sorting_change_the_view_only(sheet: Page):
    """The count says how many of all; the order of the plan comes back; sorted rows do not move."""
    add(sheet, "Zang", "aap", "Éénmalig", "mus")
    sheet.locator("[data-zoek]").fill("EEN")
    expect(sheet.locator("[data-stand]").last).to_have_text("1 van 4 rijen")
    assert names(sheet) == ["Éénmalig"]
    sheet.keyboard.press("Escape")
    expect(rows(sheet)).to_have_count(4)
    heading = sheet.locator("th[data-kop=activiteit]")
    heading.get_by_role("button").click()
    assert names(sheet) == ["aap", "Éénmalig", "mus", "Zang"]
    expect(heading).to_have_attribute("aria-sort", "ascending")
    heading.get_by_role("button").click()
    assert names(sheet) == ["Zang", "mus", "Éénmalig", "aap"]
    expect(sheet.locator("[data-stand]").last).to_contain_text("in uw plan blijft de volgorde zoals zij was")
    row(sheet, "mus").locator("button").focus()
    sheet.keyboard.press("Alt+ArrowUp")
    assert names(sheet) == ["Zang", "mus", "Éénmalig", "aap"]
    sheet.locator("[data-sorteer]").select_option("")
    assert names(sheet) == ["Zang", "aap", "Éénmalig", "mus"]


def test_a_group_of_columns_at_a_time(sheet: Page):
    """The first column stays; a question of another group can still be opened."""
    add(sheet, "a", "b", "c")
    sheet.locator("[data-kolommen]").select_option(label="Geld en besluit")
    seen = sheet.locator("[data-tabel] thead th:visible").all_text_contents()
    assert (seen[0], seen[1], len(seen)) == ("Activiteit", "Financiering", 6)
    sheet.keyboard.press("Tab")
    row(sheet, "a").locator("[data-kolom=besluit]").click()
    assert sheet.evaluate("document.activeElement.closest('[data-veld]').dataset.veld") == "inventarisatie.besluit"


def test_what_does_not_fit_is_marked_and_listed_with_a_way_there(sheet: Page):
    """The text stays as it was typed."""
    add(sheet, "a", "b")
    row(sheet, "b").locator("button").click()
    field(sheet, "kosten-per-jaar").fill("veel")
    sheet.keyboard.press("Escape")
    expect(cell(sheet, "b", "kosten-per-jaar")).to_have_text("veel")
    expect(cell(sheet, "b", "kosten-per-jaar")).to_have_class("plantabel__kolom--smal getal plantabel__past-niet")
    list_of = sheet.locator("[data-bezwaren]")
    expect(list_of.locator("summary")).to_have_text("1 antwoord past niet")
    list_of.locator("summary").click()
    list_of.get_by_role("link").click()
    assert focused(sheet) == "inventarisatie.kosten-per-jaar"
    sheet.keyboard.press("Control+a")
    sheet.keyboard.type("1.250")
    expect(list_of).to_be_hidden()
    expect(cell(sheet, "b", "kosten-per-jaar")).to_have_text("€ 1.250")


def test_computed_cells_and_totals_follow_each_key(page: Page, site_url: str):
    """The row, its outcome and the line under the table, with how it is computed."""
    open_sheet(page, site_url, "begroting-en-dekking")
    page.locator("[data-actie=rij-nieuw]").first.click()
    page.keyboard.type("Cursus")
    field(page, "kosten", "begroting-en-dekking").fill("1000")
    field(page, "dekking-spuk", "begroting-en-dekking").fill("400")
    total = page.locator("[data-totalen] > div").filter(has_text="Nog te dekken jaar 1").first
    expect(total.locator("[data-uitkomst]")).not_to_have_text("nog niets")
    expect(total).to_contain_text("Alle rijen van 'Nog te dekken jaar 1' samen")


def test_a_table_with_fixed_rows_is_filled_in_and_not_made_longer(page: Page, site_url: str):
    """No new rows, no taking away; Enter goes to the next row."""
    open_sheet(page, site_url, "zelfevaluatie")
    fixed = page.locator("[data-tabel]").first
    assert fixed.locator("[data-actie=rij-nieuw], [data-actie=rijen-plak], [data-actie=rijen-kies]").count() == 0
    before = fixed.locator("tr[data-rij]").count()
    fixed.locator("[data-actie=rij-open]").first.click()
    assert fixed.locator("[data-actie=rij-weg], [data-actie=rij-kopie]").count() == 0
    page.keyboard.press("Control+Enter")
    expect(fixed.locator("[data-kop]").last).to_contain_text(f"Rij 2 van {before}")
    page.keyboard.press("Escape")
    assert fixed.locator("tr[data-rij]").count() == before


def test_after_a_reload_the_rows_are_there(sheet: Page):
    """Also the one that was open, and what was typed in it."""
    add(sheet, "a")
    row(sheet, "a").locator("button").click()
    field(sheet, "wijk").fill("Noord")
    sheet.reload()
    expect(cell(sheet, "a", "wijk")).to_have_text("Noord")


def test_a_row_that_another_tab_takes_away_loses_nothing(sheet: Page, site_url: str):
    """Its form stays open with its text, and typing on brings the row back."""
    add(sheet, "a", "b")
    row(sheet, "a").locator("button").click()
    field(sheet, "wijk").fill("Noord")
    other = sheet.context.new_page()
    open_sheet(other, site_url)
    expect(cell(other, "a", "wijk")).to_have_text("Noord")
    row(other, "a").locator("button").click()
    other.locator("[data-actie=rij-weg]").click()
    expect(rows(sheet)).to_have_count(1)
    expect(sheet.locator("[data-verweesd]")).to_be_visible()
    expect(field(sheet, "wijk")).to_have_value("Noord")
    field(sheet, "wijk").press_sequentially("oost")
    expect(rows(sheet)).to_have_count(2)
    expect(cell(sheet, "a", "wijk")).to_have_text("Noordoost")
    expect(sheet.locator("[data-verweesd]")).to_be_hidden()
    expect(cell(other, "a", "wijk")).to_have_text("Noordoost")


def test_the_address_of_a_column_opens_its_question(page: Page, site_url: str):
    """In the first row, whether the sheet was open or not; where there is no row, the button for one has the focus."""
    open_sheet(page, site_url)
    page.goto(f"{site_url}mijn-plan/#{table.SHEET}.wijk")
    expect(page.locator("[data-actie=rij-nieuw]")).to_be_focused()
    add(page, "a", "b")
    page.goto(f"{site_url}mijn-plan/#{table.SHEET}.locatie")
    expect(field(page, "locatie")).to_be_focused()
    page.goto(f"{site_url}mijn-plan/#")
    page.goto(f"{site_url}mijn-plan/#{table.SHEET}.wijk")
    expect(field(page, "wijk")).to_be_focused()


def test_a_row_left_empty_goes_only_from_its_own_plan(page: Page, site_url: str):
    """A row that Enter offered stays behind in no other plan that is opened meanwhile."""
    open_sheet(page, site_url)
    page.locator("[data-actie=rij-nieuw]").click()
    page.keyboard.type("Cursus")
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(2)
    page.evaluate("location.hash = ''")
    page.locator("[data-actie=plan-nieuw]").click()
    page.evaluate("location.hash = 'inventarisatie'")
    expect(rows(page)).to_have_count(0)
    expect(page.locator("[data-actie=rij-nieuw]")).to_be_visible()
