"""Which other programmes and examples a reader may want next, each with the reason in words. Makes no HTML.

The reasons come from the same fields that the page shows, so that nobody has to take our word for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import attrgetter

from macros.dutch import labels, text
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijd, Leeftijdsbereik, overlaps
from macros.model.programma import Contact, Dekking, Programma
from macros.model.voorbeeld import Voorbeeld

MOST_PROGRAMMES = 6


@dataclass(frozen=True)
class Alternatief:
    """Another programme for children of the same age, and why it stands here: `redenen` in words, the age first.

    `verschillen` counts in how many of intensity and contact they are known to differ; where none, the last reason says so.
    """

    programma: Programma
    redenen: tuple[str, ...]
    verschillen: int


@dataclass(frozen=True)
class Verwant:
    """Another example, and what both have in common: `redenen` in words, steps first."""

    voorbeeld: Voorbeeld
    redenen: tuple[str, ...]


def alternatieven(programmas: Sequence[Programma], record: Programma) -> list[Alternatief]:
    """Of `programmas` those for the same age: with another intensity or contact first, of equals the one given first."""
    most = (record.kenmerken.intensief is not None) + (record.contact is not Contact.NIET_VERMELD)
    found: list[list[Programma]] = [[] for _ in range(most + 1)]
    for other in programmas:
        if _may_replace(record, other):
            found[_differs_in_intensity(record, other) + _differs_in_contact(record, other)].append(other)
            if len(found[most]) == MOST_PROGRAMMES:
                break
    return [_alternatief(record, other) for other in islice(chain(*reversed(found)), MOST_PROGRAMMES)]


def verwante_voorbeelden(handbook: Handbook, record: Voorbeeld) -> list[Verwant]:
    """Examples with steps or themes in common, most in common first: the nearest, and those that have this one among theirs."""
    nearest = handbook.naaste_voorbeelden
    related = [other for other in handbook.voorbeelden if other.id in nearest[record.id] or record.id in nearest[other.id]]
    found = [(other, _both(record.stappen, other.stappen), _both(record.themas, other.themas)) for other in related]
    return [Verwant(other, _in_common(handbook, steps, themes))
            for other, steps, themes in sorted(found, key=lambda item: -len(item[1]) - len(item[2]))]


def _both(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    return [one for one in mine if one in theirs]


def _may_replace(record: Programma, other: Programma) -> bool:
    """Whether `other` serves an age of `record`; of one that is only named, the rhythm may be all that there is to compare."""
    unknown = other.dekking is Dekking.GENOEMD and other.contact is Contact.NIET_VERMELD
    if unknown or other.id == record.id:
        return False
    mine, theirs = record.bereik, other.bereik
    return None not in (mine.van, mine.tot, theirs.van, theirs.tot) and overlaps(mine, theirs)


def _differs_in_intensity(record: Programma, other: Programma) -> bool:
    """Whether both are known to be intensive or not, and not alike."""
    mine, theirs = record.kenmerken.intensief, other.kenmerken.intensief
    return mine is not theirs and None not in (mine, theirs)


def _differs_in_contact(record: Programma, other: Programma) -> bool:
    mine, theirs = record.contact, other.contact
    return mine is not theirs and Contact.NIET_VERMELD not in (mine, theirs)


def _alternatief(record: Programma, other: Programma) -> Alternatief:
    """`other` with why it may stand in for `record`."""
    derived = " (deels afgeleid)" if record.bereik.afgeleid or other.bereik.afgeleid else ""
    differs = (*_other_intensity(record, other), *_other_contact(record, other))
    reasons = differs or (_only_age(record, other),)
    return Alternatief(other, (f"allebei voor {text.age(_shared_age(record.bereik, other.bereik))}{derived}", *reasons), len(differs))


def _only_age(record: Programma, other: Programma) -> str:
    """That nothing but the age brought them together: what else is the same, and what cannot be compared."""
    unknown = {"intensiteit": None in (record.kenmerken.intensief, other.kenmerken.intensief),
               "contact": Contact.NIET_VERMELD in (record.contact, other.contact)}
    same = [name for name, missing in unknown.items() if not missing]
    rest = [name for name, missing in unknown.items() if missing]
    words = [*([f"{text.listing(same)} {'is' if len(same) == 1 else 'zijn'} gelijk"] if same else []),
             *([f"{text.listing(rest)} {'is' if len(rest) == 1 else 'zijn'} niet te vergelijken"] if rest else [])]
    return f"staat hier alleen om de leeftijd: {', '.join(words)}"


def _other_intensity(record: Programma, other: Programma) -> list[str]:
    if not _differs_in_intensity(record, other):
        return []
    theirs, mine = ("wel" if one.kenmerken.intensief else "niet" for one in (other, record))
    return [f"{theirs} intensief (label van 2013), {record.naam} {mine}"]


def _other_contact(record: Programma, other: Programma) -> list[str]:
    if not _differs_in_contact(record, other):
        return []
    return [f"contact {labels.CONTACT[other.contact]} in plaats van {labels.CONTACT[record.contact]}"]


def _shared_age(one: Leeftijdsbereik, other: Leeftijdsbereik) -> Leeftijd:
    """The ages that both serve, of two that overlap with all their ends known."""
    first = min(one, other, key=attrgetter("einde"))
    return first.model_copy(update={"van": max(one.van, other.van)})  # type: ignore[type-var]


def _in_common(handbook: Handbook, steps: list[str], themes: list[str]) -> tuple[str, ...]:
    numbers = [str(handbook.get("stap", step).nummer) for step in steps]
    names = [handbook.get("thema", theme).naam.lower() for theme in themes]
    reasons = [f"allebei bij stap {text.listing(numbers)}"] if numbers else []
    return (*reasons, *([f"allebei over {text.listing(names)}"] if names else []))
