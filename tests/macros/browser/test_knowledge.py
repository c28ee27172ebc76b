"""What a plan is compared with: each programme as the catalogue filters it, and each note with its date and what it touches."""

import json

from macros.browser.knowledge import data, script
from macros.model.datum import last_day
from macros.model.handbook import Handbook
from macros.model.programma import Contact
from macros.pages.programmas import facet_answer


def test_script_only_assigns_data(handbook: Handbook):
    """The script only assigns JSON to a variable, so a strict policy allows it."""
    text = script(handbook)
    start = "globalThis.handboekVakkennis="
    assert text.startswith(start) and json.loads(text.removeprefix(start).rstrip(";\n")) == json.loads(json.dumps(data(handbook)))


def test_a_programme_is_as_the_catalogue_filters_it(handbook: Handbook):
    """The answers to the facets of the catalogue; what is not stated is left out."""
    found = data(handbook)["programmas"]
    for record in handbook.programmas:
        values, answers = found[record.id], facet_answer(handbook, record).values
        assert [values["gezien"]] == answers["gezien"] and [values["contact"]] == answers["contact"]
        assert values.get("kenmerken", []) == answers["kenmerk"]
        assert Contact(values["contact"]) is record.contact
        age = values.get("leeftijd", {})
        assert (age.get("van"), age.get("tot"), age.get("tot_en_met", False)) == (record.bereik.van, record.bereik.tot, record.bereik.tot_en_met)


def test_a_note_has_the_newest_date_of_its_sources(handbook: Handbook):
    """A month or year counts as its last day, but not later than the edition; without a dated source there is no date."""
    edition = handbook.uitgave.bijgewerkt
    for note, values in zip(handbook.notities, data(handbook)["notities"], strict=True):
        days = [str(last_day(source.datum)) for source in (handbook.get("bron", key) for key in note.bronnen) if source.datum]
        assert values.get("datum") == (min(max(days), edition) if days else None)
        assert values["kort"] and values["adres"] == f"actualiteit/#{note.id}"
        assert list(values["raakt"].get("programmas", [])) == list(note.plaatsen.programmas)


def test_a_model_says_when_to_choose_it(handbook: Handbook):
    """In plain words, without links."""
    found = data(handbook)["organisatiemodellen"]
    assert list(found) == [record.id for record in handbook.organisatiemodellen]
    assert all(reasons["kiesAls"] and not any("](" in reason for reason in reasons["kiesAls"]) for reasons in found.values())
