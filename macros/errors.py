"""Faults an editor can mend: where it is, what stands there, what is allowed, what to do. All text Dutch.

Not for faults in the code: those stay Python exceptions.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

SHOWN = 60
LISTED = 12


@dataclass(frozen=True, order=True)
class Fault:
    """One message. `line` and `column` count from 1, 0 is unknown; `record` is the id or name an editor knows."""

    file: str
    line: int
    column: int
    record: str
    field: str
    text: str

    def __str__(self) -> str:
        place = f"{self.file}, regel {self.line}, kolom {self.column}" if self.line else self.file
        record = f" ({self.record})" if self.record else ""
        field = f" {self.field}:" if self.field else ""
        return f"{place}{record}:{field} {self.text}"


class DataFaults(Exception):
    """Raised when `data/` cannot become a handbook; holds every fault, in file order."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def count(number: int, singular: str, plural: str) -> str:
    """"1 fout", "3 fouten": the number with the word that fits it."""
    return f"{number} {singular if number == 1 else plural}"


def shown(value: Any) -> str:
    """A value as an editor recognises it, in quotes and cut where long."""
    if isinstance(value, (dict, list)):
        return "een lijst" if isinstance(value, list) else "een groep velden"
    text = str(value).replace("\n", " ")
    return f"'{text[:SHOWN]}…'" if len(text) > SHOWN else f"'{text}'"


def nearest(word: str, known: Iterable[str]) -> str:
    """" Bedoelt u 'x'?" for a likely slip, else the list of what is known when that is short, else nothing."""
    choices = sorted(known)
    match = difflib.get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if match:
        return f" Bedoelt u '{match[0]}'?"
    return f" Bekend zijn: {', '.join(choices)}." if 0 < len(choices) <= LISTED else ""


def describe(error: dict[str, Any], model: type[BaseModel]) -> str:
    """The Dutch text of one pydantic error found in a `model` record."""
    kind, context, value = error["type"], error.get("ctx") or {}, error.get("input")
    if kind == "extra_forbidden":
        return "dit veld bestaat niet." + nearest(str(error["loc"][-1]), _fields_at(model, error["loc"][:-1]))
    if kind in _TEXTS:
        return _TEXTS[kind].format(waarde=shown(value), lengte=_length(value), **context)
    if kind in ("enum", "literal_error"):
        return f"{shown(value)} kan hier niet. Kies uit: {_choices(context['expected'])}."
    return str(error["msg"])


_TEXTS = {
    "missing": "dit veld is verplicht en ontbreekt (of is leeg). Vul het in.",
    "string_type": "hier hoort tekst te staan, maar er staat {waarde}. Haal de streepjes of subvelden weg.",
    "string_too_long": "deze tekst heeft {lengte} tekens; er passen er {max_length}. Maak de tekst korter.",
    "string_pattern_mismatch": "{waarde} heeft niet de goede vorm. Bij een sleutel (id) gebruikt u kleine letters, "
    "cijfers en losse streepjes, zoals spel-aan-huis. Toegestaan patroon: {pattern}",
    "int_parsing": "{waarde} is geen heel getal. Schrijf alleen cijfers, zoals 8.",
    "int_type": "{waarde} is geen heel getal. Schrijf alleen cijfers, zoals 8.",
    "int_parsing_size": "{waarde} is te groot. Schrijf een kleiner getal.",
    "float_type": "hier hoort een getal te staan, maar er staat {waarde}. Schrijf bijvoorbeeld 2 of 2,5.",
    "bool_type": "hier hoort ja of nee te staan, maar er staat {waarde}.",
    "greater_than_equal": "{waarde} is te klein. Het getal is minstens {ge}.",
    "less_than_equal": "{waarde} is te groot. Het getal is hoogstens {le}.",
    "too_short": "deze lijst heeft te weinig regels: het zijn er minstens {min_length}. Vul de lijst aan.",
    "too_long": "deze lijst heeft te veel regels: het zijn er hoogstens {max_length}. Haal regels weg.",
    "tuple_type": "hier hoort een lijst te staan, maar er staat {waarde}. Zet elke regel achter een streepje (- ).",
    "dict_type": "hier horen subvelden te staan, maar er staat {waarde}. Schrijf ze elk op een eigen regel, ingesprongen.",
    "model_type": "hier horen subvelden te staan, maar er staat {waarde}. Schrijf ze elk op een eigen regel, ingesprongen.",
}


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 0


def _choices(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")


def _fields_at(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    """The field names allowed at `loc`, by following the model's annotations."""
    current: Any = model
    for part in loc:
        if isinstance(part, str) and (found := _model_in(current)):
            current = found.model_fields[part].annotation if part in found.model_fields else None
    found = _model_in(current)
    return list(found.model_fields) if found else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
