"""What was found since 2013 stays apart from the guidance, and weak sources keep their reservation."""

from macros.model.bron import Graad
from macros.model.gezien import Gezien, stand
from macros.model.handbook import Handbook
from macros.model.programma import Dekking, Kenmerken, Niveau

OF_2013 = 20
LATER = ("thuis-in-taal", "voor-jou-en-je-kind", "taalvisite", "boekstartcoach", "boekstart-in-de-kinderopvang", "boekenpret", "opstap",
         "voorzorg", "stevig-ouderschap", "samenstarten", "centering-ouderschap", "moeders-informeren-moeders", "vipp-sd", "triple-p",
         "incredible-years", "peuter-in-zicht", "prenataal-huisbezoek")


def test_the_catalogue_has_the_programmes_of_then_and_of_later(handbook: Handbook) -> None:
    """Twenty programmes are in the guidance, and seventeen were found since."""
    later = tuple(record.id for record in handbook.programmas if record.dekking is Dekking.LATER)
    assert later == LATER and len(handbook.programmas) == OF_2013 + len(LATER)


def test_a_later_programme_has_no_label_of_2013(handbook: Handbook) -> None:
    """No label, place or address of 2013 is given to a programme that the guidance does not name."""
    for name in LATER:
        record = handbook.get("programma", name)
        assert (record.kenmerken, record.bron, record.website_2013) == (Kenmerken(), None, None), name


def test_every_fact_of_a_later_programme_has_a_source(handbook: Handbook) -> None:
    """A filled field names its sources, and an empty one none."""
    for name in LATER:
        record = handbook.get("programma", name)
        assert [field for field, sources in record.herkomst_velden if bool(sources) != record.has_fact(field)] == [], name


def test_a_level_that_broke_off_is_not_told(handbook: Handbook) -> None:
    """A recognition of which the text broke off, or of which only the place in the databank is known, has no level."""
    for name in ("vipp-sd", "peuter-in-zicht"):
        assert handbook.get("programma", name).erkenning.niveau is Niveau.NIVEAU_NIET_GEZIEN, name


def test_kaleidoscoop_stops_and_opstapje_was_seen(handbook: Handbook) -> None:
    """The stand of the two programmes about which the newest sources say most."""
    stands = {name: _stand(handbook, name) for name in ("kaleidoscoop", "opstapje", "opstap", "hecht")}
    assert stands == {"kaleidoscoop": Gezien.STOPT, "opstapje": Gezien.TWEE_JAAR, "opstap": Gezien.ONBEKEND, "hecht": Gezien.ONBEKEND}


def _stand(handbook: Handbook, name: str) -> Gezien:
    record = handbook.get("programma", name)
    seen = handbook.get("bron", record.gezien).datum if record.gezien else None
    return stand(seen, record.stopt is not None, handbook.uitgave.bijgewerkt)


def test_opstap_and_opstapje_name_each_other(handbook: Handbook) -> None:
    """Two programmes with nearly the same name say so on both pages."""
    for name, other in (("opstap", "opstapje"), ("opstapje", "opstap")):
        assert f"(programma:{other})" in handbook.get("programma", name).omschrijving, name


def test_a_weak_source_has_a_reservation(handbook: Handbook) -> None:
    """A source of grade C says why to be careful; the page of a later record repeats it."""
    assert [source.id for source in handbook.bronnen if source.graad is Graad.C and not source.voorbehoud] == []


def test_later_examples_and_sections_use_sources_with_a_grade(handbook: Handbook) -> None:
    """What is later than the guidance never rests on a source that only the guidance names."""
    records = [*(one for one in handbook.voorbeelden if one.is_later), *(one for one in handbook.secties if one.is_later)]
    assert len(records) == 18
    assert [(one.id, key) for one in records for key in one.bronnen if handbook.get("bron", key).graad is None] == []


def test_the_tables_about_plans_name_a_source_in_every_row(handbook: Handbook) -> None:
    """Each row of the four tables leads to a source, or to an example that has one."""
    text = handbook.get("sectie", "wat-gemeenten-nu-schrijven").tekst
    rows = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith(("| Gemeente", "| Cijfer |"))]
    assert len(rows) == 26 and [row for row in rows if "(bron:" not in row and "(voorbeeld:" not in row] == []
