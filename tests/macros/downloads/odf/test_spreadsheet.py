"""The spreadsheet: its words, its rules, and that nothing in it is computed."""

import io
import zipfile
from collections.abc import Callable

import odfdo
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES
from macros.downloads.spreadsheet.layout import SheetNames, column_name, rows_of
from macros.downloads.spreadsheet.table_sheet import head_rows, last_row
from macros.downloads.wording import NOTICE, OWN
from macros.dutch import text
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort


@pytest.fixture(scope="module")
def parts(inventory_files: dict[str, bytes]) -> dict[str, etree._Element]:
    """Name → root of every XML part of the inventory."""
    with zipfile.ZipFile(io.BytesIO(inventory_files["ods"])) as packed:
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith(".xml")}


@pytest.fixture(scope="module")
def content(parts: dict[str, etree._Element]) -> etree._Element:
    """The sheets."""
    return parts["content.xml"]


def _all(root: etree._Element, path: str) -> list[etree._Element]:
    return root.xpath(path, namespaces=NAMESPACES)


def _attribute(element: etree._Element, name: str) -> str | None:
    prefix, _, local = name.partition(":")
    return element.get(f"{{{NAMESPACES[prefix]}}}{local}")


def test_another_library_reads_every_label(inventory_files: dict[str, bytes], inventory: Document) -> None:
    """The file is a sound spreadsheet with everything of the definition in it."""
    file = odfdo.Document(io.BytesIO(inventory_files["ods"]))
    words = "\n".join(str(cell.value) for table in file.body.tables for row in table.traverse() for cell in row.traverse())
    assert [table.name for table in file.body.tables] == ["Start", "Activiteiten", "Keuzes"]
    assert all(field.label in words for field in inventory.fields)
    assert OWN in words


def test_nothing_is_a_formula_and_every_word_is_text(content: etree._Element) -> None:
    """Data is never computed: no cell has a formula, and every cell with words has type text."""
    assert not _all(content, "//@table:formula")
    assert all(_attribute(cell, "office:value-type") == "string" for cell in _all(content, "//table:table-cell[text:p]"))


def test_choices_come_from_cells(content: etree._Element, inventory: Document) -> None:
    """A list points to a range that holds exactly the choices of the field, under its name."""
    (table,) = inventory.tables
    chosen = [field for field in table.columns if field.choices]
    rows = _all(content, "//table:table[@table:name='Keuzes']/table:table-row")
    for place, field in enumerate(chosen):
        texts = ["".join(row[place].itertext()) for row in rows]
        assert texts[0] == field.label
        assert [text for text in texts[1:] if text] == list(field.choices)
        address = f"[$Keuzes.${column_name(place)}$2:.${column_name(place)}${len(field.choices) + 1}]"
        assert _all(content, f"//table:content-validation[contains(@table:condition, '{address}')]")


def test_every_rule_explains_itself_in_dutch(content: etree._Element) -> None:
    """A validation has help before and a message after, short enough for Excel."""
    rules = _all(content, "//table:content-validation")
    assert rules
    for rule in rules:
        for message in _all(rule, "table:help-message | table:error-message"):
            assert len(_attribute(message, "table:title") or "") <= 32
            assert _attribute(message, "table:title") or message[0].text
            # Calc loses words that stand in a span here.
            assert all(paragraph.text and not len(paragraph) for paragraph in message)


def test_small_counts_are_refused_by_the_rule(content: etree._Element) -> None:
    """A count of 1 to 9 cannot be typed; <10 can."""
    (rule, *_) = _all(content, "//table:content-validation[contains(@table:condition, 'ISNUMBER')]")
    assert '="<10"' in (_attribute(rule, "table:condition") or "")
    assert ">=10" in (_attribute(rule, "table:condition") or "")


def test_only_answers_are_open(content: etree._Element, parts: dict[str, etree._Element], inventory: Document) -> None:
    """Sheets are protected without a password; cells to fill in are not."""
    assert all(_attribute(sheet, "table:protected") == "true" for sheet in _all(content, "//table:table"))
    assert not _all(content, "//@table:protection-key")
    answers = _all(content, "//table:table-cell[starts-with(@table:style-name, 'Invul')]")
    (table,) = inventory.tables
    singles = len(inventory.fields) - len(table.columns)
    assert len(answers) == rows_of(table) * len(table.columns) + singles
    opened = _all(parts["styles.xml"], "//style:style[@style:name='Invul']/style:table-cell-properties")[0]
    assert _attribute(opened, "style:cell-protect") == "none"


def test_rows_can_be_sorted_and_filtered(content: etree._Element, inventory: Document) -> None:
    """Every column has a filter arrow, and newer versions of Calc let people use it on a protected sheet."""
    (table,) = inventory.tables
    last = column_name(len(table.columns) - 1)
    (found,) = _all(content, "//table:database-range[@table:display-filter-buttons='true']/@table:target-range-address")
    assert found == f"'Activiteiten'.A{head_rows(table)}:'Activiteiten'.{last}{last_row(table)}"
    assert len(_all(content, "//table:table/loext:table-protection[@loext:use-autofilter='true']")) == 2


def test_choices_are_out_of_sight(content: etree._Element) -> None:
    """The sheet with choices is hidden and not printed."""
    (style,) = _all(content, "//table:table[@table:name='Keuzes']/@table:style-name")
    assert _all(content, f"//style:style[@style:name='{style}']/style:table-properties/@table:display") == ["false"]


