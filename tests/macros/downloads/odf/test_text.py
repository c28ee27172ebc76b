"""The Writer file: its words, its structure, and what is clicked on to answer."""

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES
from macros.downloads.paper.cells import BLANK_DATE, DOTS
from macros.downloads.wording import FICTITIOUS, NOTICE
from macros.dutch import text
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort

Parts = dict[str, etree._Element]


def _parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith(".xml")}


@pytest.fixture(scope="module")
def parts(form_files: dict[str, bytes]) -> Parts:
    """Name → root of every XML part of the form."""
    return _parts(form_files["odt"])


def _all(root: etree._Element, path: str) -> list:
    return root.xpath(path, namespaces=NAMESPACES)


def test_every_label_and_fact_is_there(parts: Parts, form: Document) -> None:
    """Nothing of the definition is lost in Writer."""
    words = "".join(parts["content.xml"].itertext())
    assert all(field.label in words for field in form.fields)
    assert all(fact in words for pair in form.facts for fact in pair)


def test_headings_are_the_built_in_ones(parts: Parts) -> None:
    """Built-in styles survive pasting into someone's own template; every style that is used is there."""
    headings = _all(parts["content.xml"], "//text:h")
    assert {heading.get(f"{{{NAMESPACES['text']}}}outline-level") for heading in headings} == {"1", "2"}
    named = set(_all(parts["styles.xml"], "//@style:name")) | set(_all(parts["content.xml"], "//@style:name"))
    assert {"Title", "Heading_20_1", "Heading_20_2"} <= named
    assert set(_all(parts["content.xml"], "//@text:style-name | //@table:style-name")) <= named


def test_tables_repeat_their_head(parts: Parts, form: Document) -> None:
    """A table that runs on keeps its head, and a row stays on one page."""
    heads = _all(parts["content.xml"], "//table:table-header-rows/table:table-row")
    assert len(heads) == len(form.tables[0].groups)
    assert set(_all(parts["content.xml"], "//style:table-row-properties/@fo:keep-together")) == {"always"}


def test_choices_are_lists_and_the_rest_has_room(parts: Parts, form: Document) -> None:
    """A choice offers exactly its choices; what is typed has a place to click on, named for a screen reader."""
    lists = _all(parts["content.xml"], "//text:drop-down")
    offered = {tuple(_all(found, "text:label/@text:value")) for found in lists}
    assert offered == {("▼", *field.choices) for field in form.fields if field.choices}
    assert all(_all(found, "@text:name") for found in lists)
    spoken = _all(parts["content.xml"], "//text:placeholder/@text:description")
    assert "Gemeente" in spoken


def test_several_answers_have_a_box_each(specimen: Callable[..., Document], writers: dict) -> None:
    """Each choice can be ticked by itself."""
    content = _parts(writers["odt"](specimen("woord")))["content.xml"]
    boxes = _all(content, "//text:drop-down[text:label/@text:value='☐']")
    assert [box.tail.strip() for box in boxes] == ["woord", "anders"]


def test_every_page_says_whose_it_is(parts: Parts, form: Document, handbook: Handbook) -> None:
    """A4, portrait when everything must fit on one page, with title, edition, notice and page numbers; Dutch everywhere."""
    (page,) = _all(parts["styles.xml"], "//style:master-page")
    words = "".join(page.itertext())
    assert form.title in words
    assert NOTICE in words
    assert text.date(handbook.uitgave.bijgewerkt) in words
    assert _all(page, "@style:page-layout-name") == ["PapierStaand"]
    assert set(_all(parts["styles.xml"], "//@fo:language")) == {"nl"}


def test_a_wide_table_lies_on_its_side(sheet: Callable[..., Document], writers: dict) -> None:
    """A4 landscape, and every row has as many cells as there are columns, with those that are spanned."""
    parts = _parts(writers["odt"](sheet("evaluatie-vorige-periode")))
    assert _all(parts["styles.xml"], "//style:master-page/@style:page-layout-name") == ["PapierLiggend"]
    spanned = 0
    for table in _all(parts["content.xml"], "//table:table"):
        columns = len(_all(table, "table:table-column"))
        spanned += len(_all(table, ".//table:covered-table-cell"))
        assert {len(row) for row in _all(table, ".//table:table-row")} == {columns}
    assert spanned


def test_an_example_is_marked_and_asks_nothing(sheet: Callable[..., Document], writers: dict) -> None:
    """On every page, and nothing is left to click on."""
    example = _parts(writers["odt"](sheet("locatie-uitvraag", example=True)))
    assert FICTITIOUS in "".join(example["styles.xml"].itertext())
    assert "Stichting Peuterhuis" in "".join(example["content.xml"].itertext())
    assert not _all(example["content.xml"], "//text:drop-down | //text:placeholder")


def test_a_heading_alone_goes_to_the_next_page(sheet: Callable[..., Document], writers: dict) -> None:
    """Writer would leave it at the foot of the page, far from its table."""
    content = _parts(writers["odt"](sheet("programmakeuze", example=True)))["content.xml"]
    (style,) = _all(content, "//style:style[style:paragraph-properties/@fo:break-before='page']/@style:name")
    assert _all(content, f"//text:h[@text:style-name='{style}']/text()") == ["De programma's"]


def test_a_check_is_named_by_its_question(sheet: Callable[..., Document], writers: dict) -> None:
    """Each list of the start check says in Writer which question it answers."""
    names = _all(_parts(writers["odt"](sheet("startcheck")))["content.xml"], "//text:drop-down/@text:name")
    assert "Antwoord: Het ouderbeleid staat op papier en is vastgesteld" in names
    assert len(names) == len(set(names))


def test_the_lines_of_a_point_hang(writers: dict, sheet: Callable[..., Document]) -> None:
    """Each line of a list item begins below its words, not below its number, at any depth."""
    content = _parts(writers["odt"](sheet("vragenlijst-gemeente")))["content.xml"]
    used = set(_all(content, "//text:list-item/text:p/@text:style-name"))
    styles = {name: _all(content, f"//style:style[@style:name='{name}']/style:paragraph-properties")[0] for name in used}
    assert used
    for properties in styles.values():
        (left,), (indent,) = (_all(properties, f"@fo:{name}") for name in ("margin-left", "text-indent"))
        assert (left, indent) == ("0.63cm", "-0.63cm")


def test_a_date_has_a_calendar_and_its_dashes_on_paper(parts: Parts, form: Document) -> None:
    """Each date is a control of Writer with a name, which shows the dashes of a date until it is chosen."""
    (table,) = form.tables
    days = [field.label for block in form.forms for field in block.fields if field.kind is Veldsoort.DATUM]
    days += [f"{field.label}, rij {row + 1}" for field in table.columns if field.kind is Veldsoort.DATUM and not field.repeats for row in range(table.rows)]
    made = _all(parts["content.xml"], "//loext:content-control[@loext:date='true']")
    assert days and [control.get(f"{{{NAMESPACES['loext']}}}alias") for control in made] == days
    assert all("".join(control.itertext()) == BLANK_DATE for control in made)


def test_another_answer_has_a_line_to_write_on(specimen: Callable[..., Document], writers: dict) -> None:
    """Below the boxes is room for an answer of your own, also for a pen."""
    content = _parts(writers["odt"](specimen("woord")))["content.xml"]
    lines = [found for found in _all(content, "//text:p") if "".join(found.itertext()).startswith("Anders:")]
    assert lines and all("".join(found.itertext()) == f"Anders:{DOTS}" for found in lines)
