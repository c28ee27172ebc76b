"""The filter of the long lists (changes, terms, sources): fewer records, an address for every choice, and nothing lost without script."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PAGE = "actualiteit/"


def shown(page: Page) -> list[str]:
    """The ids of the notes in sight, in the order of the page."""
    return page.locator("section[data-van]").evaluate_all("(found) => found.filter((note) => note.offsetParent).map((note) => note.dataset.van)")


def question(page: Page, title: str) -> Locator:
    """The list of choices with this title."""
    return page.get_by_role("combobox", name=title, exact=True)


@pytest.fixture
def notes(page: Page, site_url: str) -> Page:
    """The page, with its filter ready."""
    page.goto(site_url + PAGE)
    expect(page.locator("[data-component=lijstfilter][data-gestart]")).to_be_attached()
    return page


def typed(page: Page, text: str) -> int:
    """Type a text in the filter; how many records the count says are left."""
    page.get_by_label("Zoek in deze lijst").fill(text)
    return int(page.locator("[data-telling]").inner_text().split()[0])


def test_a_text_narrows_every_long_list_down(page: Page, site_url: str) -> None:
    """Words are read as the search does, whatever stands between them; the count is that of what is in sight, and one text is one step back."""
    for address in ("begrippen/", "bronnen/", PAGE):
        page.goto(site_url + address)
        expect(page.locator("[data-component=lijstfilter][data-gestart]")).to_be_attached()
        everything = int(page.locator("[data-telling]").inner_text().split()[0])
        expected = typed(page, "onderwijs raad")
        assert 0 < expected < everything, address
        assert {typed(page, text) for text in ("“Onderwijs”, RAAD", "raad-onder\u00adwijs", "ónderwijs/raad?")} == {expected}, address
        assert page.locator("[data-van]:visible").evaluate_all("(found) => new Set(found.map((one) => one.dataset.van)).size") == expected, address
        assert page.locator("[data-groep]:visible").count() == page.locator("[data-groep]:has([data-van]:visible)").count(), address
        assert "?tekst=" in page.url, address
        page.go_back()
        assert page.url.endswith(address) and page.get_by_label("Zoek in deze lijst").input_value() == "", address


def test_letters_without_a_term_are_gone(page: Page, site_url: str) -> None:
    """The letters above the list lead to a term that is in sight, and marks of campaigns say nothing."""
    page.goto(f"{site_url}begrippen/?tekst=gezin&utm_source=nieuwsbrief")
    expect(page.locator("[data-component=lijstfilter][data-gestart]")).to_be_attached()
    letters = page.locator(".letters li:visible a").evaluate_all("(found) => found.map((link) => link.hash.slice(1))")
    assert letters == page.locator("[data-groep]:visible > h2").evaluate_all("(found) => found.map((title) => title.id)")
    expect(page.get_by_text("Een deel van het adres is niet gebruikt")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.get_by_text("begrippen. ‘Tekst: ‘gezin’’")).to_be_visible()


def test_a_list_without_anything_says_what_to_let_go_of(notes: Page) -> None:
    """Nothing found: the page says so, says how many there are without the text, and that button gives them."""
    question(notes, "Thema").select_option("geld")
    assert typed(notes, "kunstzwembad") == 0
    notes.get_by_role("button", name="Zonder ‘Tekst: ‘kunstzwembad’’").click()
    assert len(shown(notes)) > 0 and notes.url.endswith("?thema=geld")
    expect(notes.locator(".toestand--leeg")).to_be_hidden()


def test_a_choice_leaves_the_notes_that_have_it(notes: Page) -> None:
    """Theme and step narrow the notes down together; groups and lines without one are gone, and the count says how many are left."""
    everything = shown(notes)
    question(notes, "Thema").select_option("geld")
    with_money = shown(notes)
    question(notes, "Stap").select_option("8")
    both = shown(notes)
    assert set(both) < set(with_money) < set(everything) and "spuk-goab-periode" in both
    assert notes.get_by_role("status").filter(has_text="notities").inner_text() == f"{len(both)} van {len(everything)} notities"
    expect(notes.locator("#onderwerp-organisaties")).to_be_hidden()
    assert notes.locator("[aria-labelledby=eerst] li:visible").count() <= len(both)


def test_every_choice_has_an_address_and_survives_back(notes: Page) -> None:
    """The address names the choice; Back undoes one choice at a time, and a reload keeps what is chosen."""
    question(notes, "Thema").select_option("geld")
    one = shown(notes)
    question(notes, "Stap").select_option("5")
    assert notes.url.endswith("?thema=geld&stap=5")
    two = shown(notes)
    notes.reload()
    expect(question(notes, "Stap")).to_have_value("5")
    assert shown(notes) == two
    notes.go_back()
    expect(question(notes, "Stap")).to_have_value("")
    assert shown(notes) == one
    notes.get_by_role("button", name="Wis alles").click()
    assert notes.url.endswith(PAGE) and len(shown(notes)) > len(one)


def test_numbers_behind_the_options_are_right(notes: Page) -> None:
    """The number behind a theme is the number of notes that it leaves; what leaves none cannot be chosen."""
    question(notes, "Onderwerp").select_option("toezicht")
    for option in notes.locator("#facet-thema option[value]:not([value=''])").all():
        value, number = option.get_attribute("value"), int(option.inner_text().rpartition("(")[2].rstrip(")"))
        if number == 0:
            assert option.is_disabled()
            continue
        question(notes, "Thema").select_option(value)
        assert len(shown(notes)) == number, value


def test_what_the_address_cannot_mean_is_told(page: Page, site_url: str) -> None:
    """An unknown theme shows all notes, and says that it was not used."""
    page.goto(f"{site_url}{PAGE}?thema=onzin&stap=5")
    expect(page.get_by_text("Een deel van het adres is niet gebruikt")).to_be_visible()
    expect(question(page, "Stap")).to_have_value("5")


def test_without_script_all_notes_are_there(browser: Browser, site_url: str) -> None:
    """The list is whole and in groups, the filter is not offered, and the words of a mark open all the same."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{PAGE}?thema=geld")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    expect(page.locator("#onderwerp-organisaties")).to_be_visible()
    mark = page.locator(".bronmerk").first
    expect(mark.locator("p")).to_be_hidden()
    mark.locator("summary").press("Enter")
    expect(mark.locator("p")).to_be_visible()
    context.close()


def test_the_words_of_a_mark_are_on_paper(page: Page, site_url: str) -> None:
    """Print shows what a mark means instead of its letters."""
    page.goto(site_url + PAGE)
    page.emulate_media(media="print")
    expect(page.locator(".bronmerk > summary").first).to_be_hidden()
    expect(page.locator(".bronmerk > p").first).to_be_visible()
