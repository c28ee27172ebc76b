"""What pydantic refuses in a record, in the words of an editor: what is there, what is allowed, what to do. Not where it is: see `macros.reading.load`."""

import re
from dataclasses import replace
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core.core_schema import ErrorType

from macros.model import alike
from macros.model.values import ID_PATTERN
from macros.reading.faults import Fault, nearest, shown

MANY_ABSENT = 3  # fields from which a record is incomplete
FEW = 8  # the most fields that a message lists


def describe(error: dict[str, Any], model: type[BaseModel]) -> str:
    """The Dutch text of one pydantic error found in a `model` record."""
    kind, context, value = error["type"], error.get("ctx") or {}, error.get("input")
    if kind == "extra_forbidden":
        return _unknown_key(str(error["loc"][-1]), model, error["loc"][:-1])
    if kind == "missing" or (kind == "leeg" and _is_required(model, error["loc"])):
        return f"dit veld is verplicht, maar het ontbreekt of is leeg.{_meaning(model, error['loc'])}{_options(model, error['loc'])}"
    if kind == "string_type" and value is None:
        return "hier staat niets. Vul iets in of haal de regel weg."
    if kind == "string_type" and (word := _only_word(value)):
        return f"hier hoort tekst te staan, maar er staat een lijst. Schrijf het zonder haken of streepje: {word}."
    if kind == "string_pattern_mismatch":
        return f"{shown(value)} past hier niet. {_form(context['pattern'], value, error['loc']) or _meaning(model, error['loc']).strip()}"
    if kind in ("enum", "literal_error"):
        return f"{shown(value)} kan hier niet. {_chosen(value, _choices(context['expected']), error['loc'])}"
    if text := _TEXTS.get(kind):
        return text.format(value=shown(value), length=_length(value), meaning=_meaning(model, error["loc"]), as_list=_as_list(value),
                           fields=_named(fields_at(model, error["loc"])), **context)
    # The model's own errors are Dutch; an error that pydantic adds one day still gets a Dutch frame.
    return str(error["msg"]) if not _is_english(kind) else f"{shown(value)} past hier niet.{_meaning(model, error['loc'])}"


_TEXTS = {
    "string_type": "hier hoort tekst te staan, maar er staat {value}. Haal streepjes en subvelden weg. Staat er een dubbele "
    "punt in de tekst? Zet de hele tekst tussen aanhalingstekens.",
    "string_too_long": "deze tekst heeft {length} tekens; er passen er {max_length}. Maak de tekst korter.",
    "float_type": "hier hoort een getal te staan, maar er staat {value}. Schrijf bijvoorbeeld 2 of 2,5.",
    "int_type": "hier hoort een heel getal te staan, maar er staat {value}. Schrijf bijvoorbeeld 8.",
    "bool_type": "hier hoort ja of nee te staan, maar er staat {value}. Schrijf ja of nee.",
    "greater_than_equal": "{value} is te klein. Het getal is minstens {ge}.{meaning}",
    "less_than_equal": "{value} is te groot. Het getal is hoogstens {le}.{meaning}",
    "too_short": "deze lijst heeft te weinig regels: het zijn er minstens {min_length}. Vul de lijst aan.",
    "too_long": "deze lijst heeft te veel regels: het zijn er hoogstens {max_length}. Haal regels weg.",
    "tuple_type": "hier hoort een lijst te staan, maar er staat {value}. Zet elke regel achter een streepje (- ){as_list}.",
    **dict.fromkeys(("dict_type", "model_type"), "hier horen subvelden te staan{fields}, maar er staat {value}. Schrijf ze elk op een eigen "
                    "regel, ingesprongen."),
}
_FIELD_SHAPED = re.compile(r"[a-z0-9_-]+")
_LIST_ITEM = re.compile(r"[\w-]+(?: [\w-]+){0,3}")
_QUOTED = re.compile(r"'([^']*)'")
_ALTERNATIVES = re.compile(r"\^\(([a-z|-]+)\)\$")


