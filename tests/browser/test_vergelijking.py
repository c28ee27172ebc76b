"""Programmes side by side, as an address asks: columns, differences, messages, Back, clipboard, no script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watcher, wait_until
from tests.browser.vergelijking import TWO, columns, comparison, open_comparison, row

pytestmark = pytest.mark.browser


def test_address_opens_the_comparison(page: Page, site_url: str) -> None:
    """Programmes are columns in the order of the address, aspects are rows; the list is hidden and the title names the comparison."""
    page.goto(site_url + "programmas/?vergelijk=vve-thuis,opstapje,hecht")
    assert columns(page) == ["VVE Thuis", "Opstapje", "Hecht"]
    assert row(page, "Leeftijd") == ["3 tot en met 6 jaar", "2 tot 4 jaar", "niet vermeld"]
    assert row(page, "Intensief") == ["ja", "ja", "nee"]
    assert row(page, "Laatst bekende erkenning")[1] == "goed onderbouwd, datum niet gezien (bron: Nederlands Jeugdinstituut, zonder datum)"
    expect(page).to_have_title(re.compile("^VVE Thuis, Opstapje en Hecht vergeleken · "))
    expect(page.locator("[data-filter]")).to_be_hidden()
    expect(page.locator("article[data-id=opstapje]")).to_be_hidden()


def test_rows_cover_what_an_officer_asks(page: Page, site_url: str) -> None:
    """The rows cover audience, contact, frequency, duration, form, place, provider, labels, recognition, offer, use and later facts."""
    open_comparison(page, site_url)
    headers = comparison(page).get_by_role("rowheader").filter(has_not=page.locator("[scope=rowgroup]")).all_inner_texts()
    assert [text.split("\n")[0] for text in headers] == [
        "Wat er nu bekend is", "Laatst gezien", "Laatst bekende erkenning", "Website", "Sinds 2013", "Het programma", "Waar het vandaan komt",
        "Wat is het", "Voor wie", "Leeftijd", "Hoe vaak", "Hoe lang", "Vorm", "Plaats", "Uitvoerder", "Wat er moet zijn", "Talen", "Kosten",
        "Waar gebruikt", "Indeling van dit handboek", "Contact (onze schaal)", "Doelen (onze keuze)", "Labels van 2013",
        "Theoretisch goed onderbouwd", "Totale ontwikkeling", "Taalontwikkeling", "Sluit aan op het lesprogramma",
        "Los van een vve-programma", "Intensief", "Doorgaande lijn na 6 jaar", "Past dit bij ons?", "Vraag de aanbieder naar"]


def test_only_differences_hides_what_is_the_same(page: Page, site_url: str) -> None:
    """The choice is in the address, survives reload and Back, and the count is announced."""
    open_comparison(page, site_url)
    assert row(page, "Intensief") == ["ja", "ja"]
    comparison(page).get_by_label("Alleen verschillen").check()
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis&verschil=ja$"))
    assert row(page, "Intensief") == [] and row(page, "Plaats") == ["niet vermeld", "thuis"]
    expect(comparison(page).locator("[data-omroep]")).to_have_text(re.compile(r"^\d+ van de 27 aspecten verschillen\.$"))
    page.reload()
    expect(comparison(page).get_by_label("Alleen verschillen")).to_be_checked()
    assert row(page, "Intensief") == []
    page.go_back()
    expect(comparison(page).get_by_label("Alleen verschillen")).not_to_be_checked()
    assert row(page, "Intensief") == ["ja", "ja"]


def test_every_row_that_differs_is_kept(page: Page, site_url: str) -> None:
    """Hidden rows are equal in every column, and shown rows are not, according to the cells themselves."""
    page.goto(site_url + "programmas/?vergelijk=opstapje,vve-thuis,de-taallijn")
    columns(page)
    lines = "rows => rows.filter(r => r.querySelector('td')).map(r => [...r.querySelectorAll('td')].map(c => c.innerText))"
    everything = comparison(page).locator("tbody tr").evaluate_all(lines)
    comparison(page).get_by_label("Alleen verschillen").check()
    shown = comparison(page).locator("tbody tr").evaluate_all(lines)
    assert shown == [cells for cells in everything if len(set(cells)) > 1] and len(shown) < len(everything)


def test_unusable_ids_are_reported(page: Page, site_url: str) -> None:
    """Unknown and surplus ids are left out and named, and the rest is compared."""
    page.goto(site_url + "programmas/?vergelijk=opstapje,<b>x,vve-thuis,hecht,boekstart,piramide")
    assert columns(page) == ["Opstapje", "VVE Thuis", "Hecht", "BoekStart"]
    notice = comparison(page).locator("[data-weigering]")
    expect(notice).to_contain_text("Dit staat niet in het handboek: ‘<b>x’.")
    expect(notice).to_contain_text("U vergelijkt hier hoogstens 4 programma's. Piramide staat er niet bij.")
    expect(comparison(page).get_by_label("Zet er een programma bij")).to_be_hidden()


def test_one_or_none_asks_for_more(page: Page, site_url: str) -> None:
    """The page says what is missing and offers it."""
    page.goto(site_url + "programmas/?vergelijk=")
    expect(comparison(page).get_by_text("Kies 2 tot 4 programma's om te vergelijken.")).to_be_visible()
    comparison(page).get_by_label("Zet er een programma bij").select_option("Opstapje")
    comparison(page).get_by_role("button", name="Voeg toe").click()
    expect(comparison(page).get_by_text("Kies nog minstens één programma")).to_be_visible()
    expect(comparison(page).get_by_role("heading", level=2)).to_have_text("Opstapje: kies er nog een programma bij")
    assert columns(page) == ["Opstapje"]


def test_the_way_to_a_comparison_begins_with_the_short_list(page: Page, site_url: str) -> None:
    """What is on the list stands in the first columns, the first four of more; what visitors take out does not return."""
    page.goto(site_url + "programmas/")
    for name in ("opstapje", "vve-thuis"):
        page.locator(f"[data-bewaar={name}]").click()
    page.get_by_role("link", name="Vergelijk 2 tot 4 programma's").click()
    assert len(columns(page)) == 2 and page.url.endswith("?vergelijk=opstapje,vve-thuis")
    comparison(page).locator("[data-weg]").first.click()
    assert len(columns(page)) == 1


def test_columns_come_and_go_and_back_undoes_it(page: Page, site_url: str) -> None:
    """Each change has an address; the focus stays where the next choice is, and the change is announced."""
    open_comparison(page, site_url)
    comparison(page).get_by_label("Zet er een programma bij").select_option("De Taallijn")
    comparison(page).get_by_role("button", name="Voeg toe").press("Enter")
    assert columns(page) == ["Opstapje", "VVE Thuis", "De Taallijn"]
    expect(comparison(page).get_by_label("Zet er een programma bij")).to_be_focused()
    comparison(page).get_by_role("button", name="Haal weg: VVE Thuis").press("Enter")
    assert columns(page) == ["Opstapje", "De Taallijn"]
    expect(comparison(page).get_by_role("button", name="Haal weg: De Taallijn")).to_be_focused()
    expect(comparison(page).locator("[data-omroep]")).to_have_text("VVE Thuis is weg.")
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,de-taallijn$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis,de-taallijn$"))
    assert columns(page) == ["Opstapje", "VVE Thuis", "De Taallijn"]


def test_back_and_forward_keep_a_focus(page: Page, site_url: str) -> None:
    """Back puts it on the button of the column that returned; Forward, which removes that again, on the heading."""
    page.goto(site_url + "programmas/?vergelijk=opstapje,boekstart,instapje")
    columns(page)
    comparison(page).get_by_role("button", name="Haal weg: BoekStart").press("Enter")
    page.go_back()
    expect(comparison(page).get_by_role("button", name="Haal weg: BoekStart")).to_be_focused()
    page.go_forward()
    assert columns(page) == ["Opstapje", "Instapje"]
    expect(comparison(page).locator("[data-kop]")).to_be_focused()


def test_ids_are_known_whatever_their_case(page: Page, site_url: str) -> None:
    """Ids ignore case, as other values in the address do; an address copied from paper by hand works."""
    page.goto(site_url + "programmas/?vergelijk=OPSTAPJE,Vve-Thuis")
    assert columns(page) == ["Opstapje", "VVE Thuis"]
    expect(comparison(page).locator("[data-weigering]")).to_be_hidden()


def test_programmes_to_add_have_the_order_of_the_list(page: Page, site_url: str) -> None:
    """The list ignores an article at the beginning, and so do the options."""
    page.goto(site_url + "programmas/?vergelijk=")
    offered = comparison(page).get_by_label("Zet er een programma bij").locator("option")
    expect(offered).not_to_have_count(0)
    assert offered.all_inner_texts() == page.locator("[data-rij] > th").all_text_contents()


def test_back_to_the_list_keeps_the_filter(page: Page, site_url: str, total: int) -> None:
    """A comparison that came from a filtered list returns to it, with the focus on its count."""
    page.goto(site_url + "programmas/?contact=wekelijks&vergelijk=opstapje,vve-thuis")
    columns(page)
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page).to_have_url(re.compile(r"programmas/\?contact=wekelijks$"))
    expect(comparison(page)).to_be_hidden()
    expect(page.locator("[data-telling]")).to_have_text(re.compile(rf"^\d van {total} programma's"))
    expect(page.locator("[data-telling]")).to_be_focused()
    expect(page).to_have_title(re.compile("^Programma's · "))


def test_going_back_before_the_data_came_in_shows_the_list(page: Page, site_url: str) -> None:
    """Data that arrives late changes neither the title nor the page."""
    held: list[Route] = []
    page.route("**/assets/programmas.js", lambda route: held.append(route))
    page.goto(f"{site_url}programmas/")
    with page.expect_request("**/assets/programmas.js"):
        page.get_by_role("link", name="Vergelijk 2 tot 4 programma's").click()
    page.go_back()
    expect(comparison(page)).to_be_hidden()
    held[0].continue_()
    wait_until(page, "globalThis.handboekProgrammas")
    # Whatever waits for the data runs before the next task.
    page.evaluate("() => new Promise((done) => setTimeout(done))")
    expect(comparison(page)).to_be_hidden()
    expect(page).to_have_title(re.compile("^Programma's · "))


def test_links_within_the_page_are_left_to_the_browser(page: Page, site_url: str) -> None:
    """The skip link still works while programmes are compared."""
    open_comparison(page, site_url)
    page.get_by_role("link", name="Ga naar de inhoud").press("Enter")
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis#pagina--inhoud$"))
    expect(comparison(page).locator("[data-kop]")).not_to_be_focused()


def test_paragraph_is_copied(new_page: Callable[..., Page], site_url: str, edition: str) -> None:
    """The clipboard has the text on the page: its year, its source, and the day it was read."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_comparison(page, site_url)
    comparison(page).get_by_role("button", name="Kopieer als alinea").click()
    expect(comparison(page).get_by_text("De tekst is gekopieerd.")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == comparison(page).locator("blockquote").text_content() and len(text.split("\n\n")) == 4 and len(text.split()) < 260
    assert text.startswith("Opstapje en VVE Thuis zijn vergeleken volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is.\n\nOpstapje is voor ouders")
    assert "Laatst bekende erkenning: goed onderbouwd, datum niet gezien (bron: Nederlands Jeugdinstituut, zonder datum)." in text
    assert "‘Goed onderbouwd’ is geen bewijs van effect." in text
    assert re.search(rf"Bron: {re.escape(edition)} \(onafhankelijke bewerking.*vergelijk=opstapje,vve-thuis, geraadpleegd op \d{{1,2}} [a-z]+ 20\d\d\.$", text)


def test_refused_clipboard_leaves_the_words_selected(page: Page, site_url: str) -> None:
    """Nothing is lost: the paragraph is there, selected, and the page says what to do."""
    open_comparison(page, site_url)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    comparison(page).get_by_role("button", name="Kopieer als alinea").click()
    expect(comparison(page).get_by_text("kopieer die zelf, met Ctrl+C")).to_be_visible()
    assert page.evaluate("getSelection().toString()").startswith("Opstapje en VVE Thuis zijn vergeleken")


def test_data_that_does_not_load_is_reported(page: Page, site_url: str, watcher: Watcher) -> None:
    """The page says what to do, and the list with every link is one click away."""
    watcher.allow("programmas.js", "ERR_FAILED")
    page.route("**/assets/programmas.js", lambda route: route.abort())
    page.goto(site_url + TWO)
    expect(comparison(page).get_by_text("De gegevens laden niet. Herlaad deze pagina")).to_be_visible()
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page.locator("article[data-id=opstapje] a").first).to_be_visible()


