"""Every text of a document is found, with the places it was made from."""

from macros.downloads.form_blocks import Field, Form
from macros.downloads.sources import Source, sourced, texts, with_sources

FORM, FIELD, OTHER = ((Source((name,)),) for name in ("form", "field", "other"))


def test_a_part_has_the_sources_of_what_is_around_it_unless_it_has_its_own() -> None:
    """A choice that is named in another record leads there, the label of its field does not."""
    form = Form("Vragen", (Field("a", "A"), Field("b", "B", choices=("x",), sources=FIELD, choices_sources=(OTHER,))), sources=FORM)
    found = dict(sourced(form))
    assert (found["Vragen"], found["A"], found["B"], found["x"]) == (FORM, FORM, FIELD, OTHER)


def test_texts_leave_out_where_they_came_from() -> None:
    """The name of a record is not a text of the document."""
    assert "programma" not in texts(Field("a", "A", choices=("x",), choices_sources=((Source(("naam",), "programma", "vve"),),)))


def test_more_parts_than_sources() -> None:
    """The rest has the sources of what is around it."""
    assert list(with_sources("xy", (FIELD,), FORM)) == [("x", FIELD), ("y", FORM)]
