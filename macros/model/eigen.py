"""What an edition has of its own: the records it changed, added and hid. Not for how it is written: see `macros.reading.overlay`."""

from dataclasses import dataclass

from macros.model.base import Record
from macros.model.values import Regel


@dataclass(frozen=True)
class Eigenheid:
    """What one record has of the edition: all of it, or only these `velden`."""

    noun: str
    id: str
    velden: tuple[str, ...] = ()

    @property
    def aangepast(self) -> bool:
        """Whether the record is of the handbook, and the edition changed it."""
        return bool(self.velden)


class Weglating(Record):
    """What an edition writes to leave a record out: readers see the reason."""

    verborgen: Regel


@dataclass(frozen=True)
class Verborgen:
    """A record of the handbook, or a part of one, that the edition leaves out; `naam` is what readers call it."""

    noun: str
    id: str
    naam: str
    reden: str


@dataclass(frozen=True)
class Logo:
    """The logo of the edition: the name of its file, its bytes, what it shows, and its shape in pixels."""

    naam: str
    inhoud: bytes
    tekst: str
    breedte: int
    hoogte: int


@dataclass(frozen=True)
class Eigen:
    """Everything that an edition has of its own. `map` is its folder in eigen/, `basis` the name of the handbook that it is laid over."""

    map: str
    basis: str
    records: tuple[Eigenheid, ...] = ()
    verborgen: tuple[Verborgen, ...] = ()
    kleuren: tuple[tuple[str, str | None, str | None], ...] = ()  # name, in the light and in the dark theme
    logo: Logo | None = None
    overgenomen: tuple[str, ...] = ()  # the fields about the edition itself that are those of the handbook
