"""A record of the handbook with the fields of an edition laid over it, as one node that remembers both files. Knows no noun and no file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from macros.reading.faults import nearest
from macros.reading.node import Mark, Node

HIDDEN = "verborgen"
_NO_REASON = {"", "ja", "nee", "true", "false", "yes", "no", "waar", "verborgen"}
_LIST = "hier hoort een lijst te staan met wat u verandert, verbergt of toevoegt. Begin elk deel met een streepje (- id: …)."
_NO_ID = "de sleutel (id) ontbreekt. Schrijf die van het deel dat u wilt veranderen, of een nieuwe voor een eigen deel."
_WHY = "een lezer wil weten waarom dit weg is. Schrijf de reden: verborgen: Wordt hier niet aangeboden."

Loc = tuple[Any, ...]


@dataclass(frozen=True)
class Change:
    """A value of the handbook that the edition replaces: its path, with ids for the items of a list, and both plain values (None: absent)."""

    path: tuple[str, ...]
    base: Any
    own: Any
    mark: Mark

    @property
    def field(self) -> str:
        """The path as an editor writes about it."""
        return ".".join(self.path)


@dataclass(frozen=True)
class Added:
    """A part that the edition adds to a list: its place in the merged record, its id, the ids of the handbook there, and where it is written."""

    loc: Loc
    id: str
    known: tuple[str, ...]
    mark: Mark


@dataclass
class Merged:
    """What `merge` found on the way; `hidden` has the path of a part, the part, why, and where it says so; `wrong` has places with what is wrong there."""

    changes: list[Change] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    hidden: list[tuple[tuple[str, ...], Node, str, Mark]] = field(default_factory=list)
    wrong: list[tuple[Mark, str, str]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether the edition changes nothing here."""
        return not (self.changes or self.added or self.hidden or self.wrong)


def merge(base: Node, own: Node, found: Merged, loc: Loc = (), path: tuple[str, ...] = ()) -> Node:
    """`base` with the fields of `own` laid over it: field by field, and in a list with ids record by record. Adds to `found` what it did."""
    assert isinstance(base.value, dict) and isinstance(own.value, dict)
    value, keys = dict(base.value), dict(base.keys)
    for key, node in own.value.items():
        if key == "id":
            continue
        before, here = base.value.get(key), own.keys[key]
        value[key], keys[key] = _laid(before, node, found, (*loc, key), (*path, key), here), here
    return Node(value, base.mark, keys)


def _laid(base: Node | None, own: Node, found: Merged, loc: Loc, path: tuple[str, ...], mark: Mark) -> Node:
    if base and isinstance(base.value, dict) and isinstance(own.value, dict):
        return merge(base, own, found, loc, path)
    if base and own.value is not None and _has_ids(base):
        if not own.items:
            found.wrong.append((mark, ".".join(path), _LIST))
            return base
        return Node(list(_items(base, own, found, loc, path)), base.mark, base.keys)
    found.changes.append(Change(path, _plain(base), _plain(own), mark))
    return own


def _items(base: Node, own: Node, found: Merged, loc: Loc, path: tuple[str, ...]) -> Iterator[Node]:
    """The items of a list of the handbook in their order, those of the edition laid over them, and then those it adds."""
    laid: dict[str, Node] = {}
    for node in own.items:
        key = record_id(node)
        if isinstance(node.value, dict) and not key:
            found.wrong.append((node.mark, "id", _NO_ID))
            continue
        if key and key in laid:
            found.wrong.append((node.mark, "id", f"'{key}' staat hier al (regel {laid[key].mark.line}). Zet alles over '{key}' bij elkaar."))
        laid[key or f"\0{len(laid)}"] = node
    number, known = 0, tuple(record_id(node) for node in base.items)
    for node in base.items:
        key = record_id(node)
        over = laid.pop(key, None)
        if over and hides(over):
            found.hidden.append(((*path, key), node, reason(over, found), over.keys[HIDDEN]))
            continue
        yield merge(node, over, found, (*loc, number), (*path, key)) if over else node
        number += 1
    for node in laid.values():
        if hides(node):
            found.wrong.append((node.mark, "id", unknown(record_id(node), known)))
            continue
        found.added.append(Added((*loc, number), record_id(node), known, node.mark))
        yield node
        number += 1


def hides(own: Node) -> bool:
    """Whether an entry of an edition hides its record."""
    return isinstance(own.value, dict) and HIDDEN in own.value


def reason(own: Node, found: Merged) -> str:
    """Why an entry hides its record; adds to `found` what is wrong with it."""
    assert isinstance(own.value, dict)
    why = own.value[HIDDEN]
    words = why.value if isinstance(why.value, str) else ""
    if words.strip().lower() in _NO_REASON:
        found.wrong.append((own.keys[HIDDEN], HIDDEN, _WHY))
    if others := [key for key in own.value if key not in ("id", HIDDEN)]:
        found.wrong.append((own.keys[others[0]], others[0], "dit record is verborgen, dus dit veld ziet niemand. Haal het weg, of haal verborgen weg."))
    return words


def unknown(key: str, known: Iterable[str]) -> str:
    """What to say of an entry that hides `key`, which is not in the handbook."""
    return f"'{key}' staat niet in het handboek, dus er is niets te verbergen. Verbeter de sleutel, of haal dit record weg.{nearest(key, known)}"


def record_id(node: Node) -> str:
    """The id of a record as it is written; empty if it has none."""
    own = node.child("id")
    return own.value if own and isinstance(own.value, str) else ""


def _has_ids(node: Node) -> bool:
    return bool(node.items) and all(record_id(item) for item in node.items)


def _plain(node: Node | None) -> Any:
    return node.plain() if node else None
