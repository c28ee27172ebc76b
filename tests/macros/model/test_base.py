"""The texts within a record."""

from macros.model.base import texts
from macros.model.voorbeeld import Voorbeeld

EXAMPLE = Voorbeeld.model_validate({
    "id": "x", "titel": "T", "kort": "k", "stappen": ["stap-4", "stap-5"], "themas": ["thuis"], "bron": "§ 2.5", "aanpak": "a",
    "cijfers": [{"waarde": "12", "betekenis": "b"}], "overnemen": [{"tekst": "o", "eigen": "ja"}], "niet_bekend": ["n"],
})


def test_every_text_has_its_field_and_place():
    """Texts in lists and in inner records are found too, in the order of the fields."""
    assert [(text.words, text.field, text.loc) for text in texts(EXAMPLE)] == [
        ("x", "id", ("id",)), ("T", "titel", ("titel",)), ("k", "kort", ("kort",)), ("stap-4", "stappen", ("stappen", 0)),
        ("stap-5", "stappen", ("stappen", 1)), ("thuis", "themas", ("themas", 0)), ("a", "aanpak", ("aanpak",)),
        ("12", "waarde", ("cijfers", 0, "waarde")), ("b", "betekenis", ("cijfers", 0, "betekenis")),
        ("o", "tekst", ("overnemen", 0, "tekst")), ("n", "tekst", ("niet_bekend", 0, "tekst")), ("§ 2.5", "bron", ("bron",)),
    ]


def test_a_text_knows_the_records_around_it():
    """The records are listed from the outermost inwards; the kind of a text is that of the innermost."""
    inner = next(text for text in texts(EXAMPLE) if text.words == "12")
    assert inner.owners == (EXAMPLE, EXAMPLE.cijfers[0]) and inner.kind is type(EXAMPLE.cijfers[0])
