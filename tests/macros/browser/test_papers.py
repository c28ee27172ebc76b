"""The stukken as the page of a plan gets them: every section, with its sentences cut where one can be left out."""

import json
from typing import Any

from macros.browser.papers import definition, script
from macros.model.handbook import Handbook


def paper(handbook: Handbook, name: str) -> dict[str, Any]:
    return next(found for found in definition(handbook)["lijst"] if found["id"] == name)


def test_every_section_is_there_with_its_blocks_and_sheets(handbook: Handbook) -> None:
    """In the order of the stuk; a block has one kind, and the sheets are in the order of their codes."""
    for stuk in handbook.stukken:
        found = paper(handbook, stuk.id)
        assert [part["id"] for part in found["onderdelen"]] == [part.id for part in stuk.onderdelen]
        assert [len(part["blokken"]) for part in found["onderdelen"]] == [len(part.blokken) for part in stuk.onderdelen]
    core, offer, later = paper(handbook, "notitie")["onderdelen"]
    assert core["herkomst"] == ["inventarisatie", "programmakeuze"] and offer["herkomst"][0] == "inventarisatie"
    assert later["blokken"][0]["alleenAls"] == "gesprek-thuis.wens" and later["blokken"][1] == {"antwoord": "gesprek-thuis.wens"}


def test_a_text_is_its_sentences_with_their_places(handbook: Handbook) -> None:
    """Each sentence by itself, and each point as what it is; a place is named, and its origin is said once."""
    found = paper(handbook, "notitie")
    first, point, _ = found["onderdelen"][0]["blokken"][0]["regels"]
    assert [sentence[0] for sentence in first["zinnen"]] == [["In "], ["Het zijn "], ["Bij de koffie: "]]
    assert first["zinnen"][1] == [["Het zijn "], {"plaats": "activiteiten"}, ["."]]
    assert point == {"soort": "punt", "zinnen": [[["Samen kost het "], {"plaats": "kosten"}, ["."]]]}
    assert found["plaatsen"]["groepen"] == {"veld": "inventarisatie.vorm", "bewerking": "aantal", "telt": "groep"}
    assert found["kopregels"] == [{"label": "Aan", "zinnen": [[{"plaats": "lezer"}]]}]


def test_a_row_of_totals_says_what_is_added_up(handbook: Handbook) -> None:
    """A column of numbers by its sum, a share over all rows together, and no other column."""
    whole, group, *_ = paper(handbook, "notitie")["onderdelen"][1]["blokken"]
    assert whole["tabel"]["totaalrij"] == {"alle": "som", "deel": "aandeel"} and "totaalrij" not in group["tabel"]
    assert group["tabel"]["alleen"] == {"kolom": "vorm", "isEenVan": ("groep",)}


def test_sources_are_runs(handbook: Handbook) -> None:
    """With the address of each."""
    assert paper(handbook, "notitie")["onderdelen"][0]["bronnen"] == [
        ["Bron: "], ["Voorbeeldwet op het jonge kind, 1 augustus 2010", "link", "https://wetten.voorbeeld.nl/jonge-kind"], ["."]]


def test_the_script_only_assigns_data(handbook: Handbook) -> None:
    """A strict policy allows it; the words of Voorbeeldstad are in its plan, but for those of a place."""
    text, start = script(handbook), "globalThis.handboekStukken="
    assert text.startswith(start) and json.loads(text.removeprefix(start).rstrip(";\n")) == json.loads(json.dumps(definition(handbook)))
    assert "Wij vragen om" not in text