def test_without_script_the_page_says_what_it_needs(new_page: Callable[..., Page], site_url: str) -> None:
    """A link to a comparison still leads to every programme."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + TWO)
    expect(page.locator(".zonder-script:visible")).to_contain_text("vergelijken werkt alleen met JavaScript")
    for name in ("Opstapje", "VVE Thuis"):
        expect(page.locator("article[data-id]").get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(comparison(page)).to_be_hidden()


def test_works_from_a_folder(new_page: Callable[..., Page], site: Path) -> None:
    """Columns change although the browser forbids changing the address; links name the file."""
    page = new_page()
    page.goto((site / "programmas/index.html").as_uri() + "?vergelijk=opstapje,vve-thuis")
    assert columns(page) == ["Opstapje", "VVE Thuis"]
    comparison(page).get_by_role("button", name="Haal weg: VVE Thuis").click()
    assert columns(page) == ["Opstapje"]
    comparison(page).locator("thead a").click()
    expect(page).to_have_url((site / "programmas/opstapje/index.html").as_uri())


def test_from_a_folder_the_way_back_leads_to_the_list(new_page: Callable[..., Page], site: Path) -> None:
    """The link names the file, with the choices: a folder shows no page by itself."""
    page = new_page()
    page.goto((site / "programmas/index.html").as_uri() + "?contact=wekelijks&vergelijk=opstapje,vve-thuis")
    columns(page)
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page).to_have_url((site / "programmas/index.html").as_uri() + "?contact=wekelijks")
    expect(page.locator("article[data-id=opstapje]")).to_be_visible()


def test_a_programme_offers_comparison_with_its_alternatives(page: Page, site_url: str) -> None:
    """The link on a programme's page opens both side by side."""
    page.goto(f"{site_url}programmas/opstapje/")
    page.get_by_role("link", name="Vergelijk Opstapje met De Taallijn").click()
    assert columns(page) == ["Opstapje", "De Taallijn"]


