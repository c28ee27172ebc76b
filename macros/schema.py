"""JSON Schema per data file, for the editor's autocompletion: `data/schema/`, committed and tested fresh.

Not the schemas of the open data: those describe what is published (see `macros.opendata`).
"""

import json
from pathlib import Path
from typing import Any

from macros.load import SOURCES, Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# A schema with one of these describes a class; its description is our English docstring.
_BY_CLASS = {"properties", "enum"}


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
        "$defs": {key: _trimmed(value) for key, value in sorted(definitions.items())},
    }


def _trimmed(schema: Any, within_properties: bool = False) -> Any:
    """Without pydantic's English titles and class docstrings, which an editor would otherwise show."""
    if isinstance(schema, list):
        return [_trimmed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    dropped = set() if within_properties else {"title"} | ({"description"} if _BY_CLASS & set(schema) else set())
    return {key: _trimmed(value, key == "properties") for key, value in schema.items() if key not in dropped}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
