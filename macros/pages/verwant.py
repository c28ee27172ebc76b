"""Which other programmes and examples a reader may want next, each with the reason in words. Makes no HTML.

The reasons come from the same fields that the page shows, so that nobody has to take our word for it.
"""

from dataclasses import dataclass

from macros import text
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijd, Leeftijdsbereik
from macros.model.programma import Contact, Dekking, Programma
from macros.model.voorbeeld import Voorbeeld
from macros.pages import labels

MOST_PROGRAMMES = 6
MOST_EXAMPLES = 4


@dataclass(frozen=True)
class Alternatief:
    """Another programme for children of the same age, and why it stands here: `redenen` in words, the age first."""

    programma: Programma
    redenen: tuple[str, ...]


@dataclass(frozen=True)
class Verwant:
    """Another example, and what both have in common: `redenen` in words, steps first."""

    voorbeeld: Voorbeeld
    redenen: tuple[str, ...]


def alternatieven(handbook: Handbook, record: Programma) -> list[Alternatief]:
    """Programmes for the same age, those with another intensity or contact first; empty where an age is not known."""
    found = [Alternatief(other, reasons) for other in handbook.programmas if (reasons := _reasons(record, other))]
    return sorted(found, key=lambda item: (-len(item.redenen), text.fold(item.programma.naam)))[:MOST_PROGRAMMES]


def verwante_voorbeelden(handbook: Handbook, record: Voorbeeld) -> list[Verwant]:
    """Examples with steps or themes in common, most in common first."""
    scored = []
    for place, other in enumerate(handbook.voorbeelden):
        steps = [step for step in record.stappen if step in other.stappen]
        themes = [theme for theme in record.themas if theme in other.themas]
        if other.id != record.id and (steps or themes):
            scored.append((-len(steps) - len(themes), place, Verwant(other, _in_common(handbook, steps, themes))))
    return [found for _, _, found in sorted(scored, key=lambda item: item[:2])[:MOST_EXAMPLES]]


def _reasons(record: Programma, other: Programma) -> tuple[str, ...]:
    """Why `other` may stand in for `record`; empty where it may not."""
    shared = _shared_age(record.bereik, other.bereik)
    # Of a programme that is only named, the rhythm may be all that there is to compare.
    unknown = other.dekking is Dekking.GENOEMD and other.contact is Contact.NIET_VERMELD
    if other.id == record.id or shared is None or unknown:
        return ()
    derived = " (deels afgeleid)" if record.bereik.afgeleid or other.bereik.afgeleid else ""
    return (f"allebei voor {text.age(shared)}{derived}", *_other_intensity(record, other), *_other_contact(record, other))


def _other_intensity(record: Programma, other: Programma) -> list[str]:
    mine, theirs = record.kenmerken.intensief, other.kenmerken.intensief
    if mine is None or theirs is None or mine == theirs:
        return []
    return [f"{'wel' if theirs else 'niet'} intensief (label van 2013), {record.naam} {'wel' if mine else 'niet'}"]


def _other_contact(record: Programma, other: Programma) -> list[str]:
    mine, theirs = record.contact, other.contact
    if Contact.NIET_VERMELD in (mine, theirs) or mine is theirs:
        return []
    return [f"contact {labels.CONTACT[theirs]} in plaats van {labels.CONTACT[mine]}"]


def _shared_age(one: Leeftijdsbereik, other: Leeftijdsbereik) -> Leeftijd | None:
    """The ages that both serve; None where an end is not known or they share no child. "Tot" is half-open."""
    if None in (one.van, one.tot, other.van, other.tot):
        return None
    start = max(one.van, other.van)  # type: ignore[type-var]
    first = min(one, other, key=_end)
    return Leeftijd(van=start, tot=first.tot, tot_en_met=first.tot_en_met) if start < _end(first) else None  # type: ignore[operator]


def _end(bereik: Leeftijdsbereik) -> float:
    return (bereik.tot or 0) + (1 if bereik.tot_en_met else 0)


def _in_common(handbook: Handbook, steps: list[str], themes: list[str]) -> tuple[str, ...]:
    numbers = [str(handbook.get("stap", step).nummer) for step in steps]  # type: ignore[attr-defined]
    names = [handbook.get("thema", theme).naam.lower() for theme in themes]  # type: ignore[attr-defined]
    reasons = [f"allebei bij stap {text.listing(numbers)}"] if numbers else []
    return (*reasons, *([f"allebei over {text.listing(names)}"] if names else []))
