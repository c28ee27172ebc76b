"""Alternatives and related examples, each with its reason."""

from dataclasses import replace

from macros.model.handbook import Handbook
from macros.model.programma import Programma
from macros.model.voorbeeld import NEAREST, Voorbeeld
from macros.pages.programmas import by_name
from macros.pages.verwant import MOST_PROGRAMMES, alternatieven, verwante_voorbeelden


def programme(handbook: Handbook, record_id: str) -> Programma:
    return handbook.get("programma", record_id)


def with_age(record: Programma, van: float, tot: float, whole: bool) -> Programma:
    age = record.leeftijd.model_copy(update={"van": van, "tot": tot, "tot_en_met": whole})
    return record.model_copy(update={"id": "proef", "leeftijd": age})


def reasons(handbook: Handbook, record: Programma) -> dict[str, tuple[str, ...]]:
    return {found.programma.id: found.redenen for found in alternatieven(by_name(handbook.programmas), record)}


def test_alternatives_serve_the_same_age(handbook: Handbook):
    """The first reason is the age that both serve, in words; a programme is not an alternative to itself."""
    found = reasons(handbook, programme(handbook, "boekenbus"))
    assert "boekenbus" not in found and 0 < len(found) <= MOST_PROGRAMMES
    assert all(why[0].startswith("allebei voor 2 tot 4 jaar") for why in found.values())


def test_what_differs_in_intensity_or_contact_comes_first(handbook: Handbook):
    """Visitors who find a programme too much or too little look for such an alternative."""
    found = alternatieven(by_name(handbook.programmas), programme(handbook, "boekenbus"))
    counts = [len(item.redenen) for item in found]
    assert counts == sorted(counts, reverse=True) and counts[0] > 1


def test_reasons_name_what_differs(handbook: Handbook):
    """The reason calls intensity the label of 2013, and describes contact as our own scale, from one value to the other."""
    found = reasons(handbook, programme(handbook, "boekenbus"))["taalkaravaan"]
    assert found == ("allebei voor 2 tot 4 jaar", "niet intensief (label van 2013), Boekenbus wel", "contact periodiek in plaats van wekelijks")


def test_a_derived_age_is_called_derived(handbook: Handbook):
    """An age derived from a stage is never presented as stated by the guidance."""
    found = reasons(handbook, programme(handbook, "samen-spelen"))
    assert found and all("(deels afgeleid)" in why[0] for why in found.values())


def test_ranges_that_only_touch_share_no_child(handbook: Handbook):
    """Ages "tot 2 jaar" and "vanaf 2 jaar" share no child; "tot en met" reaches a year further."""
    boekenbus = programme(handbook, "boekenbus")
    # Only its age differs, so that other reasons cannot push it out of the list.
    alone = replace(handbook, programmas=(boekenbus,))
    assert reasons(alone, with_age(boekenbus, 0, 2, False)) == {}
    assert reasons(alone, with_age(boekenbus, 0, 2, True)) == {
        "boekenbus": ("allebei voor 2 tot en met 2 jaar", "staat hier alleen om de leeftijd: intensiteit en contact zijn gelijk")}


def test_without_an_age_nothing_can_be_said(handbook: Handbook):
    """A programme without ages has no alternatives, and is not one for others."""
    assert reasons(handbook, programme(handbook, "ouderkamer")) == {}
    assert all("ouderkamer" not in reasons(handbook, record) for record in handbook.programmas)


def test_related_examples_say_why(handbook: Handbook):
    """An example is never related to itself, and each relation names the shared steps and themes."""
    for record in handbook.voorbeelden:
        found = verwante_voorbeelden(handbook, record)
        assert record.id not in [item.voorbeeld.id for item in found]
        for item in found:
            assert item.redenen and all(why.startswith(("allebei bij stap ", "allebei over ")) for why in item.redenen)


def test_related_examples_name_each_other(handbook: Handbook):
    """Each example has related ones, and every relation is mutual."""
    found = {record.id: [item.voorbeeld.id for item in verwante_voorbeelden(handbook, record)] for record in handbook.voorbeelden}
    assert all(found.values())
    assert [(one, other) for one, others in found.items() for other in others if one not in found[other]] == []


def test_the_first_alternatives_are_those_of_the_whole_list(handbook: Handbook):
    """Reasons are worded for only some programmes, but the result equals that of wording and sorting all."""
    ordered = by_name(handbook.programmas)
    for record in ordered:
        everything = [found for other in ordered for found in alternatieven([other], record)]
        first = sorted(everything, key=lambda found: -found.verschillen)[:MOST_PROGRAMMES]
        assert alternatieven(ordered, record) == first


def test_equal_alternatives_are_sorted_by_name(handbook: Handbook):
    """Names are sorted as in the catalogue, without a leading article: De Taalkaravaan comes after Samen Spelen."""
    found = list(reasons(handbook, programme(handbook, "boekenbus")))
    assert found.index("samen-spelen") < found.index("taalkaravaan")


def test_related_examples_are_the_nearest_both_ways(handbook: Handbook):
    """The result for all examples at once equals that of comparing each pair."""
    examples = handbook.voorbeelden

    def shared(one: Voorbeeld, other: Voorbeeld) -> int:
        return len(set(one.stappen) & set(other.stappen)) + len(set(one.themas) & set(other.themas))

    def nearest(one: Voorbeeld) -> list[Voorbeeld]:
        return sorted((other for other in examples if other != one and shared(one, other)), key=lambda other: -shared(one, other))[:NEAREST]

    for record in examples:
        either = [other for other in examples if other in nearest(record) or record in nearest(other)]
        wanted = sorted(either, key=lambda other: -shared(record, other))
        assert [found.voorbeeld for found in verwante_voorbeelden(handbook, record)] == wanted


def test_most_in_common_comes_first(handbook: Handbook):
    """Steps and themes have equal weight."""
    for record in handbook.voorbeelden:
        shared = [len(set(record.stappen) & set(item.voorbeeld.stappen)) + len(set(record.themas) & set(item.voorbeeld.themas))
                  for item in verwante_voorbeelden(handbook, record)]
        assert shared == sorted(shared, reverse=True)
