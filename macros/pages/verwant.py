"""Other programmes and examples that a reader may want next, each with the reason in words. Makes no HTML.

The reasons come from fields that the page shows, so that a reader can check them.
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
    """Another programme for children of the same age, with the reasons in words, the age first.

    `verschillen` counts how many of intensity and contact are known to differ; if none do, the last reason says so.
    """

    programma: Programma
    redenen: tuple[str, ...]
    verschillen: int


@dataclass(frozen=True)
class Verwant:
    """Another example, and what the two have in common, in words, steps first."""

    voorbeeld: Voorbeeld
    redenen: tuple[str, ...]


def alternatieven(programmas: Sequence[Programma], record: Programma) -> list[Alternatief]:
    """The `programmas` for the same age: those that differ in intensity or contact first, equals in the given order."""
    if not _is_closed(record.bereik):
        return []  # without going through all of them
    most = (record.kenmerken.intensief is not None) + (record.contact is not Contact.NIET_VERMELD)
    by_differences: list[list[Programma]] = [[] for _ in range(most + 1)]
    for other in programmas:
        if _may_replace(record, other):
            by_differences[_differences(record, other)].append(other)
        if len(by_differences[most]) == MOST_PROGRAMMES:
            break  # no later one can come before these
    best_first = chain.from_iterable(reversed(by_differences))
    return [_alternatief(record, other) for other in islice(best_first, MOST_PROGRAMMES)]


def verwante_voorbeelden(handbook: Handbook, record: Voorbeeld) -> list[Verwant]:
    """Examples with steps or themes in common, most in common first: those nearest to this one, and those it is nearest to."""
    related: list[Voorbeeld] = [handbook.get("voorbeeld", other) for other in handbook.naaste_voorbeelden[record.id]]
    found = [(other, _both(record.stappen, other.stappen), _both(record.themas, other.themas)) for other in related]
    return [Verwant(other, _in_common(handbook, steps, themes))
            for other, steps, themes in sorted(found, key=lambda item: -len(item[1]) - len(item[2]))]


def _both(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    return [one for one in mine if one in theirs]


def _may_replace(record: Programma, other: Programma) -> bool:
    """Whether both serve a common age and more can be compared: one that bijlage 3 does not describe may have no known contact."""
    unknown = other.dekking is not Dekking.BESCHREVEN and other.contact is Contact.NIET_VERMELD
    if unknown or other.id == record.id:
        return False
    mine, theirs = record.bereik, other.bereik
    return _is_closed(mine) and _is_closed(theirs) and overlaps(mine, theirs)


def _is_closed(age: Leeftijdsbereik) -> bool:
    """Whether both ends are known."""
    return age.van is not None and age.tot is not None


def _differences(record: Programma, other: Programma) -> int:
    return _differs_in_intensity(record, other) + _differs_in_contact(record, other)


def _differs_in_intensity(record: Programma, other: Programma) -> bool:
    """Whether the intensity of both is known and differs."""
    mine, theirs = record.kenmerken.intensief, other.kenmerken.intensief
    return mine is not theirs and None not in (mine, theirs)


def _differs_in_contact(record: Programma, other: Programma) -> bool:
    mine, theirs = record.contact, other.contact
    return mine is not theirs and Contact.NIET_VERMELD not in (mine, theirs)


def _alternatief(record: Programma, other: Programma) -> Alternatief:
    """The alternative `other`, with the reasons why it may replace `record`."""
    derived = " (deels afgeleid)" if record.bereik.afgeleid or other.bereik.afgeleid else ""
    differs = (*_other_intensity(record, other), *_other_contact(record, other))
    reasons = differs or (_only_age(record, other),)
    return Alternatief(other, (f"allebei voor {text.age(_shared_age(record.bereik, other.bereik))}{derived}", *reasons), len(differs))


def _only_age(record: Programma, other: Programma) -> str:
    """The reason if only the age connects them: what else is equal, and what cannot be compared."""
    unknown = {"intensiteit": None in (record.kenmerken.intensief, other.kenmerken.intensief),
               "contact": Contact.NIET_VERMELD in (record.contact, other.contact)}
    same = [name for name, missing in unknown.items() if not missing]
    rest = [name for name, missing in unknown.items() if missing]
    words = [f"{text.listing(names)} {'is' if len(names) == 1 else 'zijn'} {said}"
             for names, said in ((same, "gelijk"), (rest, "niet te vergelijken")) if names]
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
    """The ages that both serve; the two overlap and all their ends are known."""
    first = min(one, other, key=attrgetter("einde"))
    return first.model_copy(update={"van": max(age.van for age in (one, other) if age.van is not None)})


def _in_common(handbook: Handbook, steps: list[str], themes: list[str]) -> tuple[str, ...]:
    numbers = [str(handbook.get("stap", step).nummer) for step in steps]
    names = [handbook.get("thema", theme).naam.lower() for theme in themes]
    reasons = []
    if numbers:
        reasons.append(f"allebei bij stap {text.listing(numbers)}")
    if names:
        reasons.append(f"allebei over {text.listing(names)}")
    return tuple(reasons)
