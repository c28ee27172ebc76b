"""Files that the browser makes: downloaded, opened with the libraries of others, and their content checked."""

from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page, expect

from tests.browser.conftest import TODAY
from tests.browser.oracle import Counted
from tests.browser.uitvoer import ORIGIN, download, facts, fits_paper, links, on_screen, programme_rows, sheet, table
from tests.browser.vergelijking import TWO, open_comparison

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("today")]


def test_comparison_as_csv(page: Page, site_url: str, tmp_path: Path) -> None:
    """It contains the chosen two and no other, cell by cell as on the page; its name says what it is and from which day."""
    found = open_comparison(page, site_url)
    path = download(found, "csv", tmp_path)
    assert path.name == f"programmas-vergeleken-opstapje-vve-thuis-{TODAY}.csv"
    rows = table(path)
    assert rows[0] == ["Onderdeel", "Aspect", "Opstapje", "VVE Thuis"]
    assert [row[1:] for row in programme_rows(rows)] == on_screen(found)
    expect(found.get_by_text(f"Klaar: {path.name} staat bij uw downloads.")).to_be_visible()


def test_a_csv_says_where_it_comes_from(page: Page, site_url: str, tmp_path: Path, total: int, edition: str) -> None:
    """The table itself names, for each programme, the handbook, what it is, its date, the address, and the day it was fetched."""
    *_, source, address, day = table(download(open_comparison(page, site_url), "csv", tmp_path))
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    expect(page.locator("[data-telling]")).to_contain_text(f"van {total}")
    rows = table(download(page, "csv", tmp_path))
    assert rows[0][-3:] == ORIGIN and {len(row) for row in rows} == {len(rows[0])}
    for found, asked in (([source[2], address[2], day[2]], "?vergelijk=opstapje,vve-thuis"), (rows[1][-3:], "?contact=wekelijks")):
        assert all(words in found[0] for words in (f"{edition}, inhoud bijgewerkt op ", "niet van OCW, Sardes of de Inspectie", "En nu … de ouders!"))
        assert found[1].endswith(f"programmas/{asked}") and found[2] == TODAY


def test_comparison_as_workbook(page: Page, site_url: str, tmp_path: Path) -> None:
    """The cells are the same text; the second sheet says where they come from, and their date."""
    found = open_comparison(page, site_url)
    path = download(found, "Excel", tmp_path)
    rows = sheet(path)
    assert path.suffix == ".xlsx" and rows[0] == ["Onderdeel", "Aspect", "Opstapje", "VVE Thuis"]
    assert [row[1:] for row in rows[1:]] == on_screen(found)
    about = " ".join(cell for row in sheet(path, "Over dit bestand") for cell in row)
    assert "Vergelijking van Opstapje en VVE Thuis" in about and "En nu … de ouders!" in about and "3 februari 2026" in about
    assert "Onafhankelijke bewerking, niet van OCW" in about and "geen bewijs van effect" in about
    book = openpyxl.load_workbook(path)
    assert book["Programma's"].freeze_panes == "C2" and book["Programma's"].print_title_rows == "$1:$1" and book["Programma's"].print_title_cols == "$A:$B"
    assert fits_paper(book["Programma's"]) == 1
    assert book.properties.title == "Vergelijking van Opstapje en VVE Thuis" and book.properties.language == "nl-NL"


def test_comparison_as_document(page: Page, site_url: str, tmp_path: Path) -> None:
    """It has built-in headings, one landscape table in Dutch with a repeated head, every cell of the page, its origin and the day."""
    found = open_comparison(page, site_url)
    document = docx.Document(str(download(found, "Word", tmp_path)))
    headings = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings == [("Heading 1", "Vergelijking van Opstapje en VVE Thuis"), ("Heading 2", "Waar dit vandaan komt")]
    [part] = document.tables
    assert facts(part) == on_screen(found)
    assert [cell.text for cell in part.rows[0].cells] == ["Aspect", "Opstapje", "VVE Thuis"]
    assert part.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    groups = [row.cells[0] for row in part.rows if len(row._tr.tc_lst) == 1]
    assert [cell.text for cell in groups] == ["Wat er nu bekend is", "Het programma", "Indeling van dit handboek", "Labels van 2013", "Past dit bij ons?"]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in groups)
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in part.rows)
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert "Gemaakt op " in text and "En nu … de ouders!" in text and "vergelijk=opstapje,vve-thuis" in text
    language = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language is not None and language.get(qn("w:val")) == "nl-NL"
    size = document.sections[0]
    assert size.page_width is not None and size.page_height is not None and size.page_width > size.page_height
    assert document.core_properties.title == "Vergelijking van Opstapje en VVE Thuis"


