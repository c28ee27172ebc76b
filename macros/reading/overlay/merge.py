"""A record of the handbook with the fields of an edition laid over it, as one node that remembers both files. Knows no noun and no file."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from macros.model import alike
from macros.model.eigen import Weglating
from macros.reading import slips
from macros.reading.described import describe
from macros.reading.faults import nearest
from macros.reading.node import Mark, Node

HIDDEN = "verborgen"
_NO_REASON = {"true", "false", "waar", "onwaar", "verborgen", "verberg", "hidden"}
_FEWEST = 4  # letters of a reason
_LIKE_HIDDEN = 0.7  # how much the name of a field must look like that of hiding
_LIST = "hier hoort een lijst te staan met wat u verandert, verbergt of toevoegt. Begin elk deel met een streepje (- id: …)."
_NO_ID = "de sleutel (id) ontbreekt. Schrijf die van het deel dat u wilt veranderen, of een nieuwe voor een eigen deel."
_NOTHING = "hier verandert niets. Schrijf wat anders is, verberg dit deel met een reden, of zet er een eigen deel onder: dat komt dan op die plaats. Haal het anders weg."
_WHY = "een lezer wil weten waarom dit weg is. Schrijf de reden: verborgen: Wordt hier niet aangeboden."

Loc = tuple[Any, ...]
Place = tuple[str, int, int]  # file, line and column


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
    """A part that the edition adds to a list: its place in the merged record, also as a path with ids, the ids of the handbook there, and where it is written."""

    loc: Loc
    path: tuple[str, ...]
    known: tuple[str, ...]
    mark: Mark

    @property
    def id(self) -> str:
        """Its own id."""
        return self.path[-1]


@dataclass(frozen=True)
class Hidden:
    """A part of a record that the edition hides: its path, the part itself, why, and where it says so."""

    path: tuple[str, ...]
    node: Node
    reason: str
    mark: Mark


@dataclass(frozen=True)
class Gone:
    """A part that the edition hides, and that is not in the handbook: its id, the list it should be in, the ids there, and where it is written."""

    id: str
    path: tuple[str, ...]
    known: tuple[str, ...]
    mark: Mark


@dataclass
class Merged:
    """What `merge` found on the way; `wrong` has places with what is wrong there, `remarks` with what need not be there. What is written at one of `off` does not count."""

    changes: list[Change] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    wrong: list[tuple[Mark, str, str]] = field(default_factory=list)
    remarks: list[tuple[Mark, str, str]] = field(default_factory=list)
    off: Collection[Place] = ()

    @property
    def empty(self) -> bool:
        """Whether the edition changes nothing here."""
        return not (self.changes or self.added or self.hidden or self.gone or self.wrong or self.off)


def merge(base: Node, own: Node, found: Merged, loc: Loc = (), path: tuple[str, ...] = ()) -> Node:
    """`base` with the fields of `own` laid over it: field by field, and in a list with ids record by record. Adds to `found` what it did."""
    assert isinstance(base.value, dict) and isinstance(own.value, dict)
    value, keys = dict(base.value), dict(base.keys)
    for key, node in own.value.items():
        if key == "id":
            continue
        before, here = base.value.get(key), own.keys[key]
        if place(here) in found.off:
            continue
        if "id" in own.value and before is None and _means_to_hide(key):
            found.wrong.append((here, key, f"dit veld bestaat hier niet. Wilt u dit weglaten? Schrijf {HIDDEN}, met kleine letters, en daarachter de reden."))
            continue
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
    """The items of a list of the handbook in their order, with those of the edition laid over them, and those it adds where it wrote them."""
    known = tuple(record_id(node) for node in base.items)
    laid = _by_id(own, found)
    before, after = _beside(laid, known)
    number = 0
    for node in (*base.items, None):
        key = record_id(node) if node else ""
        for one in before.get(key, ()):
            yield _added(one, found, (*loc, number), path, known)
            number += 1
        if node and (part := _part(node, laid.get(key), key in before or key in after, found, (*loc, number), (*path, key))):
            yield part
            number += 1
        for one in after.get(key, ()):
            yield _added(one, found, (*loc, number), path, known)
            number += 1
    found.gone += [Gone(record_id(node), path, known, node.mark) for key, node in laid.items() if key not in known and hides(node)]


def _added(own: Node, found: Merged, loc: Loc, path: tuple[str, ...], known: tuple[str, ...]) -> Node:
    found.added.append(Added(loc, (*path, record_id(own)), known, own.mark))
    return own


def _part(node: Node, over: Node | None, is_beside: bool, found: Merged, loc: Loc, path: tuple[str, ...]) -> Node | None:
    """A part of the handbook with what the edition wrote `over` it, which may only say what stands beside it; None if it hides it."""
    if not over:
        return node
    if hides(over):
        assert isinstance(over.value, dict)
        if place(over.keys[HIDDEN]) in found.off:
            return node
        found.hidden.append(Hidden(path, node, reason(over, found), over.keys[HIDDEN]))
        return None
    if set(over.value or ()) == {"id"} and not is_beside:
        found.remarks.append((over.mark, "id", _NOTHING))
    return merge(node, over, found, loc, path)


def _by_id(own: Node, found: Merged) -> dict[str, Node]:
    """The parts that the edition wrote, by id, in their order; a number stands for one that cannot have an id."""
    laid: dict[str, Node] = {}
    for node in own.items:
        key = record_id(node)
        if isinstance(node.value, dict) and not key:
            found.wrong.append((node.mark, "id", _NO_ID))
            continue
        if key and key in laid:
            found.wrong.append((node.mark, "id", f"'{key}' staat hier al (regel {laid[key].mark.line}). Zet alles over '{key}' bij elkaar."))
        laid[key or f"\0{len(laid)}"] = node
    return laid


def _beside(laid: dict[str, Node], known: Collection[str]) -> tuple[dict[str, list[Node]], dict[str, list[Node]]]:
    """The own parts that come before and after each part of the handbook: after the one above them, or before the first; without either at the end, which is ""."""
    before: dict[str, list[Node]] = {}
    after: dict[str, list[Node]] = {}
    above, first = "", next((key for key in laid if key in known), "")
    for key, node in laid.items():
        if key in known:
            above = key
        elif not hides(node):
            (after if above else before).setdefault(above or first, []).append(node)
    return before, after


def hides(own: Node) -> bool:
    """Whether an entry of an edition hides its record."""
    return isinstance(own.value, dict) and HIDDEN in own.value


def _means_to_hide(key: str) -> bool:
    return bool(alike.closest(key, [HIDDEN], _LIKE_HIDDEN)) or key.lower() in ("hidden", "weglaten")


def reason(own: Node, found: Merged) -> str:
    """Why an entry hides its record; adds to `found` what is wrong with it."""
    assert isinstance(own.value, dict)
    why = own.value[HIDDEN]
    words = why.value if isinstance(why.value, str) else ""
    letters = re.sub(r"[\W\d_]", "", words).lower()
    if len(letters) < _FEWEST or letters in _NO_REASON or slips.filler(HIDDEN, words):
        found.wrong.append((own.keys[HIDDEN], HIDDEN, _WHY))
    else:
        try:
            Weglating(verborgen=words)
        except ValidationError as error:
            found.wrong += [(own.keys[HIDDEN], HIDDEN, describe(dict(one), Weglating)) for one in error.errors()]
    if others := [key for key in own.value if key not in ("id", HIDDEN)]:
        found.wrong.append((own.keys[others[0]], others[0], "dit record is verborgen, dus dit veld ziet niemand. Haal het weg, of haal verborgen weg."))
    return words


def unknown(key: str, known: Iterable[str]) -> str:
    """What to say of an entry that hides `key`, which is not in the handbook."""
    return f"'{key}' staat niet in het handboek, dus er is niets te verbergen. Verbeter de sleutel, of haal dit record weg.{nearest(key, known)}"


def place(mark: Mark) -> Place:
    """A mark that also differs by file."""
    return mark.file, mark.line, mark.column


def record_id(node: Node) -> str:
    """The id of a record as it is written; empty if it has none."""
    own = node.child("id")
    return own.value if own and isinstance(own.value, str) else ""


def _has_ids(node: Node) -> bool:
    return bool(node.items) and all(record_id(item) for item in node.items)


def _plain(node: Node | None) -> Any:
    return node.plain() if node else None
