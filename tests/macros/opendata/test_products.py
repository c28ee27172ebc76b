"""Open data: the published contract and its schemas."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.model.handbook import Handbook
from macros.opendata import products
from tests.plans import plan
from tests.published import items, read

NAMES = ("programmas", "voorbeelden", "stappen", "werkbladen", "indicatoren", "begrippen", "bronnen", "actualiteit")
# The contract, written down here a second time: a missing field breaks somebody's program.
PROGRAMME = {
    "id", "naam", "aliassen", "dekking", "doelgroep", "fasen", "leeftijd", "kenmerken", "contact", "vorm", "plaats", "frequentie",
    "duur", "uitvoerder", "omschrijving", "website_2013", "actualiteit", "erkenning", "stappen", "voorbeelden", "bron", "url", "gezien",
    "herkomst_velden", "kosten", "talen", "nodig",
}
AGE = {"van", "tot", "tot_en_met", "vanaf_zwangerschap", "letterlijk", "afgeleid"}
LABELS = {"onderbouwd", "totaal", "taal", "afgestemd", "onafhankelijk", "intensief", "doorgaand"}
CONTACT = {"dagelijks", "wekelijks", "periodiek", "eenmalig", "niet-vermeld"}
LEVELS = {"goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen", "niveau-niet-gezien", "niet-gevonden"}
WORKSHEET = {"id", "titel", "stap", "doel", "formaten", "bestanden", "formules", "velden", "url"}
ENGLISH = re.compile(r"\b(the|and|with|which|where|its|an|from|are|not|what|who|one|what)\b", re.IGNORECASE)


def item(site: Path, name: str, record_id: str) -> dict:
    return next(found for found in items(site, name) if found["id"] == record_id)


@pytest.mark.parametrize("name", NAMES)
def test_file_fits_its_published_schema(name: str, site: Path):
    """The schema is valid, and the file fits it."""
    schema = read(site, f"schema/{name}.schema.json")
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [error.message for error in Draft202012Validator(schema).iter_errors(read(site, f"{name}.json"))] == []


@pytest.mark.parametrize("name", NAMES)
def test_schema_refuses_what_is_not_promised(name: str, site: Path):
    """The schema refuses a file in which a field is missing or has another type."""
    check = Draft202012Validator(read(site, f"schema/{name}.schema.json"))
    for spoil in (lambda body: body["items"][0].pop("id"), lambda body: body.pop("licentie"),
                  lambda body: body["items"][0].update(url=3)):
        body = read(site, f"{name}.json")
        spoil(body)
        assert list(check.iter_errors(body)), name


@pytest.mark.parametrize("name", NAMES)
def test_what_is_added_later_fits_the_schema_of_today(name: str, site: Path):
    """Files may grow at every level and texts may become longer, and still fit an older schema."""
    body = read(site, f"{name}.json")
    assert list(Draft202012Validator(read(site, f"schema/{name}.schema.json")).iter_errors(grown(body))) == []


def grown(value):
    """`value` with an extra field in every group, and every list repeated."""
    if isinstance(value, list):
        return [grown(part) for part in value] * 2
    return {"later": 1, **{key: grown(part) for key, part in value.items()}} if isinstance(value, dict) else value


@pytest.mark.parametrize("name", NAMES)
def test_schema_explains_every_field_in_dutch(name: str, site: Path):
    """Every field is described, and no internal word of the code appears in a published schema."""
    schema = read(site, f"schema/{name}.schema.json")
    assert [field for part in parts(schema) for field, about in part.get("properties", {}).items() if not about.get("description")] == []
    texts = [text for part in parts(schema) for key in ("description", "title") if isinstance(text := part.get(key), str)]
    assert [text for text in texts if ENGLISH.search(text)] == []
    assert [part["title"] for part in parts(schema) if isinstance(part.get("title"), str)] == [f"{name}.json"]


def parts(value):
    """Every group anywhere in a schema."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(part)