def test_only_differences_are_in_the_file(page: Page, site_url: str, tmp_path: Path) -> None:
    """A file contains only the rows that are shown, and says so."""
    found = open_comparison(page, site_url, f"{TWO}&verschil=ja")
    rows = table(download(found, "csv", tmp_path))
    assert [row[1:] for row in programme_rows(rows)] == on_screen(found) and all(row[2] != row[3] or row[1] in ("Laatst gezien", "Website") for row in programme_rows(rows))
    document = docx.Document(str(download(found, "Word", tmp_path)))
    assert any("Alleen wat verschilt, staat hier." in paragraph.text for paragraph in document.paragraphs)


def test_filtered_list_as_files(page: Page, site_url: str, tmp_path: Path, total: int) -> None:
    """They contain the filtered programmes in the order of the page, with the choices; not the whole catalogue."""
    page.goto(f"{site_url}programmas/?contact=wekelijks&sorteer=leeftijd")
    shown = page.locator("[data-lijst] article[data-id]:visible h3")
    expect(page.locator("[data-telling]")).to_contain_text(f"van {total}")
    names = shown.all_inner_texts()
    path = download(page, "csv", tmp_path)
    assert path.name == f"programmas-lijst-{len(names)}-{TODAY}.csv"
    rows = table(path)
    assert rows[0][:2] == ["Programma", "Laatst gezien"] and [row[0] for row in rows[1:]] == names
    book = download(page, "Excel", tmp_path)
    assert [row[0] for row in sheet(book)[1:]] == names
    assert sheet(book, "Alle gegevens") == [row[:-4] for row in rows]
    document = docx.Document(str(download(page, "Word", tmp_path)))
    assert [row.cells[0].text for row in document.tables[0].rows[1:]] == names
    assert any("Gekozen: Contact: wekelijks. Dat geeft " in paragraph.text for paragraph in document.paragraphs)


def test_the_first_sheet_of_a_list_fits_on_paper(page: Page, site_url: str, tmp_path: Path) -> None:
    """The short columns fit on a sheet of paper; a second worksheet has everything, several sheets wide, so that it can be read."""
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    book = openpyxl.load_workbook(download(page, "Excel", tmp_path))
    assert book.sheetnames == ["Programma's", "Alle gegevens", "Over dit bestand"]
    assert [cell.value for cell in book["Programma's"][1]] == [
        "Programma", "Laatst gezien", "Laatst bekende erkenning", "Leeftijd", "Plaats", "Contact (onze schaal)", "Intensief (2013)"]
    assert fits_paper(book["Programma's"]) == 1
    assert 1 < (fits_paper(book["Alle gegevens"]) or 0) <= 4
    assert all(cell.alignment.wrap_text for row in book["Alle gegevens"].iter_rows() for cell in row)


def test_headings_of_a_document_have_space_around_them(page: Page, site_url: str, tmp_path: Path) -> None:
    """The space above a heading is larger than that below it, and neither is zero."""
    document = docx.Document(str(download(open_comparison(page, site_url), "Word", tmp_path)))
    room = next(paragraph.style for paragraph in document.paragraphs if paragraph.text == "Waar dit vandaan komt").paragraph_format
    assert room.space_before is not None and room.space_after is not None and room.space_before > room.space_after > 0


