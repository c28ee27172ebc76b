"""The contact rule, and the fields that a described programme must have."""

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.programma import Contact, Frequentie, Kenmerken, Programma

RECORD = {"id": "x", "naam": "X", "dekking": "genoemd", "kort": "x", "omschrijving": "x", "stappen": ["stap-5"], "bron": "§ 2.5"}
LABELS = dict.fromkeys(Kenmerken.model_fields, "ja")


def programma(**changes: Any) -> Programma:
    """A valid programme with `changes`."""
    return Programma.model_validate({**RECORD, **changes})


@pytest.mark.parametrize(("ritme", "contacten", "contact"), [
    ("dagelijks", None, "dagelijks"), ("wekelijks", None, "wekelijks"), ("wekelijks", "20", "wekelijks"), ("eenmalig", None, "eenmalig"),
    ("regelmatig", None, "periodiek"), ("regelmatig", "4", "periodiek"), (None, "29", "periodiek"), (None, "30", "wekelijks"),
    (None, "200", "wekelijks"), ("regelmatig", "30", "wekelijks"), (None, "1", "periodiek"), (None, None, "niet-vermeld"),
])
def test_contact_follows_from_rhythm_and_number(ritme: str | None, contacten: str | None, contact: str) -> None:
    """Weekly visits during the programme, or thirty contacts a year, count as weekly; an unstated frequency is not guessed."""
    frequentie = Frequentie.model_validate({"omschrijving": "x", "ritme": ritme, "contacten_per_jaar": contacten})
    assert frequentie.contact == Contact(contact)


def test_without_a_frequency_contact_is_not_stated() -> None:
    """A programme without a stated frequency has no contact level."""
    assert programma().contact == "niet-vermeld"


@pytest.mark.parametrize("intensief", ["ja", "nee", None])
def test_the_label_of_2013_never_touches_our_scale(intensief: str | None) -> None:
    """Intensief comes from the guidance and contact from our rule; neither follows from the other."""
    assert programma(kenmerken={"intensief": intensief}).contact == "niet-vermeld"
    assert programma(frequentie={"omschrijving": "x", "ritme": "dagelijks"}).kenmerken.intensief is None


@pytest.mark.parametrize("label", list(LABELS))
def test_a_described_programme_has_all_seven_labels(label: str) -> None:
    """An absent label would look like a no."""
    with pytest.raises(ValidationError, match=f"alle zeven kenmerken; {label} ontbreekt"):
        programma(dekking="beschreven", kenmerken={**LABELS, label: None})


def test_a_described_programme_with_its_labels_is_fine() -> None:
    """Yes and no are both valid labels."""
    assert programma(dekking="beschreven", kenmerken={**LABELS, "taal": "nee"}).kenmerken.taal is False


def test_a_programme_says_where_it_comes_from() -> None:
    """A programme names a place in the guidance or a source, so that people can check it."""
    with pytest.raises(ValidationError, match="waar komt dit vandaan"):
        programma(bron=None)
    assert programma(bron=None, dekking="later", bronnen=["nji"]).bronnen == ("nji",)


@pytest.mark.parametrize(("written", "field"), [
    ({"fasen": ["peuters"]}, "leeftijd"), ({"leeftijd": {"van": 2}}, "leeftijd"), ({"vorm": ["groep"]}, "vorm"), ({"talen": "Turks"}, "talen"),
    ({"frequentie": {"omschrijving": "vaak"}}, "frequentie"),
])
def test_a_later_programme_has_a_source_for_each_fact(written: dict[str, Any], field: str) -> None:
    """Nothing from the guidance stands behind it, so a fact without its own source is refused; a stage counts as an age."""
    later = {"bron": None, "dekking": "later", "bronnen": ["nji"], **written}
    with pytest.raises(ValidationError, match=f"Noem bij herkomst_velden de bronnen van {field}"):
        programma(**later)
    assert programma(**later, herkomst_velden={field: ["nji", "gids"]}).herkomst_velden.bronnen == ("nji", "gids")


def test_a_programme_of_the_guidance_may_say_more_with_a_source() -> None:
    """What the guidance does not say is filled in with its source; the languages may be the guidance's own, costs never are."""
    assert programma(duur="een jaar", herkomst_velden={"duur": ["nji"]}).herkomst_velden.duur == ("nji",)
    assert programma(talen="Turks").talen
    with pytest.raises(ValidationError, match="de bronnen van kosten"):
        programma(kosten="25 euro")


def test_a_programme_cannot_be_changed() -> None:
    """Pages and downloads see the same values."""
    with pytest.raises(ValidationError):
        programma().naam = "Y"
