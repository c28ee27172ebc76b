"""The choosing help uses the words and the counts of the catalogue."""

from macros.model.handbook import Handbook
from macros.pages.keuzehulp import POINTS, keuzehulp
from macros.pages.programmas import FACETS, facet_answer


def questions():
    return [vraag for punt in POINTS for vraag in punt.questions]


def test_four_points_of_step_5():
    """The four points have the order of the guidance."""
    assert [punt.title for punt in POINTS] == [
        "Doel en doelgroep", "Intensiteit", "Doorgaande lijn", "Afstemming tussen thuis en voorziening"]


def test_answers_are_parameters_of_the_catalogue():
    """Every answer is a value of the catalogue, and the rule of its facet fits the control."""
    facets = {facet.name: facet for facet in FACETS}
    for vraag in questions():
        if vraag.name == "leeftijd":
            continue
        assert {one.value for one in vraag.choices} <= {option.value for option in facets[vraag.name].options}
        assert (vraag.control == "radio") == (facets[vraag.name].rule == "een")


def test_a_radio_button_has_its_name_to_itself():
    """Two questions with radio buttons of one name would reset each other."""
    names = [vraag.name for vraag in questions() if vraag.control == "radio"]
    assert len(set(names)) == len(names) and not set(names) & {vraag.name for vraag in questions() if vraag.control == "checkbox"}


def test_every_answer_reads_as_a_reason():
    """An answer reads as a reason for one programme or many, so it has no verb."""
    assert all(one.reason and not one.reason.endswith(".") and one.reason[0].islower() for vraag in questions() for one in vraag.choices)


def test_counts_beside_the_answers_are_right(handbook: Handbook, view):
    """The number beside "over taal" is that of the programmes with the label."""
    html = str(keuzehulp(view("programmas/keuzehulp/")))
    with_language = sum("taal" in facet_answer(handbook, record).values["kenmerk"] for record in handbook.programmas)
    assert f'>over taal</span> <span class="keuzehulp__aantal" data-aantal>({with_language})</span>' in html
    assert 'action="../"' in html and 'method="get"' in html
