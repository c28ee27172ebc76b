"""The shape every record shares: frozen, closed to unknown keys, plain values only; and every text in one. Not for any one noun."""

from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """A frozen value; an unknown key is an error. Subclasses describe every field in Dutch for the editor's schema."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


AnyRecord = TypeVar("AnyRecord", bound=Any)


def require_source(record: AnyRecord) -> AnyRecord:
    """`record` itself, or an error when neither `bron` (a place in the guidance) nor `bronnen` says where it comes from."""
    if record.bron or record.bronnen:
        return record
    raise PydanticCustomError(
        "herkomst", "waar komt dit vandaan? Noem bij bron de plaats in de handreiking, of bij bronnen minstens één bron.", {})


@dataclass(frozen=True)
class Text:
    """A text within a record: its field, its place from the outermost record, and the records around it from there inwards."""

    words: str
    field: str
    loc: tuple[Any, ...]
    owners: tuple[Record, ...]

    @property
    def kind(self) -> type[Record]:
        """The class of the record in which the field stands."""
        return type(self.owners[-1])


def texts(record: Record) -> list[Text]:
    """Every text in `record` and in the records within it, in order; the cells of rows by key are left out."""
    found: list[Text] = []
    _collect(record, "", (), (), found)
    return found


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
