"""When a programme was last seen on offer, in words."""

from typing import Any

from macros.dutch import last_seen
from macros.model.gezien import Gezien
from macros.model.handbook import Handbook


def of(handbook: Handbook, record: str, **changes: Any) -> last_seen.Seen:
    """What is known of a record with `changes`."""
    return last_seen.current(handbook, handbook.get("programma", record).model_copy(update=changes))


def test_what_is_known_is_as_recent_as_its_source(handbook: Handbook) -> None:
    """The small handbook counts from 1 March 2026: a source of 2024 is recent, one of 2015 is old, and one without a date says nothing."""
    assert str(of(handbook, "boekenbus")) == "17 mei 2024 (bron: Lijst met het aanbod van nu)" and of(handbook, "boekenbus").is_current
    assert str(of(handbook, "taalkaravaan")) == "2015, langer dan twee jaar geleden (bron: Instituut van Voorbeeldstad)"
    assert of(handbook, "samen-spelen").text == last_seen.UNDATED
    assert str(of(handbook, "ouderkamer")) == "onbekend"
    assert [of(handbook, key).stand.value for key in ("boekenbus", "taalkaravaan", "samen-spelen", "ouderkamer", "wijkfeest")] == [
        "twee-jaar", "ouder", "onbekend", "onbekend", "stopt"]


def test_what_stops_is_told_with_the_source_that_says_so(handbook: Handbook) -> None:
    """That source beats a newer one that still shows it."""
    assert str(of(handbook, "boekenbus", stopt="databank")) == "stopt, volgens een bron van 2015 (bron: Instituut van Voorbeeldstad)"
    assert str(of(handbook, "wijkfeest")).startswith("stopt, volgens een bron zonder datum (bron: Instituut van Voorbeeldstad, zwakke bron")
    assert of(handbook, "wijkfeest").stand is Gezien.STOPT


def test_the_newest_comes_first_and_what_has_no_date_last(handbook: Handbook) -> None:
    """The key to sort by grows with age."""
    keys = ("ouderkamer", "taalkaravaan", "boekenbus", "samen-spelen")
    assert sorted(keys, key=lambda key: of(handbook, key).order) == ["boekenbus", "taalkaravaan", "ouderkamer", "samen-spelen"]


def test_a_source_is_named_with_its_date(handbook: Handbook) -> None:
    """The publisher comes first, or else the title; a weak source says so."""
    source = handbook.bronnen[0].model_copy(update={"uitgever": "Nederlands Jeugdinstituut", "datum": "2018", "graad": None, "titel": "Lijst"})
    assert last_seen.attribution(source) == "Nederlands Jeugdinstituut, 2018"
    assert last_seen.attribution(source.model_copy(update={"uitgever": None, "datum": None})) == "Lijst, zonder datum"
    assert last_seen.short_attribution(source.model_copy(update={"datum": "2018-03-01"})) == "Nederlands Jeugdinstituut, 2018"
    assert last_seen.short_attribution(source.model_copy(update={"datum": None})) == "Nederlands Jeugdinstituut"
