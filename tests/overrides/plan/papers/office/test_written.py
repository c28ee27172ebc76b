"""Papers as files, opened as other programs do: what the page shows stands there, in the order that Word asks for, and nothing of it is markup."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.shared import Pt
from lxml import etree
from odfdo import Document as OpenDocument

from macros.downloads.odf.xml import qualified
from macros.downloads.paper.columns import fitted_widths
from macros.downloads.text_blocks import Run, TextTable
from macros.downloads.wording import NOTICE, PAPER_REMARK
from tests import written
from tests.filled import HOSTILE
from tests.overrides.plan.papers.office import read_back
from tests.word_order import out_of_order

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WHOLE, NOTE = "alles", "beleidsnota-voorbeeld"
A4 = (210, 297)


def files(folder: Path) -> list[Path]:
    """All of them."""
    return sorted(file for file in folder.iterdir() if file.suffix[1:] in written.FORMATS)


def word(folder: Path, name: str) -> WordDocument:
    """A file for Word."""
    return docx.Document(str(folder / f"{name}.docx"))


def part(file: Path, name: str) -> etree._Element:
    """One part of a file."""
    with zipfile.ZipFile(file) as packed:
        return etree.fromstring(packed.read(name))


def content(folder: Path, name: str) -> etree._Element:
    """The content of a file for Writer."""
    return part(folder / f"{name}.odt", "content.xml")


def test_both_files_say_what_the_page_says(folder: Path) -> None:
    """Every heading, paragraph, point, caption and cell of the paper, in its order and literally, and no other."""
    assert len(files(folder)) == 2 * (7 + 7 + 1 + 2)
    wrong = []
    for file in files(folder):
        wanted, found = read_back.of_paper(written.paper(file)), read_back.of_file(file)
        wrong += [(file.name, *pair) for pair in zip(found, wanted, strict=False) if pair[0] != pair[1]][:2]
        wrong += [(file.name, len(found), len(wanted))] if len(found) != len(wanted) else []
    assert not wrong


def test_elements_stand_in_the_order_that_word_asks_for(folder: Path) -> None:
    """Word calls a file damaged that has another."""
    parts = [(file, docx.Document(str(file)).part) for file in files(folder) if file.suffix == ".docx"]
    assert not [(file.name, *found) for file, part in parts for root in (part.element, part.numbering_part.element) for found in out_of_order(root)]


def test_every_part_of_every_file_is_named_and_sound(folder: Path) -> None:
    """No part that leads nowhere, no id twice, no list or style that does not exist."""
    wrong: list[Any] = []
    for file in files(folder):
        with zipfile.ZipFile(file) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        roots = {name: etree.fromstring(body) for name, body in parts.items() if name.endswith((".xml", ".rels"))}
        wrong += [(file.name, *found) for found in (_word_faults(roots) if file.suffix == ".docx" else _writer_faults(roots))]
    assert not wrong


def _word_faults(roots: dict[str, etree._Element]) -> Iterator[tuple[str, str]]:
    main, relations = roots["word/document.xml"], roots["word/_rels/document.xml.rels"]
    ids = [found.get("Id") for found in relations]
    used = [value for found in main.iter(etree.Element) for key, value in found.attrib.items() if key.startswith(R)]
    yield from (("relation", found) for found in used if found not in ids)
    yield from (("twice", found) for found in ids if ids.count(found) > 1)
    yield from (("part", found.get("Target")) for found in relations if not found.get("TargetMode") and f"word/{found.get('Target')}" not in roots)
    numbers = {found.get(f"{W}numId") for found in roots["word/numbering.xml"].iter(f"{W}num")}
    yield from (("number", found.get(f"{W}val")) for found in main.iter(f"{W}numId") if found.get(f"{W}val") not in numbers)
    styles = {found.get(f"{W}styleId") for found in roots["word/styles.xml"].iter(f"{W}style")}
    yield from (("style", found.get(f"{W}val")) for tag in ("pStyle", "rStyle", "tblStyle") for found in main.iter(f"{W}{tag}") if found.get(f"{W}val") not in styles)
    marks = [found.get(f"{W}name") for found in main.iter(f"{W}bookmarkStart")]
    yield from (("mark", found) for found in marks if marks.count(found) > 1)


def _writer_faults(roots: dict[str, etree._Element]) -> Iterator[tuple[str, str]]:
    main = roots["content.xml"]
    known = {found.get(qualified("style:name")) for root in (main, roots["styles.xml"]) for tag in ("style:style", "text:list-style") for found in root.iter(qualified(tag))}
    for prefix in ("text", "table"):
        name = qualified(f"{prefix}:style-name")
        yield from (("style", found.get(name)) for found in main.iter(etree.Element) if found.get(name) and found.get(name) not in known)
    tables = [found.get(qualified("table:name")) for found in main.iter(qualified("table:table"))]
    yield from (("table", found) for found in tables if tables.count(found) > 1)


def test_the_table_of_contents_has_each_heading_and_leads_there(folder: Path) -> None:
    """It is filled before a program counts the pages; the hint how goes when it does, and a paper without headings has none."""
    note = word(folder, NOTE)
    heads = [line.text for line in note.paragraphs if line.style.name == "Heading 1"]
    listed = [line for line in note.paragraphs if line.style.name == "toc 1"]
    assert len(heads) > 5 and [line.text for line in listed] == heads
    marks = [mark.get(f"{W}name") for mark in note.element.body.iter(f"{W}bookmarkStart")]
    assert [link.get(f"{W}anchor") for line in listed for link in line._p.iter(f"{W}hyperlink")] == marks
    kinds = [mark.get(f"{W}fldCharType") for line in note.paragraphs if line.style.name in ("toc 1", "Hulptekst") for mark in line._p.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    body = content(folder, NOTE)
    links = [link for link in body.find(f".//{qualified('text:index-body')}").iter(qualified("text:a"))]
    assert ["".join(link.itertext()) for link in links] == heads
    names = [mark.get(qualified("text:name")) for mark in body.iter(qualified("text:bookmark"))]
    assert [link.get(qualified("xlink:href")) for link in links] == [f"#{name}" for name in names]
    short = word(folder, "raadsinformatiebrief-voorbeeld")
    assert not [line for line in short.paragraphs if line.style.name == "toc 1"]


def test_tables_repeat_their_head_and_show_numbers_and_totals(folder: Path) -> None:
    """A reader of a later page still sees what a column is; numbers stand on the right, and the total stands out."""
    first, second, long = word(folder, WHOLE).tables
    assert all(table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None for table in (first, second, long))
    assert [[cell.paragraphs[0].alignment is not None for cell in row.cells] for row in first.rows] == [[False, False, True]] * 4
    assert [run.style.name for cell in first.rows[-1].cells for run in cell.paragraphs[0].runs] == ["Strong", "Strong"]
    assert first._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val") == read_back.words(written.paper(folder / f"{WHOLE}.docx")["onderdelen"][2]["delen"][0]["bijschrift"])
    kept = [[line.paragraph_format.keep_with_next for cell in row.cells for line in cell.paragraphs] for row in long.rows]
    assert all(kept[0]) and all(kept[1]) and not any(any(row) for row in kept[2:])
    tables = list(content(folder, WHOLE).iter(qualified("table:table")))
    assert [len(table.findall(f"{qualified('table:table-header-rows')}/{qualified('table:table-row')}")) for table in tables] == [1, 1, 1]
    cells = [row.findall(qualified("table:table-cell")) for row in tables[0].iter(qualified("table:table-row"))]
    assert [row[2].find(qualified("text:p")).get(qualified("text:style-name")) for row in cells] == ["Tabel_20_kop_20_getal", *["Tabel_20_getal"] * 3]
    assert [table.get(qualified("table:style-name")) for table in tables] == ["tabel180heel", "tabel180heel", "tabel180"]


def test_columns_are_as_wide_as_the_build_would_make_them(folder: Path) -> None:
    """The same estimate in both languages, for every table of every paper, in both formats; together they fill the page."""
    wrong = []
    for file in files(folder):
        tables = [part for section in written.paper(file)["onderdelen"] for part in section["delen"] if part["kind"] == "tabel"]
        wanted = [fitted_widths(TextTable(_runs(table["koppen"]), tuple(map(_runs, table["rijen"])), fitted=True), 180) for table in tables]
        found = _word_widths(file) if file.suffix == ".docx" else _writer_widths(file)
        assert len(found) == len(wanted)
        wrong += [(file.name, *pair) for pair in zip(found, wanted, strict=True) if pair[0] != pytest.approx(pair[1], abs=0.05)]
        wrong += [(file.name, widths) for widths in found if abs(sum(widths) - 180) > 0.2]
    assert not wrong


def _runs(cells: list[str]) -> tuple[tuple[Run, ...], ...]:
    return tuple((Run(words),) if words else () for words in cells)


def _word_widths(file: Path) -> list[list[float]]:
    grids = docx.Document(str(file)).element.body.iter(f"{W}tblGrid")
    return [[int(column.get(f"{W}w")) / 1440 * 25.4 for column in grid] for grid in grids]


def _writer_widths(file: Path) -> list[list[float]]:
    root = part(file, "content.xml")
    style, column, width = (qualified(name) for name in ("style:style", "table:table-column", "style:column-width"))
    widths = {found.get(qualified("style:name")): float(found[0].get(width).removesuffix("cm")) * 10 for found in root.iter(style) if found[0].get(width)}
    return [[widths[found.get(qualified("table:style-name"))] for found in table.findall(column)] for table in root.iter(qualified("table:table"))]


def test_a_list_has_room_around_it(folder: Path) -> None:
    """Below a table, and after its last point, as running text has; a list that fits is not broken, and a long one may be."""
    lines = {line.text.split()[0]: line.paragraph_format for line in word(folder, WHOLE).paragraphs if line.style.name.startswith("List")}
    assert lines["onder"].space_before and lines["onder"].space_after
    assert lines["laatste"].space_after and not lines["lang"].space_after
    assert lines["een"].keep_with_next and not lines["lang"].keep_with_next
    found = [line for item in content(folder, WHOLE).iter(qualified("text:list-item")) for line in item]
    points = {"".join(line.itertext()).split()[0]: line.get(qualified("text:style-name")) for line in found}
    assert [points[name] for name in ("een", "lang", "laatste")] == ["LijstVast1", "Lijst1", "Lijst1Eind"]


def test_running_text_stays_with_a_list_and_with_nothing_else(folder: Path) -> None:
    """A page may end after any paragraph but one that leads to a list; below a table there is room."""
    lines = [line for line in word(folder, WHOLE).paragraphs if line.style.name == "Body Text"]
    assert [bool(line.paragraph_format.keep_with_next) for line in lines] == [False, False, True, True]
    shown = [line for line in word(folder, NOTE).paragraphs if line.style.name == "Body Text"]
    assert {line.paragraph_format.space_before for line in shown if line._p.getprevious().tag.endswith("}tbl")} == {Pt(8)}
    assert {line.paragraph_format.space_before for line in shown if not line._p.getprevious().tag.endswith("}tbl")} == {None}
    styles = [line.get(qualified("text:style-name")) for line in content(folder, WHOLE).iterfind(".//{*}text/{*}p")]
    assert [style for style in styles if style.startswith("Text_20_body")] == ["Text_20_body", "Text_20_body", "Text_20_bodyVast", "Text_20_bodyVast"]


def test_numbered_lists_each_begin_at_one_and_other_links_are_words(folder: Path) -> None:
    """A list does not go on where another ended; an address that no file can hold, or that runs something, is only its words."""
    lines = [line for line in word(folder, WHOLE).paragraphs if line.style.name == "List Number"]
    numbers = [line._p.pPr.numPr.numId.val for line in lines]
    assert numbers[0] == numbers[1] != numbers[2]
    body = content(folder, WHOLE)
    starts = [item.get(qualified("text:start-value")) for found in body.iter(qualified("text:list")) for item in found]
    assert starts == [None, None, "1", None, "1", None, None, None]
    targets = {found.get("Target") for found in part(folder / f"{WHOLE}.docx", "word/_rels/document.xml.rels") if found.get("TargetMode")}
    assert targets == {"https://voorbeeld.example/a?b=1&c='2'"}
    assert {found.get(qualified("xlink:href")) for found in body.iter(qualified("text:a"))} - targets == {"#blad1", "#blad2"}


def test_a_paper_is_dutch_a4_with_its_day_its_municipality_and_the_notice(folder: Path) -> None:
    """On the page and in the properties; without a municipality it says the name of the handbook."""
    for name, whose in ((NOTE, "Voorbeeldstad"), ("beleidsnota-leeg", "Handboek ouderbeleid")):
        file = word(folder, name)
        section = file.sections[0]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == A4
        assert section.first_page_header.paragraphs[0].text == f"{whose}\tversie van 30 november 2026"
        for foot in (section.footer.paragraphs[0].text, section.first_page_footer.paragraphs[0].text):
            assert foot.startswith("Gemaakt met Handboek ouderbeleid, uitgave van ") and NOTICE in foot and PAPER_REMARK in foot
        said = file.core_properties
        assert (said.author, said.language, said.created.isoformat()) == (whose, "nl-NL", "2026-11-30T14:32:00+00:00")
        meta = OpenDocument(folder / f"{name}.odt").meta
        assert (meta.title, meta.creator, meta.language, meta.date.isoformat()[:16]) == (said.title, whose, "nl-NL", "2026-11-30T14:32")
        styles = "".join(part(folder / f"{name}.odt", "styles.xml").itertext())
        assert "versie van 30 november 2026" in styles and NOTICE in styles and PAPER_REMARK in styles
    assert word(folder, NOTE).core_properties.title == "Beleidsnota ouderbeleid, Voorbeeldstad"
    assert word(folder, WHOLE).sections[0].first_page_header.paragraphs[0].text == f"{' '.join(read_back.words(HOSTILE).split())}\tversie van 30 november 2026"


def test_the_same_paper_gives_the_same_bytes(folder: Path) -> None:
    """At the same moment."""
    for kind in written.FORMATS:
        assert (folder / f"{WHOLE}.{kind}").read_bytes() == (folder / f"{WHOLE}-nog-eens.{kind}").read_bytes()
