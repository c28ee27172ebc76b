"""What the browser gets to compare: every programme, every aspect, nothing that the data does not say."""

import json
from typing import Any

from macros.browser.programmes import ASPECTS, NOT_SAID, data, script, within_sentence
from macros.downloads.wording import NOTICE
from macros.model.handbook import Handbook
from macros.pages.programmas import by_name


def cell(handbook: Handbook, programme: str, aspect: str) -> dict:
    """What is said of one aspect of one programme."""
    return data(handbook)["programmas"][programme]["cellen"][[one.id for one in ASPECTS].index(aspect)]


def test_every_programme_answers_every_aspect(handbook: Handbook):
    """No cell is missing or empty; what is not known says so in words."""
    found = data(handbook)
    assert set(found["programmas"]) == {record.id for record in handbook.programmas}
    for programme in found["programmas"].values():
        assert len(programme["cellen"]) == len(found["aspecten"])
        assert all(one["tekst"].strip() for one in programme["cellen"])


def test_script_only_assigns_data(handbook: Handbook):
    """The script is one assignment of JSON, so that a strict policy lets it pass."""
    text = script(handbook)
    start = "globalThis.handboekProgrammas="
    assert text.startswith(start) and json.loads(text.removeprefix(start).rstrip(";\n")) == json.loads(json.dumps(data(handbook)))


def test_recognition_has_date_and_source(handbook: Handbook):
    """A level never stands without its source; a date that nobody saw is said to be so."""
    dated = cell(handbook, "taalkaravaan", "erkenning")
    assert dated["tekst"] == "effectief volgens goede aanwijzingen, 12 januari 2016" and dated["soort"] == "bron" and dated["links"]
    assert cell(handbook, "samen-spelen", "erkenning")["tekst"] == "goed onderbouwd voor Samen Spelen voor peuters, datum niet gezien"
    for record in handbook.programmas:
        found = cell(handbook, record.id, "erkenning")
        assert bool(found.get("links")) == bool(record.erkenning and record.erkenning.bron)


def test_offer_is_confirmed_by_a_source_or_unknown(handbook: Handbook):
    """Nothing about today stands there without who said so; a page without a date says nothing of now, and is named as such."""
    for record in handbook.programmas:
        found = cell(handbook, record.id, "aanbod")
        source: Any = handbook.by_noun["bron"].get(record.aanbod_bevestigd or "")
        assert ("links" in found) == (source is not None)
        assert found["tekst"] == ("onbekend" if source is None else "bevestigd" if source.datum else "onbekend; genoemd op een pagina zonder datum")
    assert cell(handbook, "boekenbus", "aanbod")["links"] == [["Lijst met het aanbod van nu, 17 mei 2024", "bronnen/#aanbodlijst"]]


def test_a_level_says_what_it_was_given_for(handbook: Handbook):
    """Where that is not the programme as the guidance has it; and what nobody knows is not said to be unchecked."""
    assert cell(handbook, "samen-spelen", "erkenning")["tekst"].startswith("goed onderbouwd voor Samen Spelen voor peuters, ")
    assert {cell(handbook, record.id, "erkenning")["tekst"] for record in handbook.programmas if not record.erkenning} == {"niet bekend"}


def test_a_place_that_the_guidance_does_not_give_is_not_given(handbook: Handbook):
    """A programme of which it does not say where the contacts are gets no place from us."""
    assert cell(handbook, "huis-vol-taal", "plaats")["tekst"] == NOT_SAID


def test_age_keeps_what_the_guidance_says(handbook: Handbook):
    """Written out in words or in figures is the same; anything else stands beside it, and a derived age is called so."""
    assert cell(handbook, "boekenbus", "leeftijd")["tekst"] == "2 tot 4 jaar"
    assert cell(handbook, "wijkfeest", "leeftijd")["tekst"] == "0 tot 2 jaar; in de handreiking: tot ongeveer 2 jaar"
    assert cell(handbook, "samen-spelen", "leeftijd")["tekst"] == "2 tot 6 jaar (afgeleid van: peuters en kleuters)"
    assert cell(handbook, "ouderkamer", "leeftijd")["tekst"] == NOT_SAID


def test_labels_are_yes_no_or_not_stated(handbook: Handbook):
    """A programme that is only named has no labels; that is not a no."""
    for record in handbook.programmas:
        for name, value in record.kenmerken:
            assert cell(handbook, record.id, name)["tekst"] == {None: NOT_SAID, True: "ja", False: "nee"}[value]


def test_links_lead_to_places_of_the_site_or_to_a_website(handbook: Handbook):
    """Addresses count from the root, as those of the search index."""
    found = [address for programme in data(handbook)["programmas"].values() for one in programme["cellen"] for _, address in one.get("links", [])]
    assert found and all(address.startswith(("bronnen/#", "voorbeelden/", "actualiteit/#", "https://", "http://")) for address in found)


def test_a_name_keeps_its_capital_within_a_sentence():
    """Only a word that also stands in lower case somewhere loses it."""
    common = {"ouders", "de", "een"}
    assert within_sentence("Ouders van dreumesen", common) == "ouders van dreumesen"
    assert within_sentence("Cumulus Welzijn", common) == "Cumulus Welzijn"
    assert within_sentence("VVE-programma", common | {"vve"}) == "VVE-programma"
    assert within_sentence("26 weken", common) == "26 weken"


def test_programmes_stand_in_the_order_of_the_catalogue(handbook: Handbook):
    """So that the browser sorts nothing itself; "De Taallijn" stands at the T."""
    assert list(data(handbook)["programmas"]) == [record.id for record in by_name(handbook.programmas)]


def test_what_goes_along_says_what_it_is(handbook: Handbook):
    """In the words of the other downloads; and each aspect whether it is one of 2013."""
    found = data(handbook)
    assert found["bewerking"] == NOTICE
    assert {one["id"] for one in found["aspecten"] if not one["van2013"]} == {"contact", "doelen", "erkenning", "aanbod", "website", "sinds"}
