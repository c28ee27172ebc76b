"""The references of a record: those in fields marked `Ref`, and the links in its texts."""

from typing import get_args, get_type_hints

from pydantic import BaseModel

from macros.links import references
from macros.model.begrip import Begrip
from macros.model.handbook import Handbook
from macros.model.values import Ref
from macros.model.voorbeeld import Voorbeeld
from macros.nouns import WRITTEN


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """`model` and every model within it."""
    found = {model}
    for field in model.model_fields.values():
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel) and part not in found:
                found |= models(part)
    return found


def parts(annotation: object) -> list[object]:
    """An annotation and everything within it."""
    within = [part for argument in get_args(annotation) for part in parts(argument)]
    return [annotation, *within, *getattr(annotation, "__metadata__", ())]


def test_every_kind_of_reference_is_to_a_noun_that_exists(handbook: Handbook) -> None:
    """With a misspelt noun in a Ref, every record of that class would be a fault."""
    nouns = {
        part.noun
        for source in WRITTEN for model in models(source.model)
        for hint in get_type_hints(model, include_extras=True).values() for part in parts(hint) if isinstance(part, Ref)
    }
    assert nouns <= set(handbook.by_noun) and len(nouns) > 8


def test_references_are_found_in_fields_lists_groups_and_texts() -> None:
    """A reference at any depth has a place that the loader can find again."""
    example = Voorbeeld.model_validate({
        "id": "x", "titel": "X", "kort": "x", "stappen": ["stap-4", "stap-5"], "themas": ["thuis"], "bron": "§ 2.5",
        "aanpak": "Zie [a](begrip:vve) en [b](https://x.nl) en [c](sectie:belang#kop).",
        "aanbod": [{"naam": "x", "plaats": "thuis", "programma": "opstapje"}],
        "overnemen": ["Zie [d](pagina:over/colofon)."], "niet_bekend": ["x"],
    })
    assert list(references(example)) == [
        (("stappen", 0), "stap", "stap-4"), (("stappen", 1), "stap", "stap-5"), (("themas", 0), "thema", "thuis"),
        (("aanpak",), "begrip", "vve"), (("aanpak",), "sectie", "belang"), (("aanbod", 0, "programma"), "programma", "opstapje"),
        (("overnemen", 0, "tekst"), "pagina", "over/colofon"),
    ]


def test_a_web_address_is_no_reference_but_its_look_alike_is() -> None:
    """Only http and https lead outside; any other word keeps its colon, so that it matches no noun."""
    begrip = Begrip.model_validate({"id": "x", "term": "X", "definitie": "[a](http://x.nl) [b](httpx:y)"})
    assert [(noun, target) for _, noun, target in references(begrip)] == [("httpx:", "y")]


def test_a_section_has_its_own_references(handbook: Handbook) -> None:
    """The references of a section are found in the section, and not again in its chapter."""
    chapter = next(record for record in handbook.hoofdstukken if any(list(references(section)) for section in record.secties))
    assert all(loc[0] != "secties" for loc, _, _ in references(chapter))
