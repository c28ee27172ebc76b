"""A JSON Schema for each data file, and for each file of an edition, for autocompletion: `data/schema/`, which is generated and committed.

Not the schemas of the open data: those describe what is published (see `macros.opendata.products`).
"""

import json
from pathlib import Path
from typing import Any

from macros.dutch.schema import DIALECT, Schema, dutch
from macros.model.base import Record
from macros.model.huisstijl import Huisstijl
from macros.nouns import WRITTEN, Noun
from macros.reading.overlay.entries import MUST, SHEET
from macros.reading.overlay.merge import HIDDEN
from macros.reading.overlay.style import KEY, STYLE

_OWN = "eigen-"
OWN_STYLE = f"{_OWN}{KEY}.schema.json"
_WHY = {"description": "Waarom uw uitgave dit weglaat. De bezoeker leest het. Schrijf er alleen de id bij", "type": ["string", "number"]}


def schemas() -> dict[str, str]:
    """File name → JSON text of every editor schema."""
    strict = {noun: _schema(noun) for noun in WRITTEN}
    return {**{name(noun): _text(schema) for noun, schema in strict.items()}, **{own_name(noun): _text(_own(noun, schema)) for noun, schema in strict.items()},
            OWN_STYLE: _text(_whole(f"eigen/<naam>/{STYLE}", KEY, Huisstijl, {"$ref": f"#/$defs/{Huisstijl.__name__}"}))}


def names() -> list[str]:
    """The file names of all."""
    return [*(named(noun) for noun in WRITTEN for named in (name, own_name)), OWN_STYLE]


def name(noun: Noun) -> str:
    """The file of a schema: `programmas.schema.json`, or `werkblad.schema.json` if each record has its own file."""
    return f"{noun.key}.schema.json"


def own_name(noun: Noun) -> str:
    """The same for the files of an edition."""
    return f"{_OWN}{name(noun)}"


def binding(noun: Noun, own: bool = False) -> str:
    """The first line of a file about `noun`, which binds its schema: one of the handbook, or of an edition."""
    up = "../" * (noun.path.count("/") + (2 if own else 0))
    return f"# yaml-language-server: $schema={up}{'data/' if own else ''}schema/{own_name(noun) if own else name(noun)}"


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in schemas().items():
        (folder / file).write_text(text, encoding="utf-8")


def _schema(noun: Noun) -> Schema:
    reference = {"$ref": f"#/$defs/{noun.model.__name__}"}
    return _whole(f"data/{noun.path}", noun.key, noun.model, reference if noun.single else {"type": "array", "minItems": 1, "items": reference})


def _whole(title: str, key: str, model: type[Record], body: Schema) -> Schema:
    record = dutch(model.model_json_schema(mode="validation"))
    definitions = {**record.pop("$defs", {}), model.__name__: record}
    return {
        "$schema": DIALECT, "title": title, "type": "object", "properties": {key: body},
        "required": [key], "additionalProperties": False, "$defs": {name: _lenient(value) for name, value in sorted(definitions.items())},
    }


def _own(noun: Noun, schema: Schema) -> Schema:
    """The schema of the same file in an edition: of a record only the id is needed, a field may be emptied, and whatever has an id may be hidden."""
    definitions = {key: _part(value) for key, value in schema["$defs"].items()}
    if noun.name == SHEET:
        definitions[noun.model.__name__]["required"] = list(MUST)
    return {**schema, "title": f"eigen/<naam>/{noun.path}", "$defs": definitions}


def _part(schema: Schema) -> Schema:
    if "properties" not in schema:
        return schema
    fields = {key: field if key == "id" else _emptied(field) for key, field in schema["properties"].items()}
    hidden = {HIDDEN: _WHY} if "id" in fields else {}
    kept = {key: value for key, value in schema.items() if key != "required"}
    return {**kept, "properties": {**fields, **hidden}, **({"required": ["id"]} if "id" in fields else {})}


def _emptied(field: Schema) -> Schema:
    """A field that may also be empty; of a list not all items need be there."""
    about = {key: field[key] for key in ("description",) if key in field}
    rest = {key: value for key, value in field.items() if key not in ("description", "default", "minItems")}
    choices = rest["anyOf"] if set(rest) == {"anyOf"} else [rest]
    return {**about, "anyOf": [*(one for one in choices if one != {"type": "null"}), {"type": "null"}]}


def _lenient(schema: Any) -> Any:
    """As lenient as the loader, for which everything is text: `naam: 2013` and `soort: 2013` are fine."""
    if isinstance(schema, list):
        return [_lenient(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _lenient(value) for key, value in schema.items()}
    if any(str(value).isdigit() for value in schema.get("enum", ())):
        values = schema["enum"] + [int(value) for value in schema["enum"] if str(value).isdigit()]
        return {**{key: value for key, value in schema.items() if key != "type"}, "enum": values}
    if schema.get("type") == "string" and not {"pattern", "enum"} & set(schema):
        return {**schema, "type": ["string", "number"]}
    return schema


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
