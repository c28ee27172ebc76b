"""The worksheets as the page of a plan gets them: everything that it asks, and nothing that nobody may fill in online."""

import json
from collections.abc import Iterator
from typing import Any

from macros.browser.worksheets import START, blocks, definition, script, start_rows
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.tabel import Tabel


def sheet(handbook: Handbook, name: str) -> dict[str, Any]:
    return next(found for found in definition(handbook)["bladen"] if found["id"] == name)


def fields(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The single fields and columns of a worksheet."""
    for part in found["delen"]:
        yield from part["velden"]
        yield from (column for group in part.get("tabel", {}).get("groepen", ()) for column in group["kolommen"])


def field(handbook: Handbook, address: str) -> dict[str, Any]:
    name, _, one = address.partition(".")
    return next(found for found in fields(sheet(handbook, name)) if found["id"] == one)


def tables(handbook: Handbook) -> Iterator[Tabel]:
    yield from (deel.tabel for werkblad in handbook.werkbladen for deel in werkblad.delen if deel.tabel)


def test_every_field_is_there_in_its_order(handbook: Handbook) -> None:
    """Each worksheet has all its fields and columns, but for the one about a family, which has none."""
    for werkblad in handbook.werkbladen:
        asked = [] if werkblad.alleen_download else [veld.id for veld in werkblad.velden]
        assert [found["id"] for found in fields(sheet(handbook, werkblad.id))] == asked


def test_what_nobody_may_fill_in_online_has_nothing_to_fill_in(handbook: Handbook) -> None:
    """The page can name the sheet and its files, and does not know its questions."""
    found = sheet(handbook, "gesprek-thuis")
    assert found["alleenDownload"] and found["delen"] == [] and "pdf" in found["formaten"]
    assert "Wat wenst de ouder?" not in script(handbook)


def test_what_is_absent_or_false_is_left_out(handbook: Handbook) -> None:
    """A plain field has three keys; every kind, list and sheet is present."""
    assert field(handbook, "inventarisatie.vorm") == {"id": "vorm", "label": "Vorm", "soort": "keuze", "opties": ("individueel", "groep")}
    found = definition(handbook)
    assert set(found["soorten"]) == {kind.value for kind in Veldsoort} and found["soorten"]["tekst"] == {}
    assert found["soorten"]["aantal"]["verbergtWeinig"] and found["soorten"]["bedrag"]["eenheid"] == "€"
    assert found["lijsten"]["organisatiemodellen"].keys() == {record.id for record in handbook.organisatiemodellen}


def test_a_computed_field_says_how_in_data_and_in_words(handbook: Handbook) -> None:
    """The browser computes with the one, and people read the other; a line under a table has both too."""
    found = field(handbook, "inventarisatie.haalt")
    assert found["formule"] == {"bewerking": "drempel", "van": ("deel",), "norm": 60} and found["rekent"] == "ja als 'Deel in procenten' minstens 60 is, anders nee"
    total = sheet(handbook, "inventarisatie")["delen"][1]["tabel"]["totalen"][2]
    assert total == {"kolom": "vorm", "label": "Activiteiten in een groep", "bewerking": "aantal", "antwoord": "groep", "rekent": "Hoe vaak 'groep' staat bij 'Vorm'"}


def test_a_starting_row_keeps_its_id(handbook: Handbook) -> None:
    """It is named after its first cell, so that a row added above it changes nothing; no two rows of a table have one id."""
    for tabel in tables(handbook):
        found = start_rows(tabel, handbook)
        assert len({name for name, _ in found}) == len(found) and all(name.startswith(START) and len(name) <= 80 for name, _ in found)
        if tabel.startrijen and not tabel.startrijen_uit:
            longer = tabel.model_copy(update={"startrijen": ({tabel.sleutel: "Iets nieuws"}, *tabel.startrijen)})
            assert start_rows(longer, handbook)[1:] == found


def test_a_starting_row_refers_to_a_record_by_its_key(handbook: Handbook) -> None:
    """So a plan keeps no name that an editor may change; shown, it is the row of every other format."""
    for tabel in tables(handbook):
        columns = {kolom.id: kolom for kolom in tabel.kolommen}
        shown = [{name: invulling.shown(columns[name], text, handbook) for name, text in cells.items()} for _, cells in start_rows(tabel, handbook)]
        assert shown == list(invulling.startrijen(tabel, handbook))


def test_what_the_handbook_fills_in_is_marked(handbook: Handbook) -> None:
    """The first column of a fixed table, and what comes from a record."""
    given = {f"{found['id']}.{one['id']}" for found in definition(handbook)["bladen"] for one in fields(found) if "gegeven" in one}
    assert given == {"startcheck.vraag", "zelfevaluatie.indicator", "zelfevaluatie.norm-2013"}


def test_text_keeps_its_paragraphs_points_and_links() -> None:
    """A style or a link marks its own words; a link to a record gets its address from the root."""
    assert blocks("Eerst **dit**\nen dat.\n\n1. Een\n2. Zie [Opstapje](programma:opstapje)\n\n- Of [elders](https://x.nl)\n") == [
        {"soort": "alinea", "delen": [["Eerst "], ["dit", "vet"], [" "], ["en dat."]]},
        {"soort": "nummer", "delen": [["Een"]]},
        {"soort": "nummer", "delen": [["Zie "], ["Opstapje", "link", "programmas/opstapje/"]]},
        {"soort": "punt", "delen": [["Of "], ["elders", "link", "https://x.nl"]]},
    ]
    assert blocks(None) == []


def test_the_script_only_assigns_data(handbook: Handbook) -> None:
    """A strict policy allows it."""
    text, start = script(handbook), "globalThis.handboekWerkbladen="
    assert text.startswith(start) and json.loads(text.removeprefix(start).rstrip(";\n")) == json.loads(json.dumps(definition(handbook)))
