"""The name and the key of a new record: what is proposed, and what stands in the way. All sentences are Dutch, for an editor."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from macros.addresses import fixed_page
from macros.dutch.names import NAME_FIELDS
from macros.dutch.text import searchable, slug
from macros.model.base import Record
from macros.model.characters import UNREADABLE
from macros.model.values import Id
from macros.nouns import Noun
from macros.reading.described import describe

ADDRESSES = ("url", "adres_2013")  # of a source: that of now, and that of then
_LONGEST = 80  # characters of a key
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|^(?:https?://|www\.)\S+", re.IGNORECASE)
_CURLY = re.compile("[“„‟‘‚](.*)[”“’]")


def cleaned(typed: str) -> str:
    """A name as it was meant: single spaces, and without the curly quotes of Word, which a command line does not take for quotes."""
    name = " ".join(typed.split())
    found = _CURLY.fullmatch(name)
    return found[1].strip() if found else name


def parted(typed: str, noun: Noun) -> tuple[str, str]:
    """The name and the address that was typed before or behind it; only a source has an address."""
    found = _ADDRESS.search(typed.strip()) if ADDRESSES[0] in noun.model.model_fields else None
    if not found:
        return cleaned(typed), ""
    address = found[0].rstrip(".,;")
    return cleaned(typed.replace(found[0], " ", 1)), address if "://" in address else f"https://{address}"


def name_field(model: type[Record]) -> str:
    """The field of `model` with what a reader calls a record."""
    return next(field for field in NAME_FIELDS if field in model.model_fields)


def proposed(name: str, noun: Noun, taken: Collection[str]) -> str:
    """A free key for a record called `name`, empty if no letter or digit of it can be in a key."""
    key = _cut(slug(searchable(name)), _LONGEST)
    if not key or not objection(key, noun, taken):
        return key
    if key not in taken:
        key = f"{_cut(key, _LONGEST - len(noun.name) - 1)}-{noun.name}"  # the name of a fixed page, or one that Windows keeps for itself
    return numbered(key, taken)


def numbered(key: str, taken: Collection[str]) -> str:
    """The `key`, with the first number that makes it free if it is taken."""
    number, found = 1, key
    while found in taken:
        number += 1
        found = f"{_cut(key, _LONGEST - len(str(number)) - 1)}-{number}"
    return found


def objection(key: str, noun: Noun, taken: Collection[str]) -> str:
    """Why `key` cannot be the key of a new record; empty if it can."""
    if text := _refused(Id, noun.model, "id", key):
        return text
    if key in taken:
        return f"de sleutel '{key}' bestaat al. Kies een andere, zoals {numbered(key, taken)}."
    if page := fixed_page(noun.name, key):
        return f"de sleutel '{key}' is al het adres van de pagina '{page}'. Kies een andere sleutel."
    return ""


def name_objection(name: str, noun: Noun) -> str:
    """Why a record of `noun` cannot be called `name`; empty if it can."""
    for pattern, _ in UNREADABLE:
        if pattern.search(name):
            return "er staat een teken in dat niemand ziet of dat niet te lezen is. Typ de naam opnieuw."
    return _of_field(noun, name_field(noun.model), name)


def address_objection(address: str, noun: Noun) -> str:
    """Why a record of `noun` cannot have this `address`; empty if it can."""
    return _of_field(noun, ADDRESSES[0], address)


def _of_field(noun: Noun, field: str, value: str) -> str:
    return _refused(_kind(noun.model, field), noun.model, field, value)


def _refused(kind: Any, model: type[Record], field: str, value: str) -> str:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return describe({**error.errors()[0], "loc": (field,)}, model)
    return ""


@cache
def _kind(model: type[Record], field: str) -> Any:
    return get_type_hints(model, include_extras=True)[field]


def _cut(key: str, most: int) -> str:
    """At most so many characters of a key, whole words where possible."""
    if len(key) <= most:
        return key
    return (key[:most + 1].rpartition("-")[0] or key[:most]).strip("-")
