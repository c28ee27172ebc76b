"""The editors' schemas: fresh, consistent with the data, in Dutch, and bound by the first line of every file."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from macros.nouns import WRITTEN, Noun
from macros.reading import editor_schemas

ROOT = Path(__file__).parents[3]
DATA = ROOT / "data"
FILES = [(source, path) for source in WRITTEN
         for path in (sorted((DATA / source.path).glob("*.yaml")) if source.folder else [DATA / source.path])]
ENGLISH = re.compile(r"\b(the|and|with|which|where|its|an|from|are|not|what|who)\b", re.IGNORECASE)


class Yaml12(yaml.SafeLoader):
    """YAML as editors read it (1.2, core schema): no dates, no `no` for false, no 0123 for 83."""

    yaml_implicit_resolvers: dict[str, Any] = {}


Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Yaml12.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"), list("-+0123456789."))


def editor_schema(source: Noun) -> dict[str, Any]:
    """The committed schema of one noun."""
    return json.loads((DATA / "schema" / editor_schemas.name(source)).read_text(encoding="utf-8"))


def test_the_committed_schemas_are_those_of_the_model() -> None:
    """Whoever changes a model writes the schemas anew: python -m macros schema."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert committed == editor_schemas.schemas()


def test_every_schema_is_itself_valid() -> None:
    """An editor silently ignores an invalid JSON Schema."""
    for text in editor_schemas.schemas().values():
        jsonschema.Draft202012Validator.check_schema(json.loads(text))


def test_an_editor_underlines_nothing_in_valid_data() -> None:
    """Everything that the loader accepts today is valid in the editor's schema; an empty value is a field still to fill in."""
    validators = {source.name: jsonschema.Draft202012Validator(editor_schema(source)) for source in WRITTEN}
    contents = [(source, path, yaml.load(path.read_text(encoding="utf-8"), Loader=Yaml12)) for source, path in FILES]
    assert [f"{path.name}: {error.json_path}: {error.message}"
            for source, path, content in contents for error in validators[source.name].iter_errors(content)] == []


def bound(path: Path) -> Path | None:
    """The schema that the first line of a file names."""
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", path.read_text(encoding="utf-8").partition("\n")[0])
    return (path.parent / found[1]).resolve() if found else None


def test_the_first_line_binds_the_schema() -> None:
    """Whoever opens a file gets its help without any set-up."""
    assert [path.name for source, path in FILES if bound(path) != DATA / "schema" / editor_schemas.name(source)] == []


def properties(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property anywhere in a schema, by name."""
    if isinstance(part, list):
        for item in part:
            yield from properties(item)
    elif isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for item in part.values():
            yield from properties(item)


def descriptions(part: Any) -> Iterator[str]:
    """Every description in a schema; a property may itself have that name."""
    if isinstance(part, list):
        for item in part:
            yield from descriptions(item)
    elif isinstance(part, dict):
        if isinstance(part.get("description"), str):
            yield part["description"]
        for item in part.values():
            yield from descriptions(item)


def test_every_field_is_described() -> None:
    """An editor who points at a field sees what belongs there."""
    assert [f"{source.name}: {name}" for source in WRITTEN for name, field in properties(editor_schema(source))
            if not field.get("description") and name != source.key] == []


def test_every_description_is_dutch() -> None:
    """The docstrings of the code are English and never reach an editor."""
    assert [text for source in WRITTEN for text in descriptions(editor_schema(source)) if ENGLISH.search(text)] == []


@pytest.mark.parametrize(("change", "path"), [
    ({"dekking": "vol"}, "$.programmas[0].dekking"), ({"naam": None}, "$.programmas[0]"), ({"namm": "x"}, "$.programmas[0]"),
    ({"id": "Op Stapje"}, "$.programmas[0].id"), ({"leeftijd": {"van": "twee"}}, "$.programmas[0].leeftijd.van"),
    ({"kenmerken": {"taal": "yes"}}, "$.programmas[0].kenmerken.taal"),
])
def test_an_editor_underlines_what_the_loader_refuses(change: dict[str, Any], path: str) -> None:
    """The most common mistakes are visible while typing."""
    record = {"id": "x", "naam": "X", "dekking": "genoemd", "kort": "x", "omschrijving": "x", "stappen": ["s"], "bron": "§ 2.5"}
    record = {key: value for key, value in {**record, **change}.items() if value is not None}
    programmas = next(source for source in WRITTEN if source.name == "programma")
    errors = jsonschema.Draft202012Validator(editor_schema(programmas)).iter_errors({"programmas": [record]})
    assert path in [found.json_path for error in errors for found in (error, *(error.context or ()))]


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    """The command makes the folder and one file per noun."""
    editor_schemas.write(tmp_path / "nieuw" / "schema")
    assert {path.name for path in (tmp_path / "nieuw" / "schema").iterdir()} == set(editor_schemas.names())


OWN = ROOT / "eigen" / "voorbeeldstad"
OWN_CASES = [  # a file of an edition, its content, and whether an editor underlines something
    ("programmas", "programmas: [{id: opstapje, uitvoerder: Welzijn}]", False), ("programmas", "programmas: [{id: opstapje, doelgroep: }]", False), ("programmas", "programmas: [{id: opstapje, leeftijd: {tot: 6}}]", False),
    ("programmas", "programmas: [{id: opstapje, verborgen: Bestaat hier niet}]", False), ("programmas", "programmas: [{uitvoerder: Welzijn}]", True), ("programmas", "programmas: [{id: opstapje, uitvoerders: x}]", True),
    ("programmas", "programmas: [{id: opstapje, dekking: half}]", True), ("programmas", "programmas: [{id: opstapje, leeftijd: {verborgen: x}}]", True), ("programmas", "programma: []", True),
    ("hoofdstuk", "hoofdstuk: {id: na-2013, secties: [{id: x, verborgen: Niet van ons}, {id: y}]}", False), ("hoofdstuk", "hoofdstuk: {id: na-2013, secties: [{titel: x}]}", True),
    ("werkblad", "werkblad: {id: startcheck, delen: [{id: over, velden: [{id: gemeente, verborgen: Niet nodig}]}]}", False), ("uitgave", "uitgave: {naam: Ouders, eigenaar: Gemeente}", False),
    ("uitgave", "uitgave: {naam: Ouders}", True), ("huisstijl", "huisstijl: {logo: Wapen, kleuren: {kop: {licht: '#4a2a6a'}}}", False), ("huisstijl", "huisstijl: {kleuren: {kop: {licht: paars}}}", True),
]


def test_an_editor_helps_with_the_files_of_an_edition(tmp_path: Path) -> None:
    """Only the id is needed, a field may be empty and a record hidden; what the loader refuses is underlined, and each file of the example has its schema."""
    made = {name: jsonschema.Draft202012Validator(json.loads(text)) for name, text in editor_schemas.schemas().items()}
    underlined = [(name, text) for name, text, wrong in OWN_CASES if wrong == made[f"eigen-{name}.schema.json"].is_valid(yaml.load(text, Loader=Yaml12))]
    files = {path: bound(path) for path in OWN.rglob("*.yaml")}
    assert underlined == [] and [path for path, schema in files.items() if not schema or not schema.name.startswith("eigen-") or not schema.is_file()] == []
    assert [path for path, schema in files.items() if schema and not made[schema.name].is_valid(yaml.load(path.read_text(encoding="utf-8"), Loader=Yaml12))] == []
