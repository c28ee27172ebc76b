"""The real worksheets: complete, with every column, every addition marked, and no question about a person."""

import re
from pathlib import Path

import pytest
import yaml

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking, Lijst
from macros.model.werkblad.werkblad import Groep, Werkblad
from tests.content.sheets import example, sheet, tables, words

CODES = {
    "keuze-organisatiemodel": "0a", "startcheck": "0b", "evaluatie-vorige-periode": "0c", "doelen": "1a", "draaiboek-visiesessie": "1b",
    "inventarisatie": "2a", "analyse": "2b", "locatie-uitvraag": "2c", "ouderkaart": "3a", "vragenlijst-gemeente": "3b",
    "gespreksleidraad-instelling": "3c", "partners-en-belangen": "4a", "taakverdeling": "4b", "afstemmingsafspraken": "4c",
    "doelen-activiteiten": "5a", "activiteitenplan": "5b", "programmakeuze": "5c", "begroting-en-dekking": "5d",
    "subsidievoorwaarden": "5e", "tijdpad": "6", "monitorplan": "7", "borgingsplan": "8a", "risicos-en-alternatieven": "8b",
    "zelfevaluatie": "T1", "intakegesprek": "T2",
}
# The promised columns: those of the guidance, then those that this handbook added.
COLUMNS = {
    "inventarisatie": (
        ("instelling", "doelgroep", "leeftijd", "type-ouders", "doelen", "activiteit", "frequentie", "financiering", "omvang-doelgroep", "bereikt",
         "werving", "effect"),
        ("locatie", "wijk", "vorm", "taal", "thuis", "kosten-per-jaar", "loopt-tot", "peildatum", "besluit")),
    "ouderkaart": (
        ("kinderen-0-2", "kinderen-2-4", "kinderen-4-6", "inkomen-en-werk", "opleiding", "gezin", "taal"),
        ("doelgroeppeuters", "geindiceerd", "geplaatst", "non-bereik", "bron-cijfers", "peildatum")),
    "taakverdeling": (
        ("taak", "wijze", "eigenaar"), ("uitvoerder", "beslist-mee", "geinformeerd", "uren", "vastgelegd-in", "vervanger")),
    "activiteitenplan": (
        ("doel", "activiteit", "doelgroep", "programma", "thuis-of-voorziening"),
        ("locaties", "uitvoerder", "gewenst-bereik", "indicator", "kosten", "dekking", "eenmalig-of-structureel", "risico", "besluit-van")),
    "tijdpad": (
        ("stap", "wat", "opbrengst", "verantwoordelijk", "start", "gereed"),
        ("afhankelijk-van", "lea-datum", "college-datum", "raad-datum", "lea-inleveren", "inleverdatum", "raad-inleveren", "status")),
    "monitorplan": (
        ("doel", "indicator", "proces-of-resultaat"),
        ("definitie", "teller", "noemer", "nulmeting", "streefwaarde", "bron-gegevens", "wie-levert", "frequentie", "wie-leest", "bijsturing", "gemeten-jaar-1", "gemeten-jaar-2", "gemeten-jaar-3",
         "gemeten-jaar-4")),
    "borgingsplan": (
        ("instrument", "inzet"), ("stand", "vastgelegd-in", "budget-tot-en-met", "actie", "herzien-op", "eigenaar")),
    "zelfevaluatie": (
        ("indicator", "norm-2013", "oordeel"),
        ("locatie-of-gemeente", "teller", "noemer", "vindplaats", "actie", "kader-nagekeken-op")),
    "doelen": (("doel", "soort-doel"), ("concreet",)),
    "doelen-activiteiten": (("activiteit",), ("doel",)),
    "programmakeuze": (("programma", "past-doel", "past-intensiteit", "past-lijn", "past-thuis"), ("aanbod-nu", "nagevraagd-op", "kosten")),
}
OURS = ("begroting-en-dekking", "locatie-uitvraag", "subsidievoorwaarden", "risicos-en-alternatieven")
SHORT_ROUTE = ("doelen", "inventarisatie", "activiteitenplan", "begroting-en-dekking", "tijdpad", "monitorplan")


def test_every_sheet_is_there_in_order(handbook: Handbook) -> None:
    """There are 25 sheets, in the order of their codes, with the keys that people link to."""
    assert {werkblad.id: werkblad.code for werkblad in handbook.werkbladen} == CODES
    assert [werkblad.code for werkblad in handbook.werkbladen] == sorted(CODES.values())


