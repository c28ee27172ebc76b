"""Faults outside the folder of an edition that the edition causes → faults at the line of the edition that causes them.

The handbook by itself is right, so what is wrong with the edition laid over it comes from what the edition hides or changes. Which line, is found by
reading it again with only some of them. Not for references to a whole record that is hidden: see `macros.checking.lost`.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from macros.reading.faults import Fault, count
from macros.reading.overlay.entries import NEW, SHEET, Overlay
from macros.reading.overlay.folder import EDITIONS
from macros.reading.overlay.merge import HIDDEN, Change, Place, place

Attempt = Callable[[Collection[Place]], Iterable[Fault]]  # places of the edition that do not count → the faults of the handbook with the rest of it

_TRIALS = 40  # times that the handbook is read again, half a second each
_NAMED = 3
_PERHAPS_OURS = "Staat deze fout er zonder --uitgave niet? Dan komt zij door iets wat de uitgave verandert of verbergt. Verander dat, of zet ook dit veld in de uitgave."


@dataclass(frozen=True, eq=False)
class Deed:
    """One thing that the edition hides or changes, and the record in which."""

    record: str
    change: Change

    @property
    def place(self) -> Place:
        """Where it is written."""
        return place(self.change.mark)

    @property
    def hides(self) -> bool:
        """Whether it leaves something out."""
        return self.change.path[-1] == HIDDEN


def explained(faults: Sequence[Fault], overlay: Overlay | None, attempt: Attempt) -> list[Fault]:
    """The `faults` of a handbook with an edition laid over it; those elsewhere at the line that causes them, if one can be found."""
    found = [fault for fault in faults if _is_ours(fault)]
    causes: dict[tuple[Deed, ...], list[Fault]] = defaultdict(list)
    trials = _Trials(list(_deeds(overlay)) if overlay else [], attempt)
    for fault in sorted(set(faults) - set(found)):
        causes[trials.cause(fault)].append(fault)
    for deeds, group in causes.items():
        found += [_told(deeds, group)] if deeds else [replace(fault, text=f"{fault.text} {_PERHAPS_OURS}") for fault in group]
    return found


def _is_ours(fault: Fault) -> bool:
    return fault.file.startswith(f"{EDITIONS}/")


def _deeds(overlay: Overlay) -> Iterator[Deed]:
    for (noun, key), changes in (*overlay.hides.items(), *overlay.changes.items()):
        for change in changes:
            if noun != SHEET and not (change.own == NEW and change.base is None):
                yield Deed(key, change)


class _Trials:
    """Readings of the handbook with some of the `deeds` only, each done once."""

    def __init__(self, deeds: list[Deed], attempt: Attempt):
        self.deeds, self.attempt = deeds, attempt
        self.done: dict[frozenset[Place], set[Fault]] = {}

    def cause(self, fault: Fault) -> tuple[Deed, ...]:
        """The fewest deeds that give this fault; none if it is there without them, or too much would have to be tried."""
        if not self.deeds or self._gives([], fault):
            return ()
        some = self.deeds
        while len(some) > 1 and (half := next((part for part in _halves(some) if self._gives(part, fault)), None)):
            some = half
        for one in list(some) if len(some) > 1 else ():
            fewer = [other for other in some if other is not one]
            some = fewer if self._gives(fewer, fault) else some
        return tuple(some) if len(self.done) <= _TRIALS else ()

    def _gives(self, deeds: list[Deed], fault: Fault) -> bool:
        """Whether only these deeds give the fault; its words may differ."""
        off = frozenset(deed.place for deed in self.deeds) - {deed.place for deed in deeds}
        if off not in self.done and len(self.done) <= _TRIALS:
            faults = self.attempt(off)
            self.done[off] = {_bare(found) for one in faults for found in (one, *one.followers)}
        return _bare(fault) in self.done.get(off, ())


def _halves(deeds: list[Deed]) -> tuple[list[Deed], list[Deed]]:
    middle = len(deeds) // 2
    return deeds[:middle], deeds[middle:]


def _bare(fault: Fault) -> Fault:
    return replace(fault, text="", followers=())


def _told(deeds: Sequence[Deed], group: list[Fault]) -> Fault:
    first, *others = deeds
    mark, named = first.change.mark, "; ".join(map(_short, group[:_NAMED]))
    rest = f"; en nog {len(group) - _NAMED}" if len(group) > _NAMED else ""
    also = "".join(f" Dat komt ook door {deed.change.mark.file}, regel {deed.change.mark.line}." for deed in others)
    what, back = ("dit is verborgen", "haal verborgen weg") if first.hides else ("wat u hier verandert, past niet meer bij de rest", "haal deze regel weg")
    advice = f"Pagina's in docs/ zijn voor elke uitgave gelijk, dus {back}" if any(fault.file.startswith("docs/") for fault in group) else f"Verander of verberg in deze uitgave ook dat, of {back}"
    text = f"{what}, en daardoor klopt er op {count(len(group), 'andere plaats', 'andere plaatsen')} iets niet: {named}{rest}.{also} {advice}."
    return Fault(mark.file, mark.line, mark.column, first.record, first.change.field, text, tuple(group))


def _short(fault: Fault) -> str:
    """Where the fault is, and its first sentence."""
    place = ", ".join(part for part in (fault.file, f"regel {fault.line}" if fault.line else "", fault.field) if part)
    return f"{f'{fault.record} ({place})' if fault.record else place}: {fault.text.partition('. ')[0].rstrip('.')}"
