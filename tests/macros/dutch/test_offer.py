"""Whether a programme is still offered, in words."""

from macros.dutch import offer
from macros.model.handbook import Handbook


def test_an_offer_is_as_certain_as_its_source(handbook: Handbook) -> None:
    """Without a source it is unknown; a page without a date says nothing about the present."""
    dated, undated = (next(source for source in handbook.bronnen if bool(source.datum) == known) for known in (True, False))
    record = handbook.programmas[0]
    found = [offer.current(handbook, record.model_copy(update={"gezien": key})) for key in (None, dated.id, undated.id)]
    assert [stand.text for stand in found] == ["onbekend", "bevestigd", offer.UNDATED]
    assert [stand.source for stand in found] == [None, dated.id, undated.id]
    assert str(found[0]) == "onbekend" and str(found[1]) == f"bevestigd ({found[1].attribution})"


def test_a_source_is_named_with_its_date(handbook: Handbook) -> None:
    """The publisher comes first, or else the title; a weak source says so."""
    source = handbook.bronnen[0].model_copy(update={"uitgever": "Nederlands Jeugdinstituut", "datum": "2018", "graad": None, "titel": "Lijst"})
    assert offer.attribution(source) == "Nederlands Jeugdinstituut, 2018"
    assert offer.attribution(source.model_copy(update={"uitgever": None, "datum": None})) == "Lijst, zonder datum"
