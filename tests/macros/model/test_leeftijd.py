"""The age rule: stated ages come first; otherwise a range is derived from the stages, and marked."""

import pytest
from pydantic import ValidationError

from macros.model.leeftijd import Fase, Leeftijd, leeftijdsbereik, overlaps


@pytest.mark.parametrize(("fasen", "van", "tot"), [
    (("dreumesen",), 1, 2), (("peuters",), 2, 4), (("kleuters",), 4, 6), (("peuters", "kleuters"), 2, 6),
    (("kleuters", "dreumesen"), 1, 6),
])
def test_a_stage_gives_a_range_that_is_marked(fasen: tuple[str, ...], van: float, tot: float) -> None:
    """Dreumesen are 1–2, peuters 2–4, kleuters 4–6; several stages run from the first to the last."""
    bereik = leeftijdsbereik(Leeftijd(letterlijk="zoals het er staat"), tuple(Fase(fase) for fase in fasen))
    assert (bereik.van, bereik.tot, bereik.afgeleid, bereik.letterlijk) == (van, tot, True, "zoals het er staat")


@pytest.mark.parametrize("stated", [{"van": 0, "tot": 6}, {"van": 2.5}, {"tot": 8, "tot_en_met": True}])
def test_a_stated_age_beats_a_stage(stated: dict[str, object]) -> None:
    """Ages that the guidance states are never replaced by our rule."""
    leeftijd = Leeftijd.model_validate(stated)
    bereik = leeftijdsbereik(leeftijd, (Fase.PEUTERS,))
    assert bereik.model_dump() == {**leeftijd.model_dump(), "afgeleid": False}


@pytest.mark.parametrize(("stated", "place"), [
    ({"van": 2, "tot": 4}, (2, 4)), ({"van": 3, "tot": 6, "tot_en_met": True}, (3, 7)), ({"van": 6}, (6, 9)), ({"tot": 2}, (0, 2)),
    ({"van": 4, "tot": 12}, (4, 9)), ({"van": 12, "tot": 16}, (9, 9)), ({}, (0, 9)),
])
def test_a_bar_stays_on_its_scale(stated: dict[str, object], place: tuple[float, float]) -> None:
    """A bar with an open end reaches the edge of the scale, and no bar extends beyond it."""
    assert Leeftijd.model_validate(stated).op_schaal(9) == place


def test_nothing_known_stays_unknown() -> None:
    """A programme without age or stage gets none."""
    bereik = leeftijdsbereik(Leeftijd(), ())
    assert (bereik.van, bereik.tot, bereik.afgeleid) == (None, None, False)


def test_ages_in_the_wrong_order_are_refused() -> None:
    """The message shows both ages as an editor writes them."""
    with pytest.raises(ValidationError, match="de leeftijd loopt van 4 tot 2,5"):
        Leeftijd.model_validate({"van": "4", "tot": "2,5"})


@pytest.mark.parametrize("more", [{"tot_en_met": "ja"}, {"letterlijk": "zevenentwintig maanden"}])
def test_one_and_the_same_age_says_what_it_means(more: dict[str, str]) -> None:
    """From four to four must mean the whole year, or one moment in the words of the source."""
    assert Leeftijd.model_validate({"van": "4", "tot": "4", **more}).tot == 4


@pytest.mark.parametrize(("age", "message"), [
    ({"van": "4", "tot": "4"}, "van 4 tot 4 is geen enkel jaar. Bedoelt u het hele jaar"), ({"van": "2", "tot_en_met": "ja"}, "tot_en_met zegt iets over tot"),
    ({"van": "2,5", "tot": "2,5"}, "van 2,5 tot 2,5 is"), ({"van": "24"}, "less than or equal to 18"), ({"tot": "18,5"}, "less than or equal to 18"),
])
def test_an_age_that_fits_no_child_is_refused(age: dict[str, str], message: str) -> None:
    """An empty range, an impossible upper end and months written as years are refused."""
    with pytest.raises(ValidationError, match=message):
        Leeftijd.model_validate(age)


@pytest.mark.parametrize("age", [{"van": "0", "tot": "0,5"}, {"van": "12", "tot": "18"}, {"tot": "13"}])
def test_every_age_of_a_child_fits(age: dict[str, str]) -> None:
    """Every age from birth to eighteen is accepted."""
    assert Leeftijd.model_validate(age)


@pytest.mark.parametrize(("one", "other", "both"), [
    ({"van": 0, "tot": 2}, {"van": 2, "tot": 4}, False), ({"van": 0, "tot": 2, "tot_en_met": True}, {"van": 2, "tot": 4}, True),
    ({"van": 2, "tot": 4}, {"van": 3.5}, True), ({"tot": 2}, {"van": 2}, False), ({"van": 18}, {"van": 0}, True), ({}, {"van": 4, "tot": 6}, True),
    ({"van": 2.25, "tot": 2.25, "letterlijk": "27 maanden"}, {"van": 2, "tot": 4}, True),
])
def test_ages_overlap(one: dict[str, object], other: dict[str, object], both: bool) -> None:
    """The word "tot" excludes its year and "tot en met" includes it; an open end has no limit."""
    first, second = Leeftijd.model_validate(one), Leeftijd.model_validate(other)
    assert overlaps(first, second) is overlaps(second, first) is both


def test_an_age_is_known_by_either_end() -> None:
    """An age in words alone is not known in years; zero is."""
    assert Leeftijd(van=0).bekend and Leeftijd(tot=4).bekend and not Leeftijd(letterlijk="peuters").bekend


def test_what_begins_before_birth_begins_at_nought() -> None:
    """The age filter counts from birth; that it begins earlier is kept beside it."""
    assert leeftijdsbereik(Leeftijd.model_validate({"van": "0", "tot": "2", "vanaf_zwangerschap": "ja"}), ()).vanaf_zwangerschap
    with pytest.raises(ValidationError, match="dan is van 0"):
        Leeftijd.model_validate({"van": "1", "vanaf_zwangerschap": "ja"})