def test_a_sheet_belongs_to_the_step_of_its_code(handbook: Handbook) -> None:
    """Sheet 2b belongs to step 2; sheets with 0 or T belong to all steps."""
    for werkblad in handbook.werkbladen:
        assert werkblad.stap == (f"stap-{werkblad.code[0]}" if werkblad.code[0] in "12345678" else None)


def test_the_short_route(handbook: Handbook) -> None:
    """The short route has six sheets."""
    assert {werkblad.id for werkblad in handbook.werkbladen if werkblad.groep is Groep.KORTE_ROUTE} == set(SHORT_ROUTE)


@pytest.mark.parametrize("name", COLUMNS)
def test_every_promised_column_is_there_and_marked(name: str, handbook: Handbook) -> None:
    """Columns from the guidance are not marked; columns that we added are."""
    werkblad = sheet(handbook, name)
    known, (source, ours) = {veld.id for veld in werkblad.velden}, COLUMNS[name]
    assert set(source) | set(ours) <= known
    marked = {veld.id for deel in werkblad.delen for veld in (*deel.velden, *(deel.tabel.kolommen if deel.tabel else ()))
              if werkblad.eigen or deel.eigen or veld.eigen}
    assert not set(source) & marked
    assert set(ours) <= marked


def test_the_form_to_mail_is_one_page(handbook: Handbook) -> None:
    """Only that sheet goes by mail, and it fits on one page."""
    assert [werkblad.id for werkblad in handbook.werkbladen if werkblad.een_bladzijde] == ["locatie-uitvraag"]
    werkblad = sheet(handbook, "locatie-uitvraag")
    assert tables(werkblad)[0].rijen <= 4 and len(werkblad.uitleg) < 450


def test_sheets_of_our_own_say_so(handbook: Handbook) -> None:
    """A sheet of our own is marked as a whole; the others name a place in the guidance."""
    assert {werkblad.id for werkblad in handbook.werkbladen if werkblad.eigen} == set(OURS)
    assert all(werkblad.bron for werkblad in handbook.werkbladen if not werkblad.eigen)


def test_goals_of_parental_involvement_are_those_of_the_handbook(handbook: Handbook) -> None:
    """The six columns of 5a have exactly the names of the goals."""
    group = tables(sheet(handbook, "doelen-activiteiten"))[0].groepen[1]
    assert [(kolom.id, kolom.label) for kolom in group.kolommen] == [(doel.id, doel.naam) for doel in handbook.doelen]


@pytest.mark.parametrize(("name", "noun", "rows"), [
    ("tijdpad", "stap", 8), ("borgingsplan", "instrument", 6), ("zelfevaluatie", "indicator", 7), ("keuze-organisatiemodel", "organisatiemodel", 3)])
def test_given_rows_are_the_records(name: str, noun: str, rows: int, handbook: Handbook) -> None:
    """Eight steps, six instruments, seven indicators and three models are given, each under its usual name."""
    table = tables(sheet(handbook, name))[0]
    given = [row[table.sleutel] for row in invulling.startrijen(table, handbook)]
    assert given == list(invulling.opties(table.kolommen[0], handbook))
    assert len(given) == len(handbook.by_noun[noun]) == rows
    # Only a planning has more than the eight steps.
    assert (table.rijen > rows) == (name == "tijdpad")


def test_starting_rows_fit_on_paper(handbook: Handbook) -> None:
    """Starting rows leave room for more, unless no row may be added; so does the example."""
    for table in (table for werkblad in handbook.werkbladen for table in tables(werkblad)):
        given = invulling.startrijen(table, handbook)
        assert len(given) == table.rijen if table.vaste_rijen else len(given) < table.rijen, table.id
        assert len(invulling.voorbeeldrijen(table, handbook)) <= table.rijen, table.id


def test_the_norm_of_2013_is_the_one_on_the_site(handbook: Handbook) -> None:
    """The lower limits in the sheet are those of the indicators, and the verdict is that of 2013."""
    table = tables(sheet(handbook, "zelfevaluatie"))[0]
    for row, indicator in zip(invulling.startrijen(table, handbook), handbook.indicatoren, strict=True):
        shares = [str(drempel.waarde) for drempel in indicator.drempels if drempel.eenheid == "procent"]
        assert [text for name, text in row.items() if name == "ondergrens-2013"] == shares
    labels = {veld.id: veld.label for veld in sheet(handbook, "zelfevaluatie").velden}
    assert labels["oordeel"] == "Voldoet aan de norm van 2013"
    assert not any(re.search(r"\bvoldoende\b", text) for text in labels.values())


