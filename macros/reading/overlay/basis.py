"""What the handbook said where an edition says something else, kept in `eigen/<name>/basis.json`: so that an update of the handbook can be told.

The command `vastleggen` writes it; `check` compares. Not for what the edition changes: see `macros.reading.overlay.entries`.
"""

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.reading.faults import DataFaults, Fault, count
from macros.reading.overlay.entries import NEW, Overlay
from macros.reading.overlay.merge import HIDDEN
from macros.reading.textfile import read_text

FILE = "basis.json"
_ABOUT = "Wat het handboek zei op de plekken die deze uitgave verandert. De opdracht 'vastleggen' maakt dit bestand; wijzig het niet zelf."
_VALUES = "waarden"
_SHOWN, _NAMED, _WHOLE = 200, 4, 2  # characters of a value, changes without a kept value, and fields of a hidden record
_UNKNOWN = object()
_PIECES = re.compile(r"[^.!?\n]+[.!?]*\s*|[.!?\n]+")

Kept = Mapping[str, Any]  # "noun:id" → field → value of the handbook then; None for a record that it did not have


def read(path: Path, name: str) -> Kept:
    """What was kept in the file at `path`. Raises DataFaults for one that `vastleggen` did not write."""
    text = read_text(path, name)
    advice = "Haal het terug uit een eerdere versie. Is die er niet, haal het bestand dan weg en leg opnieuw vast."
    try:
        values = json.loads(text)[_VALUES]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise DataFaults([Fault(name, line, 1, "", "", f"dit bestand is beschadigd. {advice}")]) from None
    if not isinstance(values, dict) or not all(fields is None or isinstance(fields, dict) for fields in values.values()):
        raise DataFaults([Fault(name, 1, 1, "", "", f"dit bestand is met de hand veranderd. {advice}")])
    return values