def one_per_slip(errors: list[Any]) -> list[Any]:
    """The `errors` of pydantic without those that follow from another: one message for each slip."""
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    return [error for error in errors if not _follows(error, unknown)]


def together(pairs: list[tuple[dict[str, Any], Fault]], last: int, model: type[BaseModel]) -> list[Fault]:
    """The faults of the errors of one `model` record, with many absent or unknown fields of one part as one. The file ends on line `last`."""
    groups: dict[tuple[Any, ...], list[Fault]] = {}
    for error, fault in pairs:
        groups.setdefault((error["loc"][:-1], error["type"]), []).append(fault)
    causes = []
    for (loc, kind), faults in groups.items():
        if kind == "extra_forbidden" and len(faults) > 1:
            causes.append(_foreign(faults, groups.get((loc, "missing"), []), model, loc))
        elif kind == "missing" and len(faults) >= MANY_ABSENT:
            causes.append(_incomplete(faults, last))
    follow = {follower for cause in causes for follower in cause.followers}
    return [*causes, *(fault for _, fault in pairs if fault not in follow)]


def _foreign(faults: list[Fault], absent: list[Fault], model: type[BaseModel], loc: tuple[Any, ...]) -> Fault:
    first, *_ = ordered = sorted(faults)
    names = [fault.field.rpartition(".")[2] for fault in ordered]
    fields, part = ", ".join(names), _part_with(model, loc, names)
    text = f"deze velden horen onder '{part}': {fields}. Zet ze op regels daaronder, twee spaties verder naar rechts." if part else (
        f"deze velden bestaan hier niet: {fields}. Ontbreekt erboven de regel die zegt waar ze bij horen, of een streepje? Zet die terug. Verbeter anders "
        "de namen.")
    return replace(first, field="", text=text, followers=(*ordered, *absent))


def _incomplete(faults: list[Fault], last: int) -> Fault:
    stops = " Hier houdt het bestand op. Is het afgebroken? Haal het dan terug uit een eerdere versie." if faults[0].line == last else ""
    fields = ", ".join(fault.field for fault in faults)
    return replace(faults[0], field="", text=f"hier ontbreken verplichte velden: {fields}. Vul ze in.{stops}", followers=tuple(faults))


def _follows(error: dict[str, Any], unknown: list[tuple[Any, ...]]) -> bool:
    if error["type"] == "too_short":
        # Pydantic counts only the valid items; the invalid ones have messages of their own.
        return _length(error["input"]) >= error["ctx"]["min_length"]
    return error["type"] == "missing" and any(
        loc[:-1] == error["loc"][:-1] and _meant(str(loc[-1]), str(error["loc"][-1])) for loc in unknown)


def _meant(key: str, field: str) -> bool:
    """Whether the unknown `key` is probably a misspelt `field`, or text that happens to have a colon."""
    return not _FIELD_SHAPED.fullmatch(key.lower()) or bool(alike.closest(key, [field]))


def _unknown_key(key: str, model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    if not _FIELD_SHAPED.fullmatch(key.lower()):
        return "dit is geen veld. Hoort het bij de tekst? Zet de hele tekst, met de dubbele punt, tussen aanhalingstekens."
    if part := _part_with(model, loc, [key]):
        return f"dit veld hoort onder '{part}'. Zet het op een regel daaronder, twee spaties verder naar rechts."
    return "dit veld bestaat hier niet. Verbeter de naam of haal het weg." + nearest(key, fields_at(model, loc))


def _part_with(model: type[BaseModel], loc: tuple[Any, ...], keys: list[str]) -> str:
    """The field of the record at `loc` whose own fields have all these `keys`; empty if there is not just one. Not one with a list of records."""
    owner = _model_at(model, loc)
    groups = {name: model_in(field.annotation) for name, field in owner.model_fields.items() if not _has_list(field.annotation)} if owner else {}
    parts = [name for name, inner in groups.items() if inner and set(keys) <= set(inner.model_fields)]
    return parts[0] if len(parts) == 1 else ""


def _has_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_has_list, get_args(annotation)))