def test_topics_of_the_intake(handbook: Handbook) -> None:
    """The five topics of B3 are there, for download only, and the example says nothing about a child."""
    werkblad = sheet(handbook, "intakegesprek")
    assert [row["onderwerp"][:2] for row in invulling.startrijen(tables(werkblad)[0], handbook)] == ["1.", "2.", "3.", "4.", "5."]
    assert [other.id for other in handbook.werkbladen if other.alleen_download] == ["intakegesprek"]
    assert example(handbook, "intakegesprek", "notities") == []


def test_answers_flow_through_the_sheets(handbook: Handbook) -> None:
    """Each sheet on the line from goals to monitor receives answers from an earlier one, by themselves or to choose."""
    targets = {target.partition(".")[0] for werkblad in handbook.werkbladen for veld in werkblad.velden
               for target in (*veld.stroomt_naar, *veld.te_kiezen_in)}
    assert targets >= {"doelen", "analyse", "doelen-activiteiten", "activiteitenplan", "begroting-en-dekking", "tijdpad", "monitorplan",
                       "taakverdeling", "risicos-en-alternatieven", "evaluatie-vorige-periode", "inventarisatie"}


def test_twelve_locations_can_be_read_into_the_inventory(handbook: Handbook) -> None:
    """The mailed form has the columns of the inventory, in the same order and the same words, so that a block can be copied: all but the decision."""
    mailed, (there,) = tables(sheet(handbook, "locatie-uitvraag"))[0], tables(sheet(handbook, "inventarisatie"))
    assert [kolom.label for kolom in mailed.kolommen] == [kolom.label for kolom in there.kolommen][:-1]
    assert [(kolom.uit_veld or kolom.id, kolom.soort, kolom.opties) for kolom in mailed.kolommen] == [
        (kolom.id, kolom.soort, kolom.opties) for kolom in there.kolommen if kolom.id != "besluit"]
    flows = {veld.id: veld.stroomt_naar for veld in sheet(handbook, "locatie-uitvraag").velden}
    assert {name: flows[name] for name in (kolom.uit_veld or kolom.id for kolom in mailed.kolommen)} == {
        kolom.id: (f"inventarisatie.{kolom.id}",) for kolom in there.kolommen if kolom.id != "besluit"}


def test_sheets_with_counts_say_how_to_write_small_ones(handbook: Handbook) -> None:
    """Each sheet with a count explains <10."""
    for werkblad in handbook.werkbladen:
        if any(veld.soort is Veldsoort.AANTAL and not veld.formule for veld in werkblad.velden):
            assert "<10" in werkblad.uitleg, werkblad.id


def test_no_sheet_asks_who_somebody_is(handbook: Handbook) -> None:
    """No sheet asks for a person's name, address, birthday or number, or singles out a child."""
    asked = re.compile(r"\b(voornaam|achternaam|naam van (de|het) (ouder|kind|medewerker)|geboortedatum|bsn|adres van|telefoon|e-mailadres|naam kind)\b", re.I)
    for werkblad in handbook.werkbladen:
        labels = [veld.label for veld in werkblad.velden]
        assert not [label for label in labels if asked.search(label)], werkblad.id
        assert not [label for label in labels if label.lower() in ("naam", "contactpersoon")], werkblad.id


def test_steps_of_the_startcheck_lead_to_sheets(handbook: Handbook) -> None:
    """Every code that the startcheck names exists."""
    codes = [code for text in example(handbook, "startcheck", "helpt") for code in text.split(" en ")]
    assert codes and set(codes) <= set(CODES.values())


def test_codes_in_texts_exist(handbook: Handbook) -> None:
    """Each `werkblad 5b` in an explanation names an existing sheet."""
    for werkblad in handbook.werkbladen:
        for text in words(werkblad, handbook):
            assert set(re.findall(r"[Ww]erkblad \[?([0-9T][a-e0-9]?)\b", text)) <= set(CODES.values()), (werkblad.id, text)


def test_the_example_for_editors_is_valid(root: Path) -> None:
    """The annotated worksheet in CONTRIBUTING.md is accepted by the loader and shows every part of the language."""
    chapter = (root / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Een werkblad maken")[2]
    block = re.search(r"```yaml\nwerkblad:\n(.*?)```", chapter, re.S)
    assert block
    shown = Werkblad.model_validate(yaml.load("werkblad:\n" + block[1], Loader=yaml.BaseLoader)["werkblad"])
    assert shown.delen[1].tabel and shown.delen[1].tabel.totalen
    assert all(f"`{kind}`" in chapter for kind in (*Veldsoort, *Bewerking, *Lijst))