def written(overlay: Overlay) -> bytes:
    """The file for the handbook and the edition as they are now."""
    return (json.dumps({"over": _ABOUT, _VALUES: _now(overlay)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def number(overlay: Overlay) -> int:
    """How many values and records of the edition are not those of the handbook."""
    return sum(1 if fields is None else len(fields) for fields in _now(overlay).values())


def notices(overlay: Overlay) -> Iterator[Fault]:
    """Where the handbook changed something that the edition changed too, and what was not kept yet."""
    yield from moved(overlay)
    if absent := _absent(overlay):
        named = "; ".join(absent[:_NAMED]) + ("; …" if len(absent) > _NAMED else "")
        yield Fault(f"{overlay.place}/{FILE}", 0, 0, "", "", f"{count(len(absent), 'afwijking is', 'afwijkingen zijn')} nog niet vastgelegd ({named}). Dan kan niemand u zeggen "
                    f"wanneer het handboek daar zelf iets verandert. {_settle(overlay)}")


def moved(overlay: Overlay) -> Iterator[Fault]:
    """Where the handbook changed something that the edition changed or hides too: what it said then, says now, and what the edition says."""
    yield from _moved_behind(overlay)
    for (noun, key), changes in overlay.changes.items():
        before = overlay.kept.get(f"{noun}:{key}", {})
        if before is None and changes:
            mark = changes[0].mark
            yield Fault(mark.file, mark.line, mark.column, key, "", "het handboek heeft nu zelf een record met deze sleutel. Wat u schreef, ligt daar overheen. Gaat het over iets "
                        f"anders? Geef uw record een andere sleutel. {_settle(overlay)}")
        for change in changes:
            then = _then(before or {}, change.field)
            if then is not _UNKNOWN and then != change.base and change.own == NEW and change.base is None:
                yield Fault(change.mark.file, change.mark.line, change.mark.column, key, change.field, _lost(overlay))
            elif then is not _UNKNOWN and then != change.base:
                yield Fault(change.mark.file, change.mark.line, change.mark.column, key, change.field, "het handboek veranderde hier ook iets. "
                            f"{_three(then, change.base, change.own)} Neem over wat u wilt, of haal dit weg om het handboek te volgen. {_settle(overlay)}")
    for (noun, key), mark in overlay.own.items():
        if noun != "sectie" and overlay.had(noun, key):
            yield Fault(mark.file, mark.line, mark.column, key, "", _lost(overlay))


def _moved_behind(overlay: Overlay) -> Iterator[Fault]:
    """What changed in the records and parts that the edition hides: the reason may no longer be one."""
    for (noun, key), hides in overlay.hides.items():
        before = overlay.kept.get(f"{noun}:{key}") or {}
        for hide in hides:
            then = before.get(hide.field, _UNKNOWN)
            if then is not _UNKNOWN and then != hide.base:
                yield Fault(hide.mark.file, hide.mark.line, hide.mark.column, key, hide.field, f"het handboek veranderde wat u hier verbergt. {_fields(then, hide.base)} "
                            f"Uw reden: {_cut(hide.own)}. Klopt die niet meer? Haal verborgen weg. {_settle(overlay)}")


def _fields(then: Any, now: Any) -> str:
    """The first fields of a record that differ, with both values, and the names of the others."""
    old, new = (value if isinstance(value, dict) else {"": value} for value in (then, now))
    changed = [key for key in (old | new) if old.get(key) != new.get(key)]
    told = []
    for key in changed[:_WHOLE]:
        before, after = _differing(_words(old.get(key)), _words(new.get(key)))
        told.append(f"{key}: toen {before}, nu {after}.")
    return " ".join([*told, *([f"Ook anders: {', '.join(changed[_WHOLE:])}."] if changed[_WHOLE:] else [])])


def _then(before: Mapping[str, Any], field: str) -> Any:
    """What the handbook said at `field`, also if it was kept for the fields within it, or was not there at all; _UNKNOWN if nothing was kept."""
    if field in before:
        return before[field]
    if within := {name.removeprefix(f"{field}."): value for name, value in before.items() if name.startswith(f"{field}.")}:
        return None if all(value is None for value in within.values()) else within
    return None if any(field.startswith(f"{name}.") and value is None for name, value in before.items()) else _UNKNOWN


def _lost(overlay: Overlay) -> str:
    return ("het handboek heeft dit niet meer; het stond er nog toen u uw wijziging vastlegde. Wat u schreef, telt nu als iets van uzelf. "
            f"Haal het weg als dat niet klopt. {_settle(overlay)}")


def _settle(overlay: Overlay) -> str:
    return f"Klaar? Leg het vast: python3 handboek.py vastleggen --uitgave {overlay.name}"


def _now(overlay: Overlay) -> dict[str, dict[str, Any] | None]:
    found: dict[str, dict[str, Any] | None] = {}
    for (noun, key), changes in (*overlay.changes.items(), *overlay.hides.items()):
        if changes:
            found[f"{noun}:{key}"] = {**(found.get(f"{noun}:{key}") or {}), **{change.field: change.base for change in changes}}
    return {**found, **{f"{noun}:{key}": None for noun, key in overlay.own if noun != "sectie"}}


def _absent(overlay: Overlay) -> list[str]:
    """The changes and own records of which nothing is kept yet."""
    found = []
    for name, fields in _now(overlay).items():
        kept = overlay.kept.get(name, {})
        if fields is None:
            found += [] if name in overlay.kept else [name]
        else:
            found += [f"{name.rstrip(':')} {field}" for field in fields if (kept is not None or field == HIDDEN) and _then(kept or {}, field) is _UNKNOWN]
    return found


def _three(then: Any, now: Any, own: Any) -> str:
    old, new = _differing(_words(then), _words(now))
    return f"Toen: {old}. Nu: {new}. Van u: {_cut(_words(own))}."


def _words(value: Any) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Both texts, or of long ones the sentences that are not in the other."""
    if max(len(old), len(new)) <= _SHOWN:
        return _cut(old), _cut(new)
    one, other = _PIECES.findall(old), _PIECES.findall(new)
    gone, come = [], []
    for kind, first, last, start, end in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            gone += one[first:last]
            come += other[start:end]
    return _cut("".join(gone)), _cut("".join(come))


def _cut(text: str) -> str:
    words = text.strip()
    return f"'{words[:_SHOWN].rstrip()}…'" if len(words) > _SHOWN else f"'{words}'" if words else "niets"
