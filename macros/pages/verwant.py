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
from macros.pages.facets import end

MOST_PROGRAMMES = 6
MOST_EXAMPLES = 4


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


def alternatieven(handbook: Handbook, record: Programma) -> list[Alternatief]:
    """Programmes for the same age, those with another intensity or contact first; empty where an age is not known."""
    found = [item for other in handbook.programmas if (item := _alternatief(record, other))]
    return sorted(found, key=lambda item: (-item.verschillen, text.fold(item.programma.naam)))[:MOST_PROGRAMMES]


def verwante_voorbeelden(handbook: Handbook, record: Voorbeeld) -> list[Verwant]:
    """Examples with steps or themes in common, most in common first: the nearest, and those that have this one among theirs."""
    nearest = {found.voorbeeld.id for found in _scored(handbook, record)[:MOST_EXAMPLES]}
    return [found for found in _scored(handbook, record)
            if found.voorbeeld.id in nearest or _is_near(handbook, record, found.voorbeeld)]


def _is_near(handbook: Handbook, record: Voorbeeld, other: Voorbeeld) -> bool:
    """Whether `record` is among the nearest of `other`: its page then leads here, and so this one leads there."""
    return any(found.voorbeeld.id == record.id for found in _scored(handbook, other)[:MOST_EXAMPLES])


def _scored(handbook: Handbook, record: Voorbeeld) -> list[Verwant]:
    """Every example with something in common, most in common first."""
    scored = []
    for place, other in enumerate(handbook.voorbeelden):
        steps = [step for step in record.stappen if step in other.stappen]
        themes = [theme for theme in record.themas if theme in other.themas]
        if other.id != record.id and (steps or themes):
            scored.append((-len(steps) - len(themes), place, Verwant(other, _in_common(handbook, steps, themes))))
    return [found for _, _, found in sorted(scored, key=lambda item: item[:2])]


def _alternatief(record: Programma, other: Programma) -> Alternatief | None:
    """`other` where it may stand in for `record`, with why; None where it may not."""
    shared = _shared_age(record.bereik, other.bereik)
    # Of a programme that is only named, the rhythm may be all that there is to compare.
    unknown = other.dekking is Dekking.GENOEMD and other.contact is Contact.NIET_VERMELD
    if other.id == record.id or shared is None or unknown:
        return None
    derived = " (deels afgeleid)" if record.bereik.afgeleid or other.bereik.afgeleid else ""
    differs = (*_other_intensity(record, other), *_other_contact(record, other))
    reasons = differs or (_only_age(record, other),)
    return Alternatief(other, (f"allebei voor {text.age(shared)}{derived}", *reasons), len(differs))


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
    first = min(one, other, key=end)
    return Leeftijd(van=start, tot=first.tot, tot_en_met=first.tot_en_met) if start < end(first) else None  # type: ignore[operator]


def _in_common(handbook: Handbook, steps: list[str], themes: list[str]) -> tuple[str, ...]:
    numbers = [str(handbook.get("stap", step).nummer) for step in steps]
    names = [handbook.get("thema", theme).naam.lower() for theme in themes]
    reasons = [f"allebei bij stap {text.listing(numbers)}"] if numbers else []
    return (*reasons, *([f"allebei over {text.listing(names)}"] if names else []))
