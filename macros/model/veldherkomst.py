"""Where single facts of a programme come from, if not from the guidance. Not for the origin of a whole record: see `base.require_source`."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Record
from macros.model.values import Ref

Bronnen = Annotated[tuple[Annotated[str, Ref("bron")], ...], Field(min_length=1)]


def _of(fact: str) -> Bronnen | None:
    """The field for the sources of one fact."""
    found: Bronnen | None = Field(default=None, description=f"Bronnen van {fact}")
    return found


class Veldherkomst(Record):
    """The sources of each fact; None for a fact that is empty or that the guidance states. Its fields are the names of the facts."""

    doelgroep: Bronnen | None = _of("de doelgroep")
    leeftijd: Bronnen | None = _of("de leeftijd of de fasen")
    frequentie: Bronnen | None = _of("hoe vaak er contact is")
    duur: Bronnen | None = _of("hoe lang het duurt")
    vorm: Bronnen | None = _of("de vorm")
    plaats: Bronnen | None = _of("de plaats")
    uitvoerder: Bronnen | None = _of("wie het uitvoert")
    kosten: Bronnen | None = _of("de kosten")
    talen: Bronnen | None = _of("de talen")
    nodig: Bronnen | None = _of("wat er moet zijn")

    @property
    def bronnen(self) -> tuple[str, ...]:
        """The keys of all sources, each once, in the order of the facts."""
        return tuple(dict.fromkeys(key for _, keys in self for key in keys or ()))
