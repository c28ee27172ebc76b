"""What an editor reads about the outgoing addresses: which are gone, moved or silent, where they are written and what to do."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from macros.reading.faults import Fault, count
from macros.upkeep.asking import Answer, Outcome

_TEXT = {
    Outcome.GONE: "{address} is weg ({code}). Zoek de pagina opnieuw op, of schrijf bij de bron dat zij er niet meer is.",
    Outcome.FRONT: "{address} leidt nu naar de voorpagina {now}. De pagina zelf is er waarschijnlijk niet meer. Zoek haar opnieuw op.",
    Outcome.MOVED: "{address} is verhuisd naar {now}. Kijk of daar hetzelfde staat en neem het nieuwe adres over.",
    Outcome.REFUSED: "{address} weigert een vraag van een programma ({code}). Open het adres zelf in een browser.",
    Outcome.UNREACHABLE: "{address} is niet te bereiken ({code}). Probeer het morgen nog eens; blijft het zo, zoek dan een ander adres.",
}
# Of these an editor must change the address.
_WRONG = (Outcome.GONE, Outcome.FRONT, Outcome.MOVED, Outcome.UNREACHABLE)


def faults(places: Mapping[str, list[Fault]], answers: Mapping[str, Answer]) -> Iterator[Fault]:
    """A message for each place of each address that is not in order: what is gone first, what refuses last."""
    for outcome in (*_WRONG, Outcome.REFUSED):
        for address, answer in answers.items():
            if answer.outcome is outcome:
                text = _TEXT[outcome].format(address=address, code=answer.code, now=answer.now)
                yield from (replace(place, text=text) for place in places[address])


def summary(answers: Mapping[str, Answer]) -> str:
    """How many addresses were asked, and how many gave each outcome."""
    outcomes = [answer.outcome for answer in answers.values()]
    if outcomes and all(outcome is Outcome.UNREACHABLE for outcome in outcomes):
        return f"Geen van de {count(len(outcomes), 'adres', 'adressen')} is te bereiken. Is er internet? Probeer het dan later nog eens."
    parts = [f"{outcomes.count(outcome)} {outcome}" for outcome in Outcome if outcome in outcomes]
    return f"{count(len(outcomes), 'adres', 'adressen')} gevraagd: {', '.join(parts)}." if parts else "Er zijn geen adressen om te vragen."


def has_wrong(answers: Mapping[str, Answer]) -> bool:
    """Whether an editor must change an address. One that refuses may be fine in a browser."""
    return any(answer.outcome in _WRONG for answer in answers.values())
