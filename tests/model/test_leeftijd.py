"""The age rule: stated ages first, else a range derived from stages, and marked."""

import pytest
from pydantic import ValidationError

from macros.model.leeftijd import Fase, Leeftijd, leeftijdsbereik


@pytest.mark.parametrize(("fasen", "van", "tot"), [
    (("dreumesen",), 1, 2), (("peuters",), 2, 4), (("kleuters",), 4, 6), (("peuters", "kleuters"), 2, 6),
    (("kleuters", "dreumesen"), 1, 6),
])
def test_a_stage_gives_a_range_that_is_marked(fasen: tuple[str, ...], van: float, tot: float) -> None:
    """Dreumesen 1–2, peuters 2–4, kleuters 4–6; several stages span from the first to the last."""
    bereik = leeftijdsbereik(Leeftijd(letterlijk="zoals het er staat"), tuple(Fase(fase) for fase in fasen))
    assert (bereik.van, bereik.tot, bereik.afgeleid, bereik.letterlijk) == (van, tot, True, "zoals het er staat")


@pytest.mark.parametrize("stated", [{"van": 0, "tot": 6}, {"van": 2.5}, {"tot": 8, "tot_en_met": True}])
def test_a_stated_age_wins_from_a_stage(stated: dict[str, object]) -> None:
    """What the guidance says in years is never replaced by our rule."""
    leeftijd = Leeftijd.model_validate(stated)
    bereik = leeftijdsbereik(leeftijd, (Fase.PEUTERS,))
    assert bereik.model_dump() == {**leeftijd.model_dump(), "afgeleid": False}


def test_nothing_known_stays_unknown() -> None:
    """A programme without age or stage is not given one."""
    bereik = leeftijdsbereik(Leeftijd(), ())
    assert (bereik.van, bereik.tot, bereik.afgeleid) == (None, None, False)


def test_ages_in_the_wrong_order_are_refused() -> None:
    """The message shows both as an editor writes them."""
    with pytest.raises(ValidationError, match="de leeftijd loopt van 4 tot 2,5"):
        Leeftijd.model_validate({"van": "4", "tot": "2,5"})


def test_one_and_the_same_age_is_a_range() -> None:
    """From four to four is four."""
    assert Leeftijd.model_validate({"van": "4", "tot": "4"}).tot == 4
