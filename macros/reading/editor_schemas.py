"""A JSON Schema for each data file, for autocompletion: `data/schema/`, which is generated and committed.

Not the schemas of the open data: those describe what is published (see `macros.opendata.products`).
"""

import json
from pathlib import Path
from typing import Any

from macros.dutch.schema import DIALECT, Schema, dutch
from macros.nouns import WRITTEN, Noun


def schemas() -> dict[str, str]:
    """File name → JSON text of every editor schema."""
    return {name(noun): _text(_schema(noun)) for noun in WRITTEN}


def name(noun: Noun) -> str:
    """The file of a schema: `programmas.schema.json`, or `werkblad.schema.json` if each record has its own file."""
    return f"{noun.key}.schema.json"


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in schemas().items():
        (folder / file).write_text(text, encoding="utf-8")


def _schema(noun: Noun) -> Schema:
    record = dutch(noun.model.model_json_schema(mode="validation"))
    definitions = {**record.pop("$defs", {}), noun.model.__name__: record}
    reference = {"$ref": f"#/$defs/{noun.model.__name__}"}
    body = reference if noun.single else {"type": "array", "minItems": 1, "items": reference}
    return {
        "$schema": DIALECT, "title": f"data/{noun.path}", "type": "object", "properties": {noun.key: body},
        "required": [noun.key], "additionalProperties": False, "$defs": {key: _lenient(value) for key, value in sorted(definitions.items())},
    }


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