def test_an_example_says_whether_it_is_later_than_the_guidance(site: Path):
    """An example without a place in the guidance is marked, and the table has the same column."""
    assert {one["id"]: one["later"] for one in items(site, "voorbeelden")}["voorbeeldstad-na-2013"] is True
    assert item(site, "voorbeelden", "voorbeeldstad-werving")["later"] is False
    assert "later" in (site / "api/v1/voorbeelden.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(";")


@pytest.mark.parametrize("name", NAMES)
def test_file_has_the_shape_of_the_contract(name: str, site: Path, handbook: Handbook):
    """A file has version, moment, licence and items, in this order, with one item per record and unique ids."""
    body = read(site, f"{name}.json")
    assert list(body) == ["versie", "bijgewerkt", "licentie", "items"]
    assert body["licentie"] == handbook.uitgave.licentie_tekst
    assert body["bijgewerkt"] is None or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", body["bijgewerkt"])
    ids = [found["id"] for found in body["items"]]
    assert len(set(ids)) == len(ids) == len(handbook.notities if name == "actualiteit" else getattr(handbook, name))


@pytest.mark.parametrize("name", NAMES)
def test_url_leads_to_the_page(name: str, site: Path):
    """The address of an item is relative to the root, and exists with its anchor."""
    for found in items(site, name):
        page, _, anchor = found["url"].partition("#")
        assert not page.startswith("/") and page.endswith("/"), found["url"]
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in text, found["url"]


@pytest.mark.parametrize("name", NAMES)
def test_item_has_every_field_of_the_record(name: str, site: Path, handbook: Handbook):
    """Every field that an editor wrote is published."""
    records = handbook.notities if name == "actualiteit" else getattr(handbook, name)
    for record in records:
        assert set(type(record).model_fields) <= set(item(site, name, record.id)), record.id


@pytest.mark.parametrize("name", NAMES)
def test_item_has_every_value_of_the_record(name: str, site: Path, handbook: Handbook):
    """None of our own fields replaces a value of the record; only the step of a worksheet is a number instead of a key."""
    for record in handbook.notities if name == "actualiteit" else getattr(handbook, name):
        written = record.model_dump(mode="json", exclude_unset=True, exclude={"stap"} if name == "werkbladen" else None)
        assert set(leaves(written)) - set(leaves(item(site, name, record.id))) == set(), record.id


def leaves(value):
    """Every value at any depth in a record or item."""
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from leaves(part)
    else:
        yield value


def test_source_has_the_address_of_its_page_and_its_own(site: Path, handbook: Handbook):
    """`url` is the page on this site, as for every item; `webadres` is the source itself, or null."""
    for record in handbook.bronnen:
        found = item(site, "bronnen", record.id)
        assert (found["url"], found["webadres"]) == (f"bronnen/#{record.id}", record.url)


@pytest.mark.parametrize("name", NAMES)
def test_schema_explains_the_notation_of_texts(name: str, site: Path):
    """Whoever turns a text into a page reads in the schema what a link means."""
    assert "[vve](begrip:vve)" in read(site, f"schema/{name}.schema.json")["description"]


def test_programme_has_the_promised_fields(site: Path):
    """Every programme has every field of the contract, with the promised parts and values."""
    for found in items(site, "programmas"):
        assert PROGRAMME - set(found) == set(), found["id"]
        assert set(found["leeftijd"]) == AGE and set(found["kenmerken"]) == LABELS, found["id"]
        assert all(value in (True, False, None) for value in found["kenmerken"].values())
        assert found["contact"] in CONTACT and found["dekking"] in ("beschreven", "genoemd", "later")
        assert set(found["vorm"]) <= {"individueel", "groep"} and set(found["plaats"]) <= {"thuis", "voorziening"}
        if found["erkenning"]:
            assert set(found["erkenning"]) == {"niveau", "datum", "bron", "bron_url", "voor"} and found["erkenning"]["niveau"] in LEVELS
        assert set(found["gezien"]) == {"stand", "datum", "bron", "bron_url"} and found["gezien"]["stand"] in ("twee-jaar", "ouder", "stopt", "onbekend")
        for note in found["actualiteit"]:
            assert set(note) == {"id", "titel", "tekst", "bronnen"} and note["bronnen"]
            assert all(set(source) == {"id", "titel", "url", "datum", "graad"} and source["titel"] for source in note["bronnen"])


def test_what_is_not_stated_is_null(site: Path):
    """An unknown age or label is null, never zero or no; a derived age is marked."""
    unstated, derived = (item(site, "programmas", name) for name in ("ouderkamer", "samen-spelen"))
    assert unstated["leeftijd"]["van"] is None and unstated["leeftijd"]["tot"] is None and not unstated["leeftijd"]["afgeleid"]
    assert set(unstated["kenmerken"].values()) == {None}
    assert (derived["leeftijd"]["van"], derived["leeftijd"]["tot"], derived["leeftijd"]["afgeleid"]) == (2, 6, True)


def test_last_year_counts_if_the_source_says_so(site: Path):
    """The data distinguishes "tot en met" from "tot"."""
    assert item(site, "programmas", "taalkaravaan")["leeftijd"]["tot_en_met"] is True
    assert item(site, "programmas", "boekenbus")["leeftijd"]["tot_en_met"] is False


def test_described_frequency_is_kept_beside_our_scale(site: Path, handbook: Handbook):
    """The words, the rhythm and the number of contacts on which our scale is based are all published."""
    for record in handbook.programmas:
        found, source = item(site, "programmas", record.id), record.frequentie
        assert found["frequentie"] == (source and source.omschrijving)
        assert found["contacten_per_jaar"] == (source and source.contacten_per_jaar)
        assert found["ritme"] == (source and source.ritme)


def test_relations_run_both_ways(site: Path):
    """A programme lists the examples that name it."""
    for example in items(site, "voorbeelden"):
        for programme in example["programmas"]:
            assert example["id"] in item(site, "programmas", programme)["voorbeelden"]


def test_worksheet_has_the_promised_fields(site: Path):
    """Every worksheet gives its step as a number, its fields, and formats with existing files."""
    for found in items(site, "werkbladen"):
        assert WORKSHEET - set(found) == set()
        assert found["stap"] is None or found["stap"] in range(1, 9)
        assert found["velden"] and all(set(field) == {"id", "label"} for field in found["velden"])
        assert {"docx", "odt", "pdf"} <= set(found["formaten"])
        assert [name.rpartition(".")[2] for name in found["bestanden"]] == found["formaten"]
        assert all((site / name).is_file() for name in found["bestanden"])


def test_computed_columns_of_a_worksheet_are_described(site: Path):
    """Each computation names its fields by id; a field without one has null."""
    computed = {found["veld"]: found for found in item(site, "werkbladen", "inventarisatie")["formules"]}
    assert computed["deel"]["bewerking"] == "aandeel" and computed["deel"]["van"] == ["bereikt", "alle"]
    assert computed["deel"]["antwoord"] is None and computed["deel"]["norm"] is None
    assert computed["haalt"]["norm"] == 60
    assert item(site, "werkbladen", "programmakeuze")["formules"] is None


def test_the_schema_of_a_plan_is_published(site: Path):
    """Another program can check a plan file with it; every member is explained in Dutch."""
    schema = read(site, "schema/dossier.schema.json")
    Draft202012Validator.check_schema(schema)
    fits = Draft202012Validator(schema).is_valid
    assert fits(plan()) and not fits({**plan(), "versie": 2}) and not fits({**plan(), "antwoorden": {"constructor": {}}})
    assert fits(json.loads((site / "downloads/voorbeeldstad-ouderbeleid.json").read_text(encoding="utf-8")))
    parts = [schema, *schema["$defs"].values()]
    assert [name for part in parts for name, member in part["properties"].items() if not member.get("description")] == []


def test_index_lists_every_file(site: Path):
    """The index lists every published file once, with a description."""
    listed = read(site, "index.json")["bestanden"]
    names = [found["bestand"] for found in listed]
    there = {path.relative_to(site / "api/v1").as_posix() for path in (site / "api/v1").rglob("*") if path.suffix in (".json", ".jsonld", ".csv")}
    assert sorted(names) == sorted(there)
    assert all(found["omschrijving"] for found in listed)


def test_files_are_plain_utf8(site: Path):
    """Letters with accents are not escaped, and only the tables have a byte order mark."""
    for path in (site / "api/v1").rglob("*.json"):
        body = path.read_bytes()
        assert not body.startswith(b"\xef\xbb\xbf") and b"\\u00" not in body, path
        assert body.decode("utf-8").endswith("}\n")


def test_moment_of_the_content_is_passed_on(handbook: Handbook):
    """`bijgewerkt` is the given moment, or null."""
    for moment in ("2026-11-23T00:00:00+00:00", None):
        made = products.files(handbook, moment)
        assert {json.loads(body)["bijgewerkt"] for name, body in made.items() if name.endswith(".json") and "schema" not in name} == {moment}
