"""JSON Schema per data file, for the editor's autocompletion: `data/schema/`, committed and tested fresh.

Not the schemas of the open data: those describe what is published (see `macros.opendata`).
"""

import json
from pathlib import Path
from typing import Any

from macros.load import SOURCES, Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """File name → JSON text of every editor schema."""
    return {name(source): _text(_schema(source)) for source in SOURCES}


def name(source: Source) -> str:
    """`programmas.schema.json`, or `werkblad.schema.json` where each record has a file of its own."""
    return f"{source.key}.schema.json"


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in schemas().items():
        (folder / file).write_text(text, encoding="utf-8")


def _schema(source: Source) -> dict[str, Any]:
    record = source.model.model_json_schema(mode="validation")
    definitions = record.pop("$defs", {})
    definitions[source.model.__name__] = record
    reference = {"$ref": f"#/$defs/{source.model.__name__}"}
    body = reference if source.single else {"type": "array", "minItems": 1, "items": reference}
    return {
        "$schema": DIALECT, "title": f"data/{source.path}", "type": "object", "properties": {source.key: body},
        "required": [source.key], "additionalProperties": False,
        "$defs": {key: _trimmed(_without_docstring(value)) for key, value in sorted(definitions.items())},
    }


def _without_docstring(definition: dict[str, Any]) -> dict[str, Any]:
    """A definition stands for a class; its description is our English docstring."""
    return {key: value for key, value in definition.items() if key != "description"}


def _trimmed(schema: Any, within_properties: bool = False) -> Any:
    """Without pydantic's English titles, which an editor would otherwise show, and as lenient as the loader."""
    if isinstance(schema, list):
        return [_trimmed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if within_properties:
        return {key: _trimmed(value) for key, value in schema.items()}
    return _described(_lenient({key: _trimmed(value, key == "properties") for key, value in schema.items() if key != "title"}))


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """With the description of the kind of value where the field has none of its own: pydantic leaves it one level deeper."""
    within = [part["description"] for part in schema.get("anyOf", ()) if "description" in part]
    return {**schema, "description": within[0]} if within and "description" not in schema else schema


def _lenient(schema: dict[str, Any]) -> dict[str, Any]:
    """What looks like a number to an editor is text to the loader: `naam: 2013` and `soort: 2013` are fine."""
    if "enum" in schema and any(str(value).isdigit() for value in schema["enum"]):
        values = schema["enum"] + [int(value) for value in schema["enum"] if str(value).isdigit()]
        return {**{key: value for key, value in schema.items() if key != "type"}, "enum": values}
    if schema.get("type") == "string" and not {"pattern", "enum"} & set(schema):
        return {**schema, "type": ["string", "number"]}
    return schema


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