def _form(pattern: str, value: Any, loc: tuple[Any, ...]) -> str:
    """What a text must look like, for the patterns that need more than the description of their field."""
    if pattern == ID_PATTERN:
        return "Een sleutel (id) bestaat uit kleine letters zonder accenten, cijfers en losse streepjes, zoals spel-aan-huis."
    found = _ALTERNATIVES.fullmatch(pattern)
    return _chosen(value, found[1].split("|"), loc) if found else ""


def _chosen(value: Any, choices: list[str], loc: tuple[Any, ...]) -> str:
    """What to choose instead of `value`; several choices at once are written apart, where a list is allowed."""
    word = value if isinstance(value, str) else _only_word(value)
    if together := alike.several(word, choices):
        return f"Schrijf elke keuze apart: [{', '.join(together)}]." if isinstance(loc[-1], int) else f"Hier past er maar één. {alike.choose('', choices)}"
    return alike.choose(word, choices)


def _meaning(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    """The sentence " Hier hoort: …" with the description of the field at `loc`, as in the editors' schema."""
    field = _field_at(model, loc)
    if not field or not field.description:
        return " Vul het in of verbeter het."
    return f" Hier hoort: {field.description}" + ("" if field.description[-1] in ".?" else ".")


def _is_required(model: type[BaseModel], loc: tuple[Any, ...]) -> bool:
    """Whether the field at `loc` must be there; a point of its list need not."""
    field = _field_at(model, loc)
    return bool(field and field.is_required() and isinstance(loc[-1], str))


def _field_at(model: type[BaseModel], loc: tuple[Any, ...]) -> FieldInfo | None:
    """The field at `loc`, or with the list in which `loc` is."""
    names = [index for index, part in enumerate(loc) if isinstance(part, str)]
    owner = _model_at(model, loc[:names[-1]]) if names else None
    return owner.model_fields.get(loc[names[-1]]) if owner else None


def _options(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    """The sentence " Kies uit: …" for a field with a fixed list of words that its description does not have."""
    field = _field_at(model, loc)
    kind: Any = field.annotation if field else None
    words = [str(one.value) for one in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []
    said = [word for word in words if field and word in (field.description or "")]
    return f" Kies uit: {', '.join(words)}." if words and len(said) < 2 else ""


def _only_word(value: Any) -> str:
    """The one text of a list, if an editor can copy it."""
    return value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and _LIST_ITEM.fullmatch(value[0]) else ""


def _named(fields: list[str]) -> str:
    return f" ({', '.join(fields)})" if 0 < len(fields) <= FEW else ""


def _as_list(value: Any) -> str:
    """The words of a text as a list on one line, if that is a list an editor could copy."""
    words = [word.strip() for word in re.split(r"[,;]", value)] if isinstance(value, str) else []
    return f", of schrijf [{', '.join(words)}]" if words and all(_LIST_ITEM.fullmatch(word) for word in words) else ""


def _is_english(kind: str) -> bool:
    return kind in get_args(ErrorType)


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 0


def _choices(expected: str) -> list[str]:
    """The words in "'a', 'b' or 'c'", as pydantic lists them."""
    return _QUOTED.findall(expected)


def fields_at(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    """The fields of the record at `loc` within `model`, in order; empty if there is no record."""
    found = _model_at(model, loc)
    return list(found.model_fields) if found else []


def _model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The model with the fields at `loc`, found by following the annotations of `model`."""
    current: Any = model
    for part in loc:
        if isinstance(part, str) and (found := model_in(current)):
            current = found.model_fields[part].annotation if part in found.model_fields else None
    return model_in(current)


def model_in(annotation: Any) -> type[Any] | None:
    """The class of the records in a field with this `annotation`; None if it has other values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)
