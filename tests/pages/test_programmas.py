"""The order of programmes, and which others fit the same age."""

from macros.model.handbook import Handbook
from macros.pages.programmas import alternatives, by_name


def ids(records) -> list[str]:
    return [record.id for record in records]


def test_article_does_not_count_in_the_order(handbook: Handbook):
    """De Taallijn stands among the T's, and capitals do not matter."""
    names = [record.naam.removeprefix("De ").casefold() for record in by_name(handbook)]
    assert names == sorted(names)
    assert len(names) == len(handbook.programmas)


def test_alternatives_overlap_in_age(handbook: Handbook):
    """Others that bijlage 3 describes for children of that age; never the programme itself."""
    found = ids(alternatives(handbook, handbook.get("programma", "opstapje")))
    assert "opstapje" not in found and {"ouders-actief", "voorleesexpress", "vve-thuis"} <= set(found)
    assert "boekstart" not in found and "hecht" not in found


def test_ranges_that_only_touch_do_not_overlap(handbook: Handbook):
    """"Tot 2 jaar" and "vanaf 2 jaar" share no child; "tot en met" does reach a year further."""
    opstapje = handbook.get("programma", "opstapje")

    def with_age(van: float, tot: float, whole: bool):
        age = opstapje.leeftijd.model_copy(update={"van": van, "tot": tot, "tot_en_met": whole})
        return opstapje.model_copy(update={"id": "proef", "leeftijd": age})

    assert "opstapje" not in ids(alternatives(handbook, with_age(0, 2, False)))
    assert "opstapje" in ids(alternatives(handbook, with_age(0, 2, True)))


def test_unknown_age_has_no_alternatives(handbook: Handbook):
    """Without an age nothing can be said."""
    assert alternatives(handbook, handbook.get("programma", "hecht")) == []
