"""The catalogues for those who harvest: the same files as the index, in words that other programs know."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest

from macros.model.handbook import Handbook
from macros.opendata import products

HERE = "https://www.voorbeeld.nl/gids/api/v1/catalogus.jsonld"
KNOWN = {"adres": "https://www.voorbeeld.nl/gids/", "eigenaar": 'Stichting "Ouders" & Co', "contact": "redactie@voorbeeld.nl"}
# What DCAT-AP-NL 3.0 requires of each kind.
REQUIRED = {
    "dcat:Catalog": {"dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"},
    "dcat:Dataset": {"dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:publisher", "dct:creator", "dcat:contactPoint", "dcat:theme"},
    "dcat:Distribution": {"dcat:accessURL", "dct:license"},
}


def made(handbook: Handbook, moment: str | None = None, **edition: object) -> dict[str, bytes]:
    """Every file of an edition with these facts."""
    return products.files(dataclasses.replace(handbook, uitgave=handbook.uitgave.model_copy(update=edition)), moment)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Everything that is described, at any depth."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(part)


def of_kind(files: dict[str, bytes], name: str, kind: str) -> list[dict[str, Any]]:
    return [node for node in nodes(json.loads(files[name])) if node.get("@type") == kind]


def test_both_catalogues_name_every_list_of_the_index(handbook: Handbook):
    """They are made of the list that makes the index: each JSON and CSV file with items, its true size, and the schema that describes it."""
    files = made(handbook)
    listed = [row["bestand"] for row in json.loads(files["index.json"])["bestanden"]]
    lists = {name for name in listed if name.endswith((".json", ".csv")) and "/" not in name} - {"index.json"}
    dcat = {node["dcat:downloadURL"]["@id"]: node for node in of_kind(files, "catalogus.jsonld", "dcat:Distribution")}
    search = {node["contentUrl"]: node for node in of_kind(files, "schema-org.jsonld", "DataDownload")}
    assert set(dcat) == set(search) == lists and {"catalogus.jsonld", "schema-org.jsonld"} <= set(listed)
    assert {name: int(node["dcat:byteSize"]["@value"]) for name, node in dcat.items()} == {name: len(files[name]) for name in lists}
    assert {node["dct:conformsTo"]["@id"] for name, node in dcat.items() if name.endswith(".json")} == {name for name in listed if "schema/" in name and "dossier" not in name}


def test_names_lead_to_the_same_places_with_and_without_an_address(handbook: Handbook):
    """Read where it is published, a catalogue without an address means what one with an address says."""
    for name in ("catalogus.jsonld", "schema-org.jsonld"):
        bare, known = (list(nodes(json.loads(made(handbook, **edition)[name]))) for edition in ({}, {"adres": KNOWN["adres"]}))
        assert [urljoin(HERE, node["@id"]) for node in bare if "@id" in node] == [node["@id"] for node in known if "@id" in node]
        assert all(node["@id"].startswith("http") for node in known if "@id" in node)


def test_a_known_edition_has_all_that_the_profile_requires(handbook: Handbook):
    """With owner, contact and address each kind has its required fields, and who is named is described."""
    files = made(handbook, **KNOWN)
    graph = json.loads(files["catalogus.jsonld"])["@graph"]
    lacking = [(kind, node["@id"], lost) for kind, fields in REQUIRED.items() for node in of_kind(files, "catalogus.jsonld", kind) if (lost := fields - set(node))]
    assert lacking == [] and [node["@type"] for node in graph] == ["dcat:Catalog", "foaf:Agent", "vcard:Kind"]
    assert {graph[0]["dct:publisher"]["@id"], graph[0]["dcat:contactPoint"]["@id"]} == {node["@id"] for node in graph[1:]}
    assert graph[1]["foaf:name"]["@value"] == KNOWN["eigenaar"] and graph[2]["vcard:hasEmail"]["@id"] == "mailto:redactie@voorbeeld.nl"
    assert {node["publisher"]["name"] for node in of_kind(files, "schema-org.jsonld", "Dataset")} == {KNOWN["eigenaar"]}


def test_nothing_is_made_up_for_an_unknown_edition(handbook: Handbook):
    """Without an owner there is no publisher and no contact; an undecided licence is said in the words of the edition."""
    files = made(handbook)
    words = (files["catalogus.jsonld"] + files["schema-org.jsonld"]).decode()
    assert [word for word in ("publisher", "creator", "contactPoint", "mailto:", "null") if word in words] == []
    licences = [node["dct:license"] for node in nodes(json.loads(files["catalogus.jsonld"])) if "dct:license" in node]
    assert {one["rdfs:label"]["@value"] for one in licences} == {handbook.uitgave.licentie_tekst}
    assert of_kind(files, "schema-org.jsonld", "DataCatalog")[0]["usageInfo"] == f"Licentie: {handbook.uitgave.licentie_tekst}"


@pytest.mark.parametrize(("words", "address"), [
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), ("cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"), ("CC BY-NC 4.0", None), ("CC BY 4.0, behalve de logo's", None),
])
def test_a_licence_that_programs_know_gets_its_address(words: str, address: str | None, handbook: Handbook):
    """Only the whole name counts; anything else stays in words."""
    found = of_kind(made(handbook, licentie_tekst=words), "catalogus.jsonld", "dcat:Catalog")[0]["dct:license"]
    assert found.get("@id") == address


def test_the_moment_is_a_time_or_the_day_of_the_edition(handbook: Handbook):
    """A catalogue is as old as its content, never as old as the day of the build."""
    moments = [of_kind(made(handbook, moment), "catalogus.jsonld", "dcat:Catalog")[0]["dct:modified"] for moment in ("2026-11-23T00:00:00+00:00", None)]
    assert moments == [{"@type": "xsd:dateTime", "@value": "2026-11-23T00:00:00+00:00"}, {"@type": "xsd:date", "@value": handbook.uitgave.bijgewerkt}]
