"""The shape every record shares: frozen, closed to unknown keys, plain values only. Not for any one noun."""

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
