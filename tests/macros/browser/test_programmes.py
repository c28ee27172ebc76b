"""The data for comparing programmes in the browser: every programme, every aspect, and nothing that the data does not say."""

import json

from macros.browser.programmes import ASPECTS, NOT_SAID, data, script, within_sentence
from macros.downloads.wording import NOTICE
from macros.model.handbook import Handbook
from macros.model.programma import Kenmerken
from macros.pages.programmas import by_name


def cell(handbook: Handbook, programme: str, aspect: str) -> dict:
    """The value of one aspect of one programme."""
    return data(handbook)["programmas"][programme]["cellen"][[one.id for one in ASPECTS].index(aspect)]


def test_every_programme_answers_every_aspect(handbook: Handbook):
    """No cell is missing or empty; an unknown value is described in words."""
    found = data(handbook)
    assert set(found["programmas"]) == {record.id for record in handbook.programmas}
    for programme in found["programmas"].values():
        assert len(programme["cellen"]) == len(found["aspecten"])
        assert all(one["tekst"].strip() for one in programme["cellen"])


def test_script_only_assigns_data(handbook: Handbook):
    """The script only assigns JSON to a variable, so a strict policy allows it."""
    text = script(handbook)
    start = "globalThis.handboekProgrammas="
    assert text.startswith(start) and json.loads(text.removeprefix(start).rstrip(";\n")) == json.loads(json.dumps(data(handbook)))


def test_recognition_has_date_and_source(handbook: Handbook):
    """A level always has its source; an unknown date is reported as unknown."""
    dated = cell(handbook, "taalkaravaan", "erkenning")
    assert dated["tekst"] == "effectief volgens goede aanwijzingen, 12 januari 2016" and dated["soort"] == "bron" and dated["links"]
    assert cell(handbook, "samen-spelen", "erkenning")["tekst"] == "goed onderbouwd voor Samen Spelen voor peuters, datum niet gezien"
    for record in handbook.programmas:
        found = cell(handbook, record.id, "erkenning")
        assert bool(found.get("links")) == bool(record.erkenning and record.erkenning.bron)


def test_what_is_known_of_now_has_its_source_or_is_unknown(handbook: Handbook):
    """Whatever is said about the offer has its source; a page without a date is named as such and says nothing about the present."""
    for record in handbook.programmas:
        assert ("links" in cell(handbook, record.id, "gezien")) == bool(record.gezien or record.stopt)
    assert cell(handbook, "boekenbus", "gezien") == {
        "tekst": "17 mei 2024", "links": [["Lijst met het aanbod van nu", "bronnen/#aanbodlijst"]], "soort": "bron"}
    assert cell(handbook, "samen-spelen", "gezien")["tekst"] == "onbekend; genoemd op een pagina zonder datum"
    assert cell(handbook, "ouderkamer", "gezien") == {"tekst": "onbekend"}


def test_a_fact_that_is_not_of_the_guidance_has_its_sources(handbook: Handbook):
    """Each fact of a later programme is followed by who says so, and those sources are in the list for files."""
    for aspect in ("doelgroep", "frequentie", "duur", "vorm", "plaats", "kosten", "talen", "nodig", "leeftijd"):
        found = cell(handbook, "vroeg-begin", aspect)
        assert found["soort"] == "bron" and all(address in data(handbook)["bronnen"] for _, address in found["links"]), aspect
    assert len(cell(handbook, "vroeg-begin", "leeftijd")["links"]) == 2
    assert "links" not in cell(handbook, "boekenbus", "duur")


def test_what_is_left_to_ask_is_a_row(handbook: Handbook):
    """The questions of "Past dit bij ons?" stand side by side in a few words."""
    assert cell(handbook, "vroeg-begin", "vragen")["tekst"] == "de uren en onderzoek naar het effect"
    assert "de kosten" in cell(handbook, "boekenbus", "vragen")["tekst"]


