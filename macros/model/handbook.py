"""The whole handbook as one frozen value, and the look-ups in it. Not for reading files: see `macros.reading.load`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from macros.model.actualiteit import PLAATSEN, Actualiteit
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.bron import Bron
from macros.model.eigen import Eigen, Eigenheid
from macros.model.figuur import Figuur
from macros.model.indicator import Indicator
from macros.model.organisatie import Instrument, Organisatiemodel
from macros.model.programma import Programma
from macros.model.sectie import Hoofdstuk, Sectie
from macros.model.stap import Stap
from macros.model.stuk import Stuk
from macros.model.thema import Doel, Thema
from macros.model.uitgave import Uitgave
from macros.model.voorbeeld import Voorbeeld, nearest
from macros.model.werkblad.werkblad import Werkblad

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Handbook:
    """Every record, in the order of the files; `by_noun` and `get` find one by noun and id."""

    uitgave: Uitgave
    programmas: tuple[Programma, ...]
    voorbeelden: tuple[Voorbeeld, ...]
    stappen: tuple[Stap, ...]
    werkbladen: tuple[Werkblad, ...]
    stukken: tuple[Stuk, ...]
    indicatoren: tuple[Indicator, ...]
    begrippen: tuple[Begrip, ...]
    bronnen: tuple[Bron, ...]
    notities: tuple[Actualiteit, ...]
    organisatiemodellen: tuple[Organisatiemodel, ...]
    instrumenten: tuple[Instrument, ...]
    themas: tuple[Thema, ...]
    doelen: tuple[Doel, ...]
    figuren: tuple[Figuur, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    eigen: Eigen | None = None  # of an edition that is laid over the handbook

    @property
    def secties(self) -> Iterator[Sectie]:
        """Every section of every chapter, in reading order."""
        for hoofdstuk in self.hoofdstukken:
            yield from hoofdstuk.secties

    @cached_property
    def by_noun(self) -> dict[str, dict[str, Any]]:
        """Noun → id → record, for every noun that can be referred to. A noun is the name of its class in lower case."""
        groups = {kind.__name__.lower(): getattr(self, field) for field, kind in _lists().items()}
        groups["sectie"] = tuple(self.secties)
        return {noun: {record.id: record for record in records} for noun, records in groups.items()}

    @cached_property
    def naaste_voorbeelden(self) -> dict[str, tuple[str, ...]]:
        """Id of an example → the ids of those most like it, and of those that it is most like; in the order of the handbook."""
        found = nearest(self.voorbeelden)
        both = {record_id: set(others) for record_id, others in found.items()}
        for record_id, others in found.items():
            for other in others:
                both[other].add(record_id)
        place = {record.id: number for number, record in enumerate(self.voorbeelden)}
        return {record_id: tuple(sorted(others, key=place.__getitem__)) for record_id, others in both.items()}

    @cached_property
    def _voorbeelden_per_programma(self) -> dict[str, list[Voorbeeld]]:
        found: dict[str, list[Voorbeeld]] = {}
        for example in self.voorbeelden:
            for programma in dict.fromkeys(example.programmas):
                found.setdefault(programma, []).append(example)
        return found

    def ask(self, question: Callable[..., Answer], *arguments: Any) -> Answer:
        """The answer to `question(handbook, *arguments)`, made once. The live site keeps it after an edit, if it still holds (see `macros.memory`)."""
        key = (question, *arguments)
        if key not in self._answers:
            self._answers[key] = question(self, *arguments)
        return self._answers[key]

    def remake(self, question: Callable[..., Answer], *arguments: Any) -> Answer:
        """As `ask`, for what is made once in a build: only the live site keeps it."""
        return question(self, *arguments)

    def fact(self, name: Any) -> Any:
        """What is so outside the data, such as the size of a download. Only the live site tells it, to see what changed."""
        return None

    @cached_property
    def _answers(self) -> dict[tuple[Any, ...], Any]:
        return {}

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_answers"}

    def get(self, noun: str, record_id: str) -> Any:
        """The record of a noun with an id. Raises KeyError, which is a bug: references are checked on loading."""
        return self.by_noun[noun][record_id]

    def eigenheid(self, noun: str, record_id: str) -> Eigenheid | None:
        """What a record has of the edition; None if it is as it is in the handbook."""
        return self._eigenheden.get((noun, record_id))

    @cached_property
    def _eigenheden(self) -> dict[tuple[str, str], Eigenheid]:
        return {(one.noun, one.id): one for one in self.eigen.records} if self.eigen else {}

    def voorbeelden_van(self, programma: str) -> tuple[Voorbeeld, ...]:
        """The examples that use a programme."""
        return tuple(self._voorbeelden_per_programma.get(programma, ()))

    def notities_bij(self, plaats: str, record_id: str) -> tuple[Actualiteit, ...]:
        """The notes since 2013 with one record; `plaats` is a field of `Plaatsen`, such as "programmas"."""
        return tuple(note for note in self.notities if record_id in getattr(note.plaatsen, plaats))

    def notities_achteraan(self, plaats: str, record_id: str) -> tuple[Actualiteit, ...]:
        """Those of `notities_bij` that go under no heading of the record."""
        return tuple(note for note in self.notities_bij(plaats, record_id) if not note.staat_onder(f"{PLAATSEN[plaats]}:{record_id}"))

    def notities_onder(self, place: str) -> tuple[Actualiteit, ...]:
        """The notes since 2013 under one heading, such as stap:stap-5#kiezen-op-effect; without # under the introduction."""
        return tuple(note for note in self.notities if place in note.onder)


@cache
def _lists() -> dict[str, type[Record]]:
    """Field → class of its records, for every field with a list of them."""
    return {field: get_args(hint)[0] for field, hint in get_type_hints(Handbook).items() if get_origin(hint) is tuple}
