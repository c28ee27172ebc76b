"""The filters of a list, and the answers of its records."""

from macros.dutch import labels
from macros.dutch.text import sort_key
from macros.model.gezien import Gezien
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijd
from macros.model.programma import Contact, Dekking, Kenmerken, Niveau
from macros.pages import programmas, voorbeelden
from macros.pages.facets import QUICK_AGES, Answer, Option, answer, columns, options


def answers(handbook: Handbook) -> dict:
    return {record.id: programmas.facet_answer(handbook, record) for record in handbook.programmas}


def test_options_use_the_values_of_an_enum():
    """The value in the address is that of the data; the label is for people."""
    assert options({Contact.NIET_VERMELD: "niet vermeld", "ja": "Ja"}) == (Option("niet-vermeld", "niet vermeld"), Option("ja", "Ja"))


def test_answer_folds_the_text_and_drops_markup():
    """Text is searched as a reader sees it: without case, accents, markup and addresses of links."""
    found = answer("x", {}, ["Één **vet** woord", None, "[Opstapje](programma:opstapje)"], Leeftijd(van=2, tot=4))
    assert found.text == "een vet woord opstapje"
    assert found.leeftijd == Leeftijd(van=2, tot=4)


def test_unknown_age_stays_unknown():
    """An unknown age is not zero."""
    assert not answer("x", {}, [], None).leeftijd.bekend


def test_the_page_carries_only_what_is_stated():
    """Unknown values are left out, because a page may hold thousands of records; age zero is known."""
    age = Leeftijd(van=0, tot=2, tot_en_met=True)
    full = Answer("x", {"contact": ["wekelijks"], "kenmerk": []}, "taal", age, {"leeftijd": 0}, {"contact": "Elke week"}, later=True)
    assert full.data() == {
        "id": "x", "values": {"contact": ["wekelijks"]}, "text": "taal", "van": 0, "tot": 2, "tot_en_met": True, "order": {"leeftijd": 0},
        "facts": {"contact": "Elke week"}, "later": True}
    assert answer("y", {"kenmerk": []}, [], None).data() == {"id": "y", "text": ""}


def test_the_answers_of_a_page_are_columns():
    """Every record has a place in each column, empty where it says nothing, so that a script can make the same records of it."""
    assert columns([{"id": "x", "van": 0}, {"id": "y", "later": True}]) == {"id": ["x", "y"], "van": [0, None], "later": [None, True]}
    assert columns([]) == {}


def test_quick_ages_are_those_people_ask_for():
    """The quick ages are values for the address."""
    assert [(age.value, age.label) for age in QUICK_AGES] == [
        ("0-1", "0–1"), ("1-2", "1–2"), ("2-4", "2–4"), ("4-6", "4–6"), ("6-", "6+")]


def test_parameters_of_the_contract():
    """The facets of the programmes are those of the public contract, with its values."""
    found = {facet.name: [option.value for option in facet.options] for facet in programmas.FACETS}
    assert found["intensief"] == ["ja", "nee"]
    assert found["contact"] == ["dagelijks", "wekelijks", "periodiek", "eenmalig", "niet-vermeld"]
    assert found["kenmerk"] == ["onderbouwd", "totaal", "taal", "afgestemd", "onafhankelijk", "doorgaand"]
    assert found["erkenning"] == [level.value for level in Niveau]
    assert found["dekking"] == ["beschreven", "genoemd", "later"]
    assert found["gezien"] == ["twee-jaar", "ouder", "stopt", "onbekend"]
    rules = {facet.name: facet.rule for facet in programmas.FACETS}
    assert rules == {"intensief": "een", "contact": "of", "kenmerk": "en", "erkenning": "of", "dekking": "een", "gezien": "of"}


def test_what_is_known_of_now_is_asked_first():
    """Recency and recognition come before the labels of 2013, and how often there is contact before the label of intensity."""
    names = [facet.name for facet in programmas.FACETS]
    assert names[:2] == ["gezien", "erkenning"] and names[-2:] == ["intensief", "kenmerk"] and "contact" in names
    assert [facet.name for facet in programmas.FACETS if facet.label_2013] == ["intensief", "kenmerk"]


def test_an_answer_has_the_facts_behind_it(handbook: Handbook):
    """A result can say why it is there: when it was seen, and how often there is contact."""
    found = answers(handbook)["vroeg-begin"]
    assert found.facts == {"gezien": "17 mei 2024; bron: Lijst met het aanbod van nu", "contact": "Elke week een bezoek"}
    assert found.later and not answers(handbook)["boekenbus"].later


def test_intensive_is_yes_no_or_not_said(handbook: Handbook):
    """The label of 2013 gives ja or nee; a programme that is only mentioned gives neither."""
    found = {record_id: one.values["intensief"] for record_id, one in answers(handbook).items()}
    assert found["boekenbus"] == ["ja"] and found["samen-spelen"] == ["nee"] and found["ouderkamer"] == []
    assert {record_id for record_id, value in found.items() if value == ["ja"]} == {"boekenbus"}


def test_every_answer_is_an_option(handbook: Handbook):
    """Every answer of a record can be chosen in the filter."""
    asked = {facet.name: {option.value for option in facet.options} for facet in programmas.FACETS}
    for one in answers(handbook).values():
        assert all(set(values) <= asked[name] for name, values in one.values.items()), one.id


def test_facets_of_examples_are_those_that_occur(handbook: Handbook):
    """Examples can be filtered by time, place, step, theme and programme, and every choice finds something."""
    found = voorbeelden.facets(handbook)
    assert [facet.name for facet in found] == ["tijd", "gemeente", "stap", "thema", "programma"]
    given = [voorbeelden._answer(record, handbook).values for record in handbook.voorbeelden]
    for facet in found:
        for option in facet.options:
            assert any(option.value in values[facet.name] for values in given), (facet.name, option.value)
    programmes = [option.label for option in found[4].options]
    assert programmes == sorted(programmes, key=sort_key)


def test_every_value_has_words():
    """Each value of the data has a label for people."""
    assert set(labels.CONTACT) == set(Contact) and set(labels.NIVEAU) == set(Niveau)
    assert set(labels.GEZIEN) == set(Gezien) and set(labels.DEKKING) == set(Dekking)
    assert set(labels.KENMERK) == set(Kenmerken.model_fields)