def test_back_finds_the_focus_and_the_choices(page: Page, site_url: str) -> None:
    """Back from a comparison puts the focus on its link again, and the link to the list keeps the filter."""
    page.goto(site_url + "programmas/?contact=wekelijks")
    for name in ("Opstapje", "Spel aan Huis"):
        page.get_by_role("button", name=f"Zet op mijn lijst: {name}").click()
    link = page.get_by_role("link", name="Vergelijk deze 2")
    link.click()
    assert columns(page) == ["Opstapje", "Spel aan Huis"]
    page.go_back()
    expect(link).to_be_focused()
    link.press("Enter")
    columns(page)
    page.get_by_role("link", name="Terug naar de lijst").click()
    expect(page).to_have_url(re.compile(r"programmas/\?contact=wekelijks$"))


def test_unknown_parts_of_the_address_are_reported_above_a_comparison(page: Page, site_url: str) -> None:
    """A name or value that the list does not know is reported above the columns too, but not on paper."""
    page.goto(site_url + TWO + "&kleur=rood&leeftijd=oud")
    columns(page)
    notice = page.locator("[data-meldingen]")
    expect(notice).to_be_visible()
    for part in ("kleur=rood", "leeftijd=oud"):
        expect(notice).to_contain_text(part)
    page.emulate_media(media="print")
    expect(notice).to_be_hidden()


