"""What an editor must know about each field of a record: whether it is required, its form, and a hint in Dutch.

All of it comes from the classes of the model and their JSON Schema. Not for how a skeleton looks: see `macros.skeleton.text`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from macros.dutch.schema import Schema, dutch
from macros.dutch.text import listing
from macros.links import ref_fields
from macros.model import datum
from macros.model.base import Record
from macros.model.values import LINE_LENGTH
from macros.nouns import BY_NAME
from macros.reading.described import model_in
from macros.reading.faults import LISTED
from macros.skeleton.home import written

Known = Mapping[str, Collection[str]]  # noun → the keys of its records


class Form(Enum):
    """How a field is written in YAML."""

    VALUE = "on the line of the field"
    TEXT = "below the field, after |"
    LIST = "between brackets"
    POINTS = "each on a line with a dash"
    RECORD = "fields below the field"
    RECORDS = "fields below the field, each record with a dash"


@dataclass(frozen=True)
class Slot:
    """One field to fill in. `model` is the class of the records in it, `noun` that of the keys in it, `schema` what its values are."""

    name: str
    required: bool
    form: Form
    description: str
    schema: Schema
    model: type[Record] | None
    noun: str

    def hint(self, known: Known) -> str:
        """What belongs here, with what can be chosen; `known` has the keys of the records that exist."""
        parts = [self.description, self._choices(known), _HOW.get(self.form, "")]
        return " ".join(part if part[-1] in ".?" else f"{part}." for part in parts if part)

    def _choices(self, known: Known) -> str:
        value = self.schema.get("items", self.schema) if self.form is Form.LIST else self.schema
        if self.noun:
            keys = known.get(self.noun, ())
            where = written(BY_NAME[self.noun]).path
            return f"Kies uit: {', '.join(sorted(keys))}" if 0 < len(keys) <= LISTED else f"Sleutels staan in data/{where}"
        words = _words(value)
        if set(words) == {"ja", "nee"}:
            return "" if self.description.startswith(("ja ", "nee ")) else "Schrijf ja of nee"
        if words:
            said = [word for word in words if re.search(rf"\b{re.escape(word)}\b", self.description)]
            return "" if len(said) > 1 else f"Kies uit: {', '.join(words)}"
        return _limits(value)


_HOW = {
    Form.TEXT: "De tekst begint op de regel eronder, ingesprongen",
    Form.LIST: "Een lijst: [een, twee]",
    Form.POINTS: "Elk punt op een eigen regel eronder, na een streepje en een spatie",
    Form.RECORDS: "Meer? Herhaal de regels vanaf het streepje",
}
_ALTERNATIVES = re.compile(r"\^\(([a-z|-]+)\)\$")


@cache
def slots(model: type[Record]) -> tuple[Slot, ...]:
    """The fields of `model`, in order."""
    schema = dutch(model.model_json_schema(mode="validation"))
    return tuple(_slot(model, name, schema) for name in model.model_fields)


def _slot(model: type[Record], name: str, whole: Schema) -> Slot:
    field, schema = model.model_fields[name], whole["properties"][name]
    found = _plain(schema, whole.get("$defs", {}))
    form = _form(found)
    inner = model_in(field.annotation) if form in (Form.RECORD, Form.RECORDS) else None
    return Slot(name, field.is_required(), form, schema.get("description", ""), found, inner, ref_fields(model).get(name, ""))


def _plain(schema: Schema, definitions: Schema) -> Schema:
    """The `schema` without references, and without the choice of null."""
    if "$ref" in schema:
        return _plain({**definitions[schema["$ref"].rpartition("/")[2]], **_without(schema, "$ref")}, definitions)
    options = [_plain(part, definitions) for part in schema.get("anyOf", ()) if part.get("type") != "null"]
    if len(options) == 1:
        return {**options[0], **_without(schema, "anyOf")}
    return {**schema, **({"anyOf": options} if options else {}), **({"items": _plain(schema["items"], definitions)} if "items" in schema else {})}


def _without(schema: Schema, key: str) -> Schema:
    return {name: value for name, value in schema.items() if name != key}


def _form(schema: Schema) -> Form:
    if schema.get("type") == "array":
        return _form_of_list(schema["items"])
    if "properties" in schema:
        return Form.RECORD
    return Form.TEXT if schema.get("maxLength", 0) > LINE_LENGTH else Form.VALUE


def _form_of_list(items: Schema) -> Form:
    if "properties" in items:
        return Form.RECORDS
    short = "anyOf" not in items and items.get("type") != "object" and items.get("maxLength", 0) < LINE_LENGTH
    return Form.LIST if short else Form.POINTS


def _words(schema: Schema) -> list[str]:
    """The words to choose from; empty if other values are allowed too."""
    if found := _ALTERNATIVES.fullmatch(schema.get("pattern", "")):
        return found[1].split("|")
    return [str(value) for value in schema.get("enum", ()) if isinstance(value, str)]


def _limits(schema: Schema) -> str:
    """What a number or a date must be."""
    if schema.get("pattern") == datum.PATTERN:
        return f"Schrijf {_or(['2013', '2013-02', '2013-02-28'])}"
    least, most = schema.get("minimum"), schema.get("maximum")
    if schema.get("type") not in ("integer", "number"):
        return ""
    return f"Een getal van {least} tot en met {most}" if least is not None and most is not None else "Een getal"


def _or(words: list[Any]) -> str:
    return listing(words).replace(" en ", " of ")
