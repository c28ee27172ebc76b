"""A point in a list: a short text, from the guidance or added by this handbook."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from macros.model.base import Record
from macros.model.values import Alinea, JaNee


class PuntInhoud(Record):
    """One point; `eigen` is true where this handbook added it."""

    tekst: Alinea = Field(description="De tekst van het punt: één alinea")
    eigen: JaNee = Field(default=False, description="ja als dit punt een toevoeging van dit handboek is")


def _from_text(value: Any) -> Any:
    return {"tekst": value} if isinstance(value, str) else value


Punt = Annotated[
    PuntInhoud,
    BeforeValidator(_from_text, json_schema_input_type=str | PuntInhoud),
    Field(description="Een punt: alleen tekst, of tekst met eigen: ja"),
]
