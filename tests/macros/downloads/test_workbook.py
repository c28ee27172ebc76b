"""Workbooks: which sheets they have, and that each answer is typed in one place."""

import dataclasses
import io
import re
import zipfile

import openpyxl
import pytest
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from macros.downloads.document import Document
from macros.downloads.form_blocks import Form, FormTable
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.odf.xml import qualified
from macros.downloads.spreadsheet.carried import Flows, list_rows
from macros.downloads.spreadsheet.tabs import Origin, Tab, together
from macros.downloads.spreadsheet.workbook import Workbook, entries
from macros.downloads.workbook import OWN_ROWS, workbook, workbook_sheets
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Werkboek
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.werkblad import Groep, Werkblad

# What Excel has since 2019 or later.
_LATER = ("LET(", "FILTER(", "XLOOKUP(", "UNIQUE(", "SORT(", "SEQUENCE(", "TEXTJOIN(", "IFS(", "MAXIFS(", "CONCAT(", "_xlfn")


@pytest.fixture(scope="module")
def made(handbook: Handbook) -> Workbook:
    """The empty workbook."""
    return workbook(Werkboek.ALLES, handbook)


@pytest.fixture(scope="module")
def tabs(made: Workbook) -> dict[str, Tab]:
    """Code of each werkblad → its sheets in the empty workbook."""
    return {tab.document.code: tab for tab in together(made.documents)}