def test_an_age_includes_the_unknown_ones(page: Page, site_url: str, tmp_path: Path, total: int, found: Counted) -> None:
    """The separate group of the page is in the file as well, after the rest, and is never counted as a match."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4")
    past, unknown = found("leeftijd=2-4")
    expect(page.locator("[data-telling]")).to_have_text(f"{past} van {total} programma's en {unknown} zonder vermelde leeftijd")
    shown = [page.locator(f"{part} > article:visible h3").all_inner_texts() for part in ("[data-lijst]", "[data-lijst-onbekend]")]
    _, *rows = table(download(page, "csv", tmp_path))
    assert [[row[0] for row in rows if (row[1] == "ja") == fits] for fits in (True, False)] == shown
    document = docx.Document(str(download(page, "Word", tmp_path)))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"][:2] == [f"{past} programma's", f"{unknown} zonder vermelde leeftijd"]
    assert [[row.cells[0].text for row in part.rows[1:]] for part in document.tables] == shown


def test_sources_are_in_a_file_with_their_address(page: Page, site_url: str, tmp_path: Path) -> None:
    """They are links if the format has them, so that those who get the file can look for themselves."""
    found = open_comparison(page, site_url)
    wanted = {"https://www.nji.nl/interventies/opstapje"}
    assert wanted < set(links(docx.Document(str(download(found, "Word", tmp_path)))))
    about = openpyxl.load_workbook(download(found, "Excel", tmp_path))["Over dit bestand"]
    linked = {cell.hyperlink.target: cell.value for row in about.iter_rows() for cell in row if cell.hyperlink}
    assert wanted < set(linked) and all(value == target for target, value in linked.items())
    assert "https://www.nji.nl/interventies/opstapje" in table(download(found, "csv", tmp_path))[-4][2]


def test_heads_of_a_workbook_are_whole_and_its_sheets_say_whose_they_are(page: Page, site_url: str, tmp_path: Path) -> None:
    """Each word of a bold head fits; on paper every sheet says that the handbook is independent."""
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    book = openpyxl.load_workbook(download(page, "Excel", tmp_path))
    for name in ("Programma's", "Alle gegevens"):
        assert (book[name].row_dimensions[1].height or 0) >= 45
        assert "Onafhankelijke bewerking, niet van OCW, Sardes of de Inspectie" in str(book[name].oddFooter.left.text)


def test_an_empty_list_has_no_files(page: Page, site_url: str, total: int) -> None:
    """The buttons disappear, and come back with the first programme."""
    page.goto(f"{site_url}programmas/?contact=eenmalig&intensief=ja")
    expect(page.locator("[data-telling]")).to_contain_text(f"0 van {total}")
    buttons = page.locator("[data-component=uitvoer] [data-uitvoer]")
    expect(buttons).to_be_hidden()
    page.get_by_role("button", name="Wis alles").click()
    expect(buttons).to_be_visible()


def test_filtered_list_is_copied_as_a_paragraph(new_page: Callable[..., Page], site_url: str, total: int, edition: str) -> None:
    """It contains the filtered programmes in their order, the choices in words, the source of each recognition, and the address."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    expect(page.locator("[data-telling]")).to_contain_text(f"van {total}")
    names = page.locator("[data-lijst] article[data-id]:visible h3").all_inner_texts()
    page.get_by_role("button", name="Kopieer als alinea").locator("visible=true").click()
    expect(page.get_by_text("De alinea is gekopieerd.")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"Het {edition} geeft {len(names)} programma's. Gekozen is: Contact: wekelijks. {names[0]} (leeftijd: ")
    places = [text.index(f" {name} (leeftijd: ") for name in names]
    assert places == sorted(places) and "\n" not in text and "(bron: " in text
    assert "programmas/?contact=wekelijks, geraadpleegd op " in text
    expect(page.locator("[data-uitvoer-alinea]")).to_be_hidden()


def test_refused_clipboard_leaves_the_paragraph_of_a_list_selected(page: Page, site_url: str, edition: str) -> None:
    """The words are there to copy, and the page says how."""
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    copy = page.get_by_role("button", name="Kopieer als alinea").locator("visible=true")
    copy.click()
    expect(page.get_by_text("kopieer die zelf, met Ctrl+C")).to_be_visible()
    assert page.evaluate("getSelection().toString()").startswith(f"Het {edition} geeft ")


def test_short_list_as_files(page: Page, site_url: str, tmp_path: Path) -> None:
    """The files contain the list in its order."""
    page.add_init_script("localStorage.setItem('handboek-ouderbeleid:kortelijst', JSON.stringify({versie: 1, waarde: ['vve-thuis', 'hecht']}))")
    page.goto(f"{site_url}programmas/mijn-lijst/")
    path = download(page, "Excel", tmp_path)
    assert path.name == f"programmas-mijn-lijst-2-{TODAY}.xlsx"
    assert [row[0] for row in sheet(path)] == ["Programma", "VVE Thuis", "Hecht"]
