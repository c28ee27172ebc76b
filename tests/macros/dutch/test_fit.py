"""'Past dit bij ons?': what is known, what follows from it, and what is left to ask."""

from macros.dutch import fit
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijd


def points(handbook: Handbook, record: str) -> dict[str, fit.Point]:
    """The points about a record, by title."""
    return {point.title: point for point in fit.points(handbook, handbook.get("programma", record))}


def test_what_is_known_is_repeated_and_what_follows_is_ours(handbook: Handbook) -> None:
    """A programme of which everything is stated leaves the questions that no record answers."""
    found = points(handbook, "vroeg-begin")
    assert found["Bij wie past het?"].known == "Gezinnen die hun eerste kind verwachten. Kinderen: vanaf de zwangerschap tot 2 jaar"
    assert found["Wie moet het uitvoeren?"].asks == "U zoekt dan vrijwilligers, en iemand die hen werft en begeleidt."
    assert found["Welke ruimte?"].asks.startswith("Een ruimte is niet nodig.")
    assert found["Hoeveel tijd?"].asks == "Er is vaak contact met elk gezin apart. Reken de uren dus per gezin."
    assert (found["Welke talen?"].known, found["Wat kost het?"].known) == ("Nederlands en Turks", "25 euro per gezin (2025)")
    assert fit.subjects(handbook, handbook.get("programma", "vroeg-begin")) == "de uren, de kosten en onderzoek naar het effect"


def test_what_is_unknown_becomes_a_question(handbook: Handbook) -> None:
    """A programme that is only named leaves nearly everything to ask, and nothing is made up."""
    found = points(handbook, "wijkfeest")
    empty = [point for point in found.values() if not point.known]
    assert len(empty) >= 6 and all(point.questions and not point.asks for point in empty)
    assert found["Is het er nog?"].questions == ("Wat komt ervoor in de plaats, en hoe lang krijgen locaties nog hulp?",)
    assert points(handbook, "taalkaravaan")["Is het er nog?"].questions == ("Is het nu te krijgen in onze regio, en wie levert het?",)
    assert not points(handbook, "boekenbus")["Is het er nog?"].questions


def test_an_age_that_is_no_number_is_repeated(handbook: Handbook) -> None:
    """A visit during pregnancy has an age in words; that is not asked again."""
    record = handbook.get("programma", "vroeg-begin").model_copy(update={"leeftijd": Leeftijd(letterlijk="tijdens de zwangerschap"), "fasen": ()})
    families = fit.points(handbook, record)[0]
    assert families.known.endswith(". Tijdens de zwangerschap") and not families.questions


def test_a_level_is_never_offered_as_proof(handbook: Handbook) -> None:
    """Well founded says nothing about effect, so that stays a question; a price does not say what a municipality pays either."""
    stated = {record.erkenning.niveau.value: points(handbook, record.id) for record in handbook.programmas if record.erkenning}
    founded = stated["goed-onderbouwd"]["Wat weten we van het effect?"]
    assert (founded.asks, len(founded.questions)) == ("Dat is geen bewijs van effect.", 1)
    signs = stated["sterke-aanwijzingen"]["Wat weten we van het effect?"]
    assert (signs.asks, signs.questions) == ("Dat zegt niet dat het ook bij u werkt.", ())
    assert points(handbook, "vroeg-begin")["Wat kost het?"].questions


def test_a_date_says_that_it_is_when_it_was_last_seen(handbook: Handbook) -> None:
    """A bare date does not answer whether a programme still exists."""
    assert points(handbook, "boekenbus")["Is het er nog?"].known.startswith("Laatst gezien: ")
    assert points(handbook, "wijkfeest")["Is het er nog?"].known.startswith("Stopt, volgens een bron")


def test_every_point_shows_its_rule(handbook: Handbook) -> None:
    """A reader can check where a point comes from: the rule names the fields of the page."""
    for record in handbook.programmas:
        assert all(point.rule.startswith("Uit ‘") for point in fit.points(handbook, record))
