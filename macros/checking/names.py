"""Names of records: those that must be unique are, and the key of an example begins with its municipality.

Not for keys that are used twice: see `macros.checking.references`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.dutch.text import fold, slug
from macros.model.begrip import Begrip
from macros.model.handbook import Handbook
from macros.model.voorbeeld import Voorbeeld
from macros.model.webadres import page
from macros.reading.faults import Fault
from macros.reading.located import Located

# Noun → the field that differs between all its records, and what to do if it does not.
Alike = Mapping[str, tuple[str, str]]
_UNIQUE: Alike = {
    "begrip": ("term", "Voeg de twee records samen, of schrijf achter het woord tussen haakjes waar het over gaat."),
    "indicator": ("code", "Geef elke indicator een eigen code."),
}


def check(_: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    """A fault for each name that is used twice, and for each example that is not named after its municipality."""
    yield from alike(located, _UNIQUE)
    for item in located:
        if isinstance(item.record, Begrip):
            yield from _other_words(item, item.record)
        if isinstance(item.record, Voorbeeld) and (place := slug(item.record.gemeente or "")) and not item.record.id.startswith(f"{place}-"):
            yield item.fault(("id",), f"de sleutel van een voorbeeld begint met de gemeente. Schrijf {place}-{item.record.id}, of verbeter "
                             "de gemeente.")


def _other_words(item: Located, term: Begrip) -> Iterator[Fault]:
    for place, other in enumerate(term.aliassen):
        if other.woord == term.term:
            yield item.fault(("aliassen", place, "woord"), f"'{other.woord}' is al het woord van dit begrip. Haal het hier weg, of schrijf het andere woord.")


def alike(located: Iterable[Located], fields: Alike) -> Iterator[Fault]:
    """A fault for each record whose field repeats the value of an earlier record of its noun."""
    first: dict[tuple[str, str], Located] = {}
    for item in located:
        field, advice = fields.get(item.noun, ("", ""))
        if value := getattr(item.record, field, None) if field else None:
            other = first.setdefault((item.noun, page(value) if field == "url" else fold(value)), item)
            if other is not item:
                yield item.fault((field,), f"'{value}' staat ook bij {item.noun} '{other.label}' (regel {other.node.find((field,)).line}). "
                                 f"{advice}")