def test_typed_text_stays_text(content: etree._Element, parts: dict[str, etree._Element], inventory: Document) -> None:
    """In a text cell 2-4 is not a date; dates, amounts and counts have a cell format of their own."""
    (table,) = inventory.tables
    (row, *_) = _all(content, "//table:table[@table:name='Activiteiten']/table:table-row[table:table-cell]")
    styles = {field.kind: _attribute(cell, "table:style-name") for field, cell in zip(table.columns, row, strict=True)}
    assert styles[Veldsoort.TEKST] == styles[Veldsoort.KEUZE] == "InvulTekst"
    assert styles[Veldsoort.DATUM] == "InvulDatum"
    assert styles[Veldsoort.BEDRAG] == "InvulBedrag"
    assert styles[Veldsoort.AANTAL] == "InvulGetal"
    known = set(_all(parts["styles.xml"], "//style:style/@style:name"))
    assert set(styles.values()) <= known


def test_heads_stay_in_sight_and_return_on_paper(content: etree._Element, parts: dict[str, etree._Element], inventory: Document) -> None:
    """When scrolling and in print, the column and the row of an answer stay visible."""
    sheet, (table,) = _all(content, "//table:table[@table:name='Activiteiten']")[0], inventory.tables
    assert len(_all(sheet, "table:table-header-rows/table:table-row")) == head_rows(table)
    assert len(_all(sheet, "table:table-header-columns/table:table-column")) == 1
    assert _attribute(sheet, "table:print-ranges") == f"'Activiteiten'.A1:'Activiteiten'.U{last_row(table)}"
    view = _all(parts["settings.xml"], "//config:config-item-map-entry[@config:name='Activiteiten']/config:config-item")
    values = {_attribute(item, "config:name"): item.text for item in view}
    assert values["VerticalSplitPosition"] == str(head_rows(table))
    assert values["HorizontalSplitPosition"] == "1"


def test_the_names_of_columns_have_room(content: etree._Element, inventory: Document) -> None:
    """Their row keeps its height: fitted to the screen it would cut off a second line on paper."""
    row = _all(content, f"//table:table[@table:name='Activiteiten']/table:table-header-rows/table:table-row[{head_rows(inventory.tables[0])}]")[0]
    made = _all(content, f"//style:style[@style:name='{_attribute(row, 'table:style-name')}']/style:table-row-properties")[0]
    assert _attribute(made, "style:use-optimal-row-height") == "false"


def test_the_paper_says_whose_it_is(parts: dict[str, etree._Element], inventory: Document, handbook: Handbook) -> None:
    """A4 landscape for the tables, with title, edition, notice and page numbers; Dutch everywhere."""
    styles = parts["styles.xml"]
    words = "".join("".join(part.itertext()) for part in _all(styles, "//office:master-styles"))
    assert inventory.title in words
    assert NOTICE in words
    assert f"uitgave van {text.date(handbook.uitgave.bijgewerkt)}" in words
    wide = _all(styles, "//style:page-layout[starts-with(@style:name, 'PapierLiggend')]/style:page-layout-properties")[0]
    assert (_attribute(wide, "fo:page-width"), _attribute(wide, "fo:page-height")) == ("29.7cm", "21cm")
    assert set(_all(styles, "//@fo:language")) == {"nl"}
    assert parts["meta.xml"].findtext(".//dc:language", namespaces=NAMESPACES) == "nl-NL"


def test_sheet_names_fit_excel() -> None:
    """A name has at most 31 characters, none that Excel forbids, and is used once."""
    names = SheetNames()
    first, second = names.name("Doelen [2026]: wat/hoe? en een heel lange titel"), names.name("Keuzes")
    assert len(first) <= 31
    assert not set(first) & set("[]*?:/\\'")
    assert second == "Keuzes 2"
    assert names.name("Risico's") == "Risico’s"
    assert names.name("History") == "History 2"


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_in_a_sheet(place: int, name: str) -> None:
    """A to Z, then AA."""
    assert column_name(place) == name


@pytest.mark.parametrize(("name", "titles"), [("doelen", ["", "Het doel", "Concreet genoeg?"]), ("startcheck", [""])])
def test_a_group_is_named_beside_the_column_that_returns(
    sheet: Callable[..., Document], writers: dict, name: str, titles: list[str]
) -> None:
    """The first column is repeated beside every group on paper, so it has no title above it; a single group needs none."""
    with zipfile.ZipFile(io.BytesIO(writers["ods"](sheet(name)))) as packed:
        root = etree.fromstring(packed.read("content.xml"))
    (*_, row, labels) = _all(root, "//table:table-header-rows")[0]
    assert ["".join(cell.itertext()) for cell in _all(row, "table:table-cell")] == titles
    assert len(titles) == 1 or len(row) == len(labels)


def test_what_is_one_page_prints_on_one(form_files: dict[str, bytes], parts: dict[str, etree._Element]) -> None:
    """Each of its sheets fits one page, without a break between columns; others shrink in width alone, and no more than stays legible."""
    with zipfile.ZipFile(io.BytesIO(form_files["ods"])) as packed:
        styles, content = (etree.fromstring(packed.read(name)) for name in ("styles.xml", "content.xml"))
    assert set(_all(styles, "//@style:scale-to-X")) == set(_all(styles, "//@style:scale-to-Y")) == {"1"}
    assert not _all(content, "//style:table-column-properties/@fo:break-before")
    assert "1" not in _all(parts["styles.xml"], "//@style:scale-to-Y")
    assert all(70 <= int(scale.rstrip("%")) <= 100 for scale in _all(parts["styles.xml"], "//@style:scale-to"))
