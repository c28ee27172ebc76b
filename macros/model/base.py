"""The shape every record shares: frozen, closed to unknown keys, plain values only. Not for any one noun."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value; an unknown key is an error. Subclasses describe every field in Dutch for the editor's schema."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)
