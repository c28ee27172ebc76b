"""What the schemas for editors and for open data share: the dialect, and pydantic's schemas without their English.

Pydantic makes a title of each name in the code, and a description of each docstring.
"""

from collections.abc import Collection
from typing import Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def dutch(schema: Schema, without: Collection[str] = ()) -> Schema:
    """The schema of one of our classes with only the descriptions of its fields, each at its field, and `without` those keywords."""
    left_out = {"title", *without}
    definitions = {name: _within(definition, left_out) for name, definition in schema.get("$defs", {}).items()}
    own = _within({key: value for key, value in schema.items() if key != "$defs"}, left_out)
    return {**own, "$defs": definitions} if definitions else own


def _within(definition: Schema, left_out: Collection[str]) -> Schema:
    """A definition without its description, which is the docstring of a class."""
    return _cleaned({key: value for key, value in definition.items() if key != "description"}, left_out)


def _cleaned(schema: Any, left_out: Collection[str]) -> Any:
    if isinstance(schema, list):
        return [_cleaned(part, left_out) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return _described({key: _fields(value, left_out) if key == "properties" else _cleaned(value, left_out)
                       for key, value in schema.items() if key not in left_out})


def _fields(properties: Schema, left_out: Collection[str]) -> Schema:
    """The schema of each field, also of one with the name of a keyword, such as `title`."""
    return {name: _cleaned(field, left_out) for name, field in properties.items()}


def _described(schema: Schema) -> Schema:
    """The `schema` with the description of the kind of value if the field has none; pydantic puts that one level deeper."""
    within = [part["description"] for part in schema.get("anyOf", ()) if "description" in part]
    return {**schema, "description": within[0]} if within and "description" not in schema else schema