def test_back_to_a_comparison_finds_the_focus(page: Page, site_url: str) -> None:
    """Back from the page of a programme or a source, the focus is on the link that led there."""
    open_comparison(page, site_url)
    for followed in (comparison(page).locator("thead a").nth(1), comparison(page).locator("tbody a[href*='bronnen/']").first):
        target = followed.get_attribute("href")
        followed.press("Enter")
        page.wait_for_url(re.compile("/programmas/vve-thuis/$|/bronnen/"))
        page.go_back()
        columns(page)
        expect(comparison(page).locator(f"a[href='{target}']").first).to_be_focused()


def test_names_come_back_above_each_group_for_the_eye_only(page: Page, site_url: str) -> None:
    """In a tall comparison the head is out of sight; a screen reader reads the name of a column once, from its head."""
    open_comparison(page, site_url)
    groups = comparison(page).locator("th[scope=rowgroup]")
    assert [text.split("\n") for text in groups.all_inner_texts()[:2]] == [["Wat er nu bekend is"], ["Het programma", "Opstapje", "VVE Thuis"]]
    expect(groups.nth(1)).to_have_accessible_name("Het programma")
    head, again = (comparison(page).locator(found).first.bounding_box() for found in ("thead a", ".vergelijking__kolom"))
    assert head and again and abs(head["x"] - again["x"]) < 4
