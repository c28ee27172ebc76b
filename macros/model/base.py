"""What all records share: frozen, no unknown keys, plain values only; and how to walk their texts. Each noun has its own file."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """A frozen value; an unknown key is an error. Subclasses describe every field in Dutch, for the schema editors see."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)
    # Fields of which at least one must be filled in; a validator of the class says so.
    ONE_OF: ClassVar[tuple[str, ...]] = ()


AnyRecord = TypeVar("AnyRecord", bound=Any)


def require_source(record: AnyRecord) -> AnyRecord:
    """Return `record`. Raises an editor's error unless `bron` (a place in the guidance) or `bronnen` says where it comes from."""
    if record.bron or record.bronnen:
        return record
    raise PydanticCustomError(
        "herkomst", "waar komt dit vandaan? Noem bij bron de plaats in de handreiking, of bij bronnen minstens één bron.", {})


@dataclass(frozen=True)
class Text:
    """A text in a record: its field, its path from the outermost record, and the records around it, outermost first."""

    words: str
    field: str
    loc: tuple[Any, ...]
    owners: tuple[Record, ...]

    @property
    def kind(self) -> type[Record]:
        """The class of the record that has the field."""
        return type(self.owners[-1])


def texts(record: Record) -> tuple[Text, ...]:
    """Every text in `record` and the records within it, in order, except the cells of rows that are mappings."""
    return _texts(_Itself(record))


class _Itself:
    """A record as the key of a cache, equal only to itself: comparing all its text takes longer than the work saved."""

    def __init__(self, record: Record):
        self.record = record

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.record is other.record

    def __hash__(self) -> int:
        return id(self.record)


@lru_cache(maxsize=5_000)  # asked of every record by one check after another
def _texts(itself: _Itself) -> tuple[Text, ...]:
    found: list[Text] = []
    _collect(itself.record, "", (), (), found)
    return tuple(found)


def _collect(value: Any, field: str, loc: tuple[Any, ...], owners: tuple[Record, ...], found: list[Text]) -> None:
    if isinstance(value, str):
        found.append(Text(value, field, loc, owners))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            _collect(part, field, (*loc, index), owners, found)
    elif isinstance(value, Record):
        for name, part in value.__dict__.items():
            if part is not None:
                _collect(part, name, (*loc, name), (*owners, value), found)
