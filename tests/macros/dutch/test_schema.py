"""JSON Schemas with the Dutch descriptions of fields, and without the English of the code."""

from pydantic import BaseModel, Field

from macros.dutch.schema import dutch


class Inner(BaseModel):
    """English."""

    title: str = Field(description="De titel.")


class Outer(BaseModel):
    """English."""

    inner: Inner
    number: int = Field(3, description="Een getal.")


def test_only_descriptions_of_fields_remain() -> None:
    """Titles and docstrings of the code are left out; a field named `title` stays."""
    schema = dutch(Outer.model_json_schema())
    assert schema["$defs"]["Inner"]["properties"] == {"title": {"type": "string", "description": "De titel."}}
    assert schema["properties"]["number"] == {"type": "integer", "default": 3, "description": "Een getal."}
    assert "English" not in str(schema) and "Outer" not in str(schema)


def test_keywords_can_be_left_out() -> None:
    """The schemas for editors have no defaults."""
    assert "default" not in str(dutch(Outer.model_json_schema(), {"default"}))


def test_a_field_has_the_description_of_its_kind() -> None:
    """Pydantic puts the description of an optional value one level deeper."""
    schema = {"properties": {"a": {"anyOf": [{"type": "string", "description": "Een woord."}, {"type": "null"}]}}}
    assert dutch(schema)["properties"]["a"]["description"] == "Een woord."
