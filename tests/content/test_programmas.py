"""The programmes are those of the guidance of 2013, with its labels and ages."""

import pytest

from macros.browser.programmes import ASPECTS, data
from macros.model.handbook import Handbook

LABELS = """
onderbouwd    | – ✓ – ✓ ✓ ✓ ✓ ✓ ✓ ✓
totaal        | – ✓ ✓ – – – ✓ ✓ ✓ –
taal          | ✓ – ✓ ✓ ✓ – – – – ✓
afgestemd     | – – – – ✓ ✓ ✓ ✓ ✓ –
onafhankelijk | ✓ ✓ ✓ ✓ ✓ – – – – ✓
intensief     | – ✓ ✓ ✓ – – – – ✓ ✓
doorgaand     | – – – ✓ ✓ ✓ ✓ ✓ – ✓
"""
DESCRIBED = ("verteltassen", "opstapje", "ouders-actief", "voorleesexpress", "de-taallijn", "logo-3000", "oudercomponent-vve",
             "hecht", "vve-thuis", "spel-aan-huis")


@pytest.mark.parametrize("row", LABELS.strip().splitlines(), ids=lambda row: row.partition(" ")[0])
def test_the_ten_programmes_carry_the_labels_of_2013(row: str, handbook: Handbook) -> None:
    """The row of a label in the table of bijlage 3 names the programmes with the label and those without."""
    label, marks = row.split("|")
    carried = [getattr(handbook.get("programma", name).kenmerken, label.strip()) for name in DESCRIBED]
    assert carried == [mark == "✓" for mark in marks.split()]


def test_exactly_the_ten_programmes_are_described(handbook: Handbook) -> None:
    """A programme that the guidance only mentions is never shown with labels that it did not get."""
    described = {programma.id for programma in handbook.programmas if programma.dekking == "beschreven"}
    assert described == set(DESCRIBED)
    assert all(value is None for programma in handbook.programmas if programma.id not in described
               for _, value in programma.kenmerken)


@pytest.mark.parametrize(("programma", "van", "tot", "tot_en_met", "afgeleid"), [
    ("verteltassen", 2, 6, False, True), ("opstapje", 2, 4, False, False), ("ouders-actief", 0, 6, False, False),
    ("voorleesexpress", 2, 8, True, False), ("de-taallijn", 0, 6, False, False), ("logo-3000", 2, 6, False, True),
    ("oudercomponent-vve", 2, 7, False, False), ("hecht", None, None, False, False), ("vve-thuis", 3, 6, True, False),
    ("spel-aan-huis", 1, 8, False, False), ("boekstart", 0, 2, False, False), ("video-hometraining", 0, 2, False, False),
    ("instapje", 1, 2, False, True), ("educatieve-vaardigheid", 2.5, 6, False, False),
])
def test_the_ages_are_those_of_the_guidance(
    programma: str, van: float | None, tot: float | None, tot_en_met: bool, afgeleid: bool, handbook: Handbook
) -> None:
    """The catalogue filters by the stated ages, or by the range derived from the stages, which is marked as derived."""
    bereik = handbook.get("programma", programma).bereik
    assert (bereik.van, bereik.tot, bereik.tot_en_met, bereik.afgeleid) == (van, tot, tot_en_met, afgeleid)


def test_the_website_of_a_programme_is_its_own(handbook: Handbook) -> None:
    """The website of a programme is not the home page of the publisher of the guidance."""
    site = [one.id for one in ASPECTS].index("website")
    assert "sardes.nl" not in data(handbook)["programmas"]["de-taallijn"]["cellen"][site]["tekst"]


def test_only_names_keep_their_capital_within_a_sentence(handbook: Handbook) -> None:
    """A paragraph repeats a capital only for a name or an abbreviation; a description of a provider begins with an article."""
    kept = {one["tekst"].split()[0] for programme in data(handbook)["programmas"].values()
            for aspect, one in zip(ASPECTS, programme["cellen"], strict=True)
            if aspect.id in {"wat", "doelgroep", "frequentie", "duur", "uitvoerder"} and "zin" not in one and one["tekst"][:1].isupper()}
    assert kept <= {"Cumulus", "VVE-programma", "VoorleesExpress"}