@pytest.fixture(scope="module")
def file(made: Workbook) -> openpyxl.Workbook:
    """The empty workbook for Excel as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(xlsx.write_workbook(made)))


def test_it_has_every_sheet_of_the_plan_in_order(handbook: Handbook) -> None:
    """Not those that others fill in or return; the small one has the short route."""
    sheets = workbook_sheets(Werkboek.ALLES, handbook)
    codes = [sheet.code for sheet in sheets]
    assert codes == sorted(codes) and {sheet.stap for sheet in handbook.werkbladen if sheet.stap} == {sheet.stap for sheet in sheets if sheet.stap}
    assert {sheet.code for sheet in handbook.werkbladen} - set(codes) == {"2c", "T1", "T2"}
    assert [sheet.id for sheet in workbook_sheets(Werkboek.KORTE_ROUTE, handbook)] == [
        sheet.id for sheet in handbook.werkbladen if sheet.groep is Groep.KORTE_ROUTE]


def test_the_index_leads_to_every_sheet_and_back(file: openpyxl.Workbook) -> None:
    """Each sheet has a link on the index and a way back."""
    visible = [sheet.title for sheet in file if sheet.sheet_state == "visible"]
    assert set(_links(file["Inhoud"])) == set(visible) - {"Inhoud"}
    for name in visible[1:]:
        back = _links(file[name])[0]
        assert back == "Inhoud" or "Inhoud" in _links(file[back]), name


def _links(sheet: Worksheet) -> list[str]:
    """The sheets that a sheet leads to, in order."""
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    return [cell.hyperlink.location.partition("!")[0].strip("'") for cell in cells]


def test_the_index_has_a_sheet_without_a_table(small_handbook: Handbook) -> None:
    """In both formats: 4a of the small handbook has single fields only, and 0b has a table."""
    book = workbook(Werkboek.ALLES, small_handbook)
    excel = openpyxl.load_workbook(io.BytesIO(xlsx.write_workbook(book)))
    with zipfile.ZipFile(io.BytesIO(ods.write_workbook(book))) as packed:
        calc = etree.fromstring(packed.read("content.xml"))
    index = next(sheet for sheet in calc.iter(qualified("table:table")) if sheet.get(qualified("table:name")) == "Inhoud")
    links = [link.get(qualified("xlink:href")) for link in index.iter(qualified("text:a"))]
    assert {"0b", "4a"} <= set(_links(excel["Inhoud"]))
    assert len(links) == len(_links(excel["Inhoud"])) and any("4a" in str(link) for link in links)


def test_tables_of_two_sheets_may_have_the_same_key(handbook: Handbook) -> None:
    """Keys differ within one werkblad only: each table keeps its own rows, and only the right one takes from another sheet."""
    same = {"activiteitenplan": "plan", "monitorplan": "plan"}
    sheets = tuple(_with_table(sheet, same[sheet.id]) if sheet.id in same else sheet for sheet in handbook.werkbladen)
    made, before = (
        {document.code: [_contents(table) for table in document.tables] for document in workbook(Werkboek.VOORBEELD, each).documents}
        for each in (dataclasses.replace(handbook, werkbladen=sheets), handbook))
    assert made == before


def _with_table(sheet: Werkblad, name: str) -> Werkblad:
    """The werkblad with another key for its tables."""
    parts = [part.model_copy(update={"tabel": part.tabel.model_copy(update={"id": name})}) if part.tabel else part for part in sheet.delen]
    return sheet.model_copy(update={"delen": tuple(parts)})


def _contents(table: FormTable) -> tuple[object, ...]:
    return table.title, table.filled, table.totals, table.carried, table.in_order


def test_the_index_says_what_flows(tabs: dict[str, Tab]) -> None:
    """Goals go to the sheets that need them, and the budget takes from the plan."""
    told = {entry.sheet: entry for entry in entries(list(tabs.values()))}
    assert {"5a", "5b", "7"} <= set(told["1a"].gives.split(", "))
    assert "5b" in told["5d"].takes.split(", ")
    assert "1b" in told["1a"].takes.split(", ")


@pytest.mark.parametrize(("code", "field", "note"), [
    ("5a", "doel", "kies uit 1a"), ("5b", "doel", "kies uit 1a"), ("7", "doel", "kies uit 1a"), ("5b", "programma", "kies uit 5c"),
    ("5d", "post", "uit 5b"), ("5d", "kosten", "uit 5b"), ("2b", "omvang", "uit 2a"), ("8b", "eigenaar", "kies uit 4b"),
    ("2a", "wijk", "kies uit 3a"), ("1a", "visie", "uit 1b"), ("5b", "gemeente", "van het blad Inhoud"), ("0c", "doel-vorig", ""),
])
def test_every_field_says_where_its_answer_comes_from(tabs: dict[str, Tab], code: str, field: str, note: str) -> None:
    """Above a column or under a name; an answer for the next period does not flow within one plan."""
    found = next(other for other in tabs[code].document.fields if other.name == field)
    assert tabs[code].note(found) == note


@pytest.mark.parametrize(("origin", "words", "sentences"), [
    (Origin(("2a", "3b")), "uit 2a en 3b", "Dit antwoord komt uit 2a en 3b."),
    (Origin(offered=("1a",)), "kies uit 1a", "Kies uit 1a, of schrijf een eigen antwoord."),
    (Origin(("0c",), ("1a",)), "uit 0c of kies uit 1a", "Dit antwoord komt uit 0c. Kies uit 1a, of schrijf een eigen antwoord."),
    (Origin(shared=True), "van het blad Inhoud", "Dit antwoord komt van het blad Inhoud."), (Origin(), "", ""),
])
def test_an_origin_is_told_in_words_and_in_sentences(origin: Origin, words: str, sentences: str) -> None:
    """What arrives and what can be chosen are told apart; nothing is said about what people type."""
    assert (origin.words, origin.sentences) == (words, sentences)


def test_a_flow_to_an_earlier_step_is_not_on_the_index(tabs: dict[str, Tab]) -> None:
    """8a gives answers to 1a for the next plan only, also where 1a takes others by the same field."""
    vision = next(field for field in tabs["1a"].document.fields if field.name == "visie")
    changed = dataclasses.replace(vision, arriving=(*vision.arriving, "borgingsplan.eigenaar"))
    document = dataclasses.replace(tabs["1a"].document, blocks=(Form("Deel", (changed,)),))
    made = {entry.sheet: entry for entry in entries(together([document, *(tabs[code].document for code in ("1b", "8a"))]))}
    assert made["1a"].takes == "1b" and "1a" not in made["8a"].gives.split(", ")


def test_a_row_that_arrives_cannot_be_changed_or_sorted(made: Workbook, tabs: dict[str, Tab]) -> None:
    """Posts of one's own come first, then those of the plan in the same order, on both sheets without sorting."""
    flows = Flows(list(tabs.values()))
    (budget,), (plan,) = tabs["5d"].document.tables, tabs["5b"].document.tables
    assert budget.in_order and plan.in_order and budget.carried == OWN_ROWS
    post = budget.columns[0]
    assert flows.cell(tabs["5d"], budget, post, OWN_ROWS - 1) is None
    arriving = flows.cell(tabs["5d"], budget, post, OWN_ROWS)
    assert arriving and arriving.locked and "5b" in arriving.formula


