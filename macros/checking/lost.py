"""Many wrong references at once → one fault that names what is lost, with the faults that follow from it.

A record behind a #, a key that was renamed, a file that stops halfway, a line with keys that went away: an editor mends that place, and not each
record that refers to it. Not for a reference that is only misspelt.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from macros.model import alike
from macros.nouns import BY_NAME
from macros.reading.comments import Comments
from macros.reading.faults import Fault, count
from macros.reading.located import Located
from macros.reading.node import Mark

MANY = 3  # wrong references from which one cause is likely
_NAMED = 5  # keys that a message names
_SIMILAR = 0.75


Hidden = Mapping[tuple[str, str], Mark]  # noun and id of what an edition hides → where it says so


@dataclass(frozen=True)
class Unknown:
    """A reference from `source` to a record that is not there, with its fault."""

    noun: str
    target: str
    source: tuple[str, str]
    fault: Fault


@dataclass(frozen=True)
class Signs:
    """What tells why a record is lost: the comments of each file, the records nobody refers to, the faults of the files, and what an edition hides."""

    comments: Sequence[Comments]
    alone: Sequence[Located] = ()
    faults: Sequence[Fault] = ()
    hidden: Hidden = field(default_factory=dict)

    def at_end(self, path: str) -> tuple[Comments | None, tuple[Fault, ...]]:
        """The file of `path`, below data/, and the faults on its last line; of a folder the file that has them, if only one does."""
        files = [one for one in self.comments if one.file.partition("/")[2].startswith(path)]
        found = {one.file: tuple(fault for fault in self.faults if (fault.file, fault.line) == (one.file, one.last)) for one in files}
        broken = [one for one in files if found[one.file]]
        if len(broken) == 1:
            return broken[0], found[broken[0].file]
        return (files[0], ()) if len(files) == 1 else (None, ())


def explained(found: Iterable[Unknown], unused: Sequence[tuple[Located, Fault]], signs: Signs) -> Iterator[Fault]:
    """The faults of wrong references and of unused records: one for each cause, with those that follow, and every other as it is."""
    causes: list[Fault] = []
    for noun, group in _grouped(found, "noun").items():
        causes += _of_noun(noun, _grouped(group, "target"), len(unused) > MANY, signs)
    followed = next((number for number, cause in enumerate(causes) if cause.followers), None)
    if followed is None:
        yield from _unreferred(unused, signs)
    else:
        causes[followed] = replace(causes[followed], followers=(*causes[followed].followers, *(fault for _, fault in unused)))
    yield from causes


def _grouped(found: Iterable[Unknown], by: str) -> dict[str, list[Unknown]]:
    groups: dict[str, list[Unknown]] = defaultdict(list)
    for one in found:
        groups[getattr(one, by)].append(one)
    return groups


def _of_noun(noun: str, targets: dict[str, list[Unknown]], much_unused: bool, signs: Signs) -> Iterator[Fault]:
    for target in list(targets):
        mark = signs.hidden.get((noun, target))
        if cause := _hidden(target, targets[target], mark) if mark else _behind_hash(target, targets[target], signs.comments):
            yield cause
            del targets[target]
    if targets and (stops := _stops(noun, targets, much_unused, signs)):
        yield stops
        return
    for target, group in targets.items():
        yield from [cause] if (cause := _renamed(noun, target, group, signs.alone)) else _each(group)


def _faults(group: Iterable[Unknown]) -> tuple[Fault, ...]:
    return tuple(sorted(one.fault for one in group))


def _hidden(target: str, group: list[Unknown], mark: Mark) -> Fault:
    faults = _faults(group)
    named = "; ".join(f"{one.record} ({one.file}, regel {one.line}, {one.field})" for one in faults[:_NAMED])
    rest = f"; en {len(faults) - _NAMED} andere" if len(faults) > _NAMED else ""
    return Fault(mark.file, mark.line, mark.column, target, "verborgen", f"dit record is verborgen, maar {count(len(faults), 'plaats verwijst', 'plaatsen verwijzen')} ernaar: "
                 f"{named}{rest}. Verander daar het veld in deze uitgave, verberg ook dat record, of haal verborgen weg.", faults)


def _behind_hash(target: str, group: list[Unknown], comments: Sequence[Comments]) -> Fault | None:
    number = len(group)
    places = "Op 1 plaats staat een verwijzing ernaar" if number == 1 else f"Op {number} plaatsen staat een verwijzing ernaar"
    for one in comments:
        if line := one.record(target):
            return Fault(one.file, line, 1, target, "id", f"dit record telt niet mee, want er staat een # voor. {places}. Haal het hekje weg van elke regel van het "
                         "record, of haal ook de verwijzingen weg.", _faults(group))
    return None


def _stops(noun: str, targets: dict[str, list[Unknown]], much_unused: bool, signs: Signs) -> Fault | None:
    """The fault of a file that stops halfway, if so many records are lost, or its last one is not complete."""
    if noun not in BY_NAME:
        return None
    path = BY_NAME[noun].path or BY_NAME["hoofdstuk"].path
    file, at_end = signs.at_end(path)
    group = [one for found in targets.values() for one in found]
    scattered = len(targets) >= MANY and (len({one.source for one in group}) >= MANY or len(targets) > 2 * MANY)
    if not (scattered or much_unused or at_end):
        return None
    where = "hier houdt het bestand op" if file else "hier ontbreken records"
    keys = f"{count(len(targets), 'sleutel die er niet in staat', 'sleutels die er niet in staan')}: {_few(list(targets))}"
    return Fault(file.file if file else f"data/{path}", file.last if file else 0, 1 if file else 0, "", "", f"{where}, maar andere records verwijzen naar {keys}. Is het "
                 "bestand afgebroken, of is er een stuk weg? Haal het terug uit een eerdere versie.", (*at_end, *_faults(group)))


def _renamed(noun: str, target: str, group: list[Unknown], alone: Sequence[Located]) -> Fault | None:
    labels: Collection[str] = [item.label for item in alone if item.noun == noun] if len(group) >= MANY else ()
    meant = alike.closest(target, labels, _SIMILAR)
    item = next((item for item in alone if meant and item.key == (noun, meant)), None)
    return replace(item.fault(("id",), f"niets verwijst naar {noun} '{item.label}', en {len(group)} plaatsen verwijzen naar '{target}'. Een sleutel verandert "
                                       f"nooit: schrijf id: {target}."), followers=_faults(group)) if item else None


def _each(group: list[Unknown]) -> Iterator[Fault]:
    first, *rest = _faults(group)
    if len(rest) + 1 < MANY:
        yield from (first, *rest)
    else:
        yield replace(first, text=f"{first.text} Deze sleutel staat op {len(rest) + 1} plaatsen. Is het record zelf weg? Zet het dan terug.", followers=tuple(rest))


def _unreferred(unused: Sequence[tuple[Located, Fault]], signs: Signs) -> Iterator[Fault]:
    rest: list[tuple[Located, Fault]] = []
    hidden: dict[tuple[str, int], list[tuple[Located, Fault]]] = defaultdict(list)
    for item, fault in unused:
        place = next(((one.file, line) for one in signs.comments if (line := one.word(item.label))), None)
        (hidden[place] if place else rest).append((item, fault))
    for (file, line), group in hidden.items():
        yield Fault(file, line, 1, "", "", f"deze regel telt niet mee, want er staat een # voor. Daardoor verwijst nergens iets naar {_keys(group)}. Haal het hekje weg, of "
                    "noem deze sleutels bij een ander record.", tuple(fault for _, fault in group))
    yield from [_together(rest)] if len(rest) > MANY else (fault for _, fault in rest)


def _together(group: list[tuple[Located, Fault]]) -> Fault:
    first, *others = (fault for _, fault in group)
    return replace(first, text=f"nergens staat een verwijzing naar {_keys(group)}. Ging er een record of regel weg waarin deze sleutels stonden? Zet dat terug. Noem "
                   "anders elke sleutel bij een ander record, of haal het record weg.", followers=tuple(others))


def _keys(group: Sequence[tuple[Located, Fault]]) -> str:
    return _few([f"{item.noun} '{item.label}'" for item, _ in group])


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else "")
