"""The skeleton of a record as lines of YAML: what is required first, the rest as comments. Not for where it goes: see `macros.skeleton.place`."""

import re
import textwrap
from collections.abc import Iterator, Mapping

from macros.dutch.text import listing
from macros.model.base import Record
from macros.skeleton.fields import Form, Known, Slot, slots

_WIDTH = 110  # characters of a hint on a line
_STEP = "  "
EITHER = "Vul minstens één van deze in:"
_REST = "--- Wat u verder weet. Haal het hekje vóór de naam van het veld weg en vul in. Wat u niet gebruikt, mag weg."
_CHOOSE = "Haal hieronder het hekje weg vóór wat u invult."
# Forms that are a fault when they stay empty, unlike a value.
_NEVER_EMPTY = (Form.TEXT, Form.RECORD, Form.RECORDS)
# Plain in YAML, whatever follows: begins with a letter, a digit or an opening bracket, and has no colon or hash with a space.
_PLAIN = re.compile(r"[^\W_](?:(?!: | #|:$).)*|\((?:(?!: | #|:$).)*")
_HINT = re.compile("# [^ ]")
_NOTHING = {"null", "Null", "NULL"}


def lines(model: type[Record], given: Mapping[str, str], known: Known) -> list[str]:
    """The skeleton of a record of `model`, with the values that are `given`; the first line begins with its first field."""
    asked, others = _parted(model)
    asked, rest = [*asked, *(slot for slot in others if slot.name in given)], [slot for slot in others if slot.name not in given]
    return [*_active(model, asked, given, known), *(_comment(_REST) if rest else ()), *(line for slot in rest for line in _optional(slot, known))]


def _parted(model: type[Record]) -> tuple[list[Slot], list[Slot]]:
    """The fields that an editor must fill in, with those of which one is enough at the end; and the others."""
    found = slots(model)
    either = [slot for slot in found if slot.name in model.ONE_OF]
    asked = [slot for slot in found if slot.required] + either
    return asked, [slot for slot in found if slot not in asked]


def item(body: list[str]) -> list[str]:
    """The lines of a record as an item of a list: a dash before its first field, in a comment if all fields are."""
    first = next((number for number, line in enumerate(body) if line[0] != "#"), None)
    if first is not None:
        return [*body[:first], f"- {body[first]}", *indented(body[first + 1:])]
    start = next(number for number, line in enumerate(body) if not _HINT.match(line))
    rest = [line if _HINT.match(line) else f"#  {line[1:]}" for line in body[start + 1:]]
    return [*body[:start], f"#- {body[start][1:]}", *rest]


def indented(body: list[str], by: str = _STEP) -> list[str]:
    """The lines, further to the right."""
    return [by + line for line in body]


def scalar(text: str) -> str:
    """The `text` on one line of YAML, between quotes where it needs them."""
    if _PLAIN.fullmatch(text) and text not in _NOTHING:
        return text
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def _active(model: type[Record], asked: list[Slot], given: Mapping[str, str], known: Known) -> Iterator[str]:
    for slot in asked:
        if slot.name in given and slot.name != "id":
            yield f"{slot.name}: {scalar(given[slot.name])}"
            continue
        if slot is next((other for other in asked if other.name in model.ONE_OF), None):
            yield from _comment(f"{EITHER} {listing(list(model.ONE_OF)).replace(' en ', ' of ')}.")
        bare = slot.model and not _parted(slot.model)[0]
        yield from _comment(slot.hint(known) + (f" {_CHOOSE}" if bare else ""))
        yield from [f"id: {scalar(given['id'])}"] if slot.name == "id" and "id" in given else _body(slot, known)


def _optional(slot: Slot, known: Known) -> Iterator[str]:
    yield from _comment(slot.hint(known))
    yield from (f"#{line}" for line in _body(slot, known, asked=False))


def _body(slot: Slot, known: Known, asked: bool = True) -> list[str]:
    """The lines of an empty field. One that is not `asked` is a comment: an editor who uncomments it wants the simple fields in it too."""
    if not slot.model:
        return [f"{slot.name}: |" if slot.form is Form.TEXT else f"{slot.name}:"]
    needed, rest = _parted(slot.model)
    simple = [] if asked else [other for other in rest if other.form not in _NEVER_EMPTY]
    within = [*_active(slot.model, needed + simple, {}, known), *(line for other in rest if other not in simple for line in _optional(other, known))]
    return [f"{slot.name}:", *indented(item(within) if slot.form is Form.RECORDS else within)]


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False, break_on_hyphens=False)