def test_a_level_says_what_it_was_given_for(handbook: Handbook):
    """A level names the programme it was given for if the guidance describes another; without a level the cell says "niet bekend"."""
    assert cell(handbook, "samen-spelen", "erkenning")["tekst"].startswith("goed onderbouwd voor Samen Spelen voor peuters, ")
    assert {cell(handbook, record.id, "erkenning")["tekst"] for record in handbook.programmas if not record.erkenning} == {"niet bekend"}


def test_a_place_that_the_guidance_does_not_give_is_not_given(handbook: Handbook):
    """A programme without a stated place of contact has no place in the data."""
    assert cell(handbook, "huis-vol-taal", "plaats")["tekst"] == NOT_SAID


def test_age_keeps_what_the_guidance_says(handbook: Handbook):
    """An age in words equals the same age in figures; other words are shown beside it, and a derived age is marked."""
    assert cell(handbook, "boekenbus", "leeftijd")["tekst"] == "2 tot 4 jaar"
    assert cell(handbook, "wijkfeest", "leeftijd")["tekst"] == "0 tot 2 jaar; volgens de bron: tot ongeveer 2 jaar"
    assert cell(handbook, "samen-spelen", "leeftijd")["tekst"] == "2 tot 6 jaar (afgeleid van: peuters en kleuters)"
    assert cell(handbook, "ouderkamer", "leeftijd")["tekst"] == NOT_SAID


def test_a_cell_says_that_it_says_nothing(handbook: Handbook):
    """Paper leaves out a row that says nothing about any programme."""
    assert cell(handbook, "vroeg-begin", "intensief")["leeg"] and cell(handbook, "ouderkamer", "leeftijd")["leeg"]
    assert "leeg" not in cell(handbook, "vroeg-begin", "duur")


def test_labels_are_yes_no_or_not_stated(handbook: Handbook):
    """A programme that is only mentioned has no labels, which differs from "nee" for a label."""
    for record in handbook.programmas:
        for name, value in record.kenmerken:
            unsaid = "geen label: van na 2013" if record.is_later else NOT_SAID
            assert cell(handbook, record.id, name)["tekst"] == {None: unsaid, True: "ja", False: "nee"}[value]


def test_links_lead_to_places_of_the_site_or_to_a_website(handbook: Handbook):
    """Addresses are relative to the root, as in the search index."""
    found = [address for programme in data(handbook)["programmas"].values() for one in programme["cellen"] for _, address in one.get("links", [])]
    assert found and all(address.startswith(("bronnen/#", "voorbeelden/", "actualiteit/#", "https://", "http://")) for address in found)


def test_a_name_keeps_its_capital_within_a_sentence():
    """A name loses its capital only if its first word is also written in lower case somewhere."""
    common = {"ouders", "de", "een"}
    assert within_sentence("Ouders van dreumesen", common) == "ouders van dreumesen"
    assert within_sentence("Cumulus Welzijn", common) == "Cumulus Welzijn"
    assert within_sentence("VVE-programma", common | {"vve"}) == "VVE-programma"
    assert within_sentence("26 weken", common) == "26 weken"


def test_a_fact_with_its_own_source_has_no_capital_within_a_sentence(handbook: Handbook) -> None:
    """The links behind a fact are its proof, not its words, so a paragraph may begin it in lower case."""
    cell = data(handbook)["programmas"]["vroeg-begin"]["cellen"][[one.id for one in ASPECTS].index("frequentie")]
    assert (cell["soort"], cell["zin"]) == ("bron", "elke week een bezoek")


def test_programmes_have_the_order_of_the_catalogue(handbook: Handbook):
    """Programmes are sorted here, not in the browser; "De Taallijn" is at the T."""
    assert list(data(handbook)["programmas"]) == [record.id for record in by_name(handbook.programmas)]


def test_the_notice_and_the_aspects_of_2013_are_included(handbook: Handbook):
    """The data uses the words of the other downloads, and says of each aspect whether it dates from 2013."""
    found = data(handbook)
    assert found["bewerking"] == NOTICE
    assert {one["id"] for one in found["aspecten"] if one["van2013"]} == set(Kenmerken.model_fields)
    assert [one["id"] for one in found["aspecten"]][:2] == ["gezien", "erkenning"]