def test_excel_2016_knows_every_function(file: openpyxl.Workbook) -> None:
    """No formula and no name uses what came later, and nothing is a macro."""
    formulas = [str(cell.value) for sheet in file for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    formulas += [name.attr_text for name in file.defined_names.values()]
    assert len(formulas) > 500
    assert not [formula for formula in formulas if any(re.search(rf"(?<![A-Z.]){re.escape(later)}", formula) for later in _LATER)]
    assert not file.vba_archive


def test_goals_are_offered_where_they_are_chosen(file: openpyxl.Workbook) -> None:
    """The validation of a goal is a list of the goals of 1a, and takes another answer too."""
    for name, column in (("5a Activiteiten en doelen", "B"), ("5b Activiteiten", "B"), ("7 Indicatoren", "B")):
        (rule,) = [rule for rule in file[name].data_validations.dataValidation if str(rule.sqref).startswith(column)]
        assert rule.type == "list" and not rule.showErrorMessage
        assert "Lijsten!" in file.defined_names[rule.formula1].attr_text


def test_a_list_has_each_answer_once(handbook: Handbook) -> None:
    """A filled-in workbook offers what was typed, without blanks and without the same answer twice."""
    tabs = together(workbook(Werkboek.VOORBEELD, handbook).documents)
    flows = Flows(tabs)
    plan = next(tab for tab in tabs if tab.document.code == "5b")
    (table,) = plan.document.tables
    found = flows.list_for(plan, table.column("doel"))
    assert found and len(found.choices) == len(set(found.choices)) >= 3 and "" not in found.choices
    rows = list(list_rows(found, 0))
    assert [outcome for *_, (_, outcome) in rows if outcome] == list(found.choices)


def test_the_example_agrees_with_itself(handbook: Handbook) -> None:
    """In the filled-in workbook every row of the plan stands in the budget with its costs, and none is lost."""
    documents = {document.code: document for document in workbook(Werkboek.VOORBEELD, handbook).documents}
    (budget,), (plan,) = documents["5d"].tables, documents["5b"].tables
    costs = {row["activiteit"]: row["kosten"] for row in plan.filled if row}
    posts = {row["post"]: row["kosten"] for row in budget.filled if row}
    assert costs.items() <= posts.items()
    (single,) = _example(handbook, "begroting-en-dekking").tables
    assert [line.outcome for line in budget.totals] == [line.outcome for line in single.totals]
    assert documents["5b"].example


def _example(handbook: Handbook, name: str) -> Document:
    return worksheet_document(handbook.get("werkblad", name), handbook, example=True)


def test_same_input_same_bytes(made: Workbook, handbook: Handbook) -> None:
    """Made twice, it is the same file."""
    again = workbook(Werkboek.ALLES, handbook)
    assert xlsx.write_workbook(made) == xlsx.write_workbook(again)
    assert ods.write_workbook(made) == ods.write_workbook(again)


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "+1, \"a\"&'b'!A1 [x]", "<c r='A1'>&amp; ]]>"])
def test_hostile_words_are_literal(words: str, handbook: Handbook) -> None:
    """As an answer that flows on, and as the title of a table whose sheet the formulas name."""
    sheets = tuple(_spoilt(sheet, words) if sheet.id == "doelen" else sheet for sheet in handbook.werkbladen)
    spoilt = workbook(Werkboek.VOORBEELD, dataclasses.replace(handbook, werkbladen=sheets))
    excel = openpyxl.load_workbook(io.BytesIO(xlsx.write_workbook(spoilt)))
    cells = [cell for sheet in excel for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == words and cell.data_type == "s" for cell in cells)
    with zipfile.ZipFile(io.BytesIO(ods.write_workbook(spoilt))) as packed:
        calc = etree.fromstring(packed.read("content.xml"))
    assert any("".join(cell.itertext()) == words for cell in calc.iter(qualified("table:table-cell")))
    made = [str(cell.value) for cell in cells if cell.data_type == "f"], [str(text) for text in calc.xpath("//@*[local-name()='formula']")]
    for formulas, named in zip(made, (r"'([^']+)'!", r"\[\$'([^']+)'\."), strict=True):
        assert not [formula for formula in formulas if words in formula]
        assert {name for formula in formulas for name in re.findall(named, formula)} <= set(excel.sheetnames)


def _spoilt(sheet: Werkblad, words: str) -> Werkblad:
    """The werkblad with `words` as the title of its tables, and as the first answer in their example."""
    def changed(tabel: Tabel) -> Tabel:
        first, *others = tabel.voorbeeldrijen
        return tabel.model_copy(update={"titel": words, "voorbeeldrijen": ({**first, tabel.sleutel: words}, *others)})

    parts = [part.model_copy(update={"tabel": changed(part.tabel)}) if part.tabel else part for part in sheet.delen]
    return sheet.model_copy(update={"delen": tuple(parts)})
