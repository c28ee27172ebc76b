"""Pages of programmes and examples have the same parts in the same order, so that readers can compare them."""

from lxml import html

from macros.dutch import last_seen
from macros.model.handbook import Handbook
from tests.page_text import words

EXAMPLE = ["Aanleiding", "Aanpak", "Wie doet wat", "Voor wie", "Resultaat", "Cijfers", "Wat kunt u overnemen", "Wat weten we niet"]
PROGRAMME = ["In het kort", "Wat is het", "Past dit bij ons?", "Erkenning en laatst gezien", "Waarvoor te gebruiken", "Waar het is gebruikt", "Zo verwijst u hiernaar"]
FACTS = ["Laatst gezien", "Leeftijd", "Voor wie", "Hoe vaak", "Contact", "Hoe lang", "Vorm", "Plaats", "Uitvoerder"]


def headings(page: html.HtmlElement) -> list[str]:
    return [words(found) for found in page.xpath("//main//h2")]


def test_every_example_has_the_one_pattern(pages, handbook: Handbook):
    """All eight parts are there, in order; a part that the source does not describe says so under its heading."""
    for record in handbook.voorbeelden:
        page = pages[f"voorbeelden/{record.id}/index.html"]
        assert [found for found in headings(page) if found in EXAMPLE] == EXAMPLE, record.id
        for part, value in (("aanleiding", record.aanleiding), ("wie", record.wie), ("voor-wie", record.voor_wie), ("resultaat", record.resultaat)):
            said = words(page.xpath(f"//*[@id='{part}']/following-sibling::p[1]")[0])
            assert value or said.startswith(("De handreiking vertelt", "De handreiking noemt", "De bron vertelt", "De bron noemt")), (record.id, part)


def test_related_examples_give_their_reason(pages, handbook: Handbook):
    """Each link is followed by the steps and themes that both have."""
    for record in handbook.voorbeelden:
        for point in pages[f"voorbeelden/{record.id}/index.html"].xpath("//*[@id='verwant']/following-sibling::ul[1]/li"):
            assert point.xpath("./a") and ("allebei bij stap " in words(point) or "allebei over " in words(point)), record.id


def test_every_programme_has_the_same_parts(pages, handbook: Handbook):
    """The parts are what, for whom, how often, how long, by whom and where; recognition and offer; use; how to cite."""
    for record in handbook.programmas:
        page = pages[f"programmas/{record.id}/index.html"]
        assert [found for found in headings(page) if found in PROGRAMME] == PROGRAMME, record.id
        facts = [words(found) for found in page.xpath("//*[@id='in-het-kort']/following-sibling::dl[1]/div/dt")]
        assert facts[: len(FACTS)] == FACTS, record.id


def test_recognition_and_when_it_was_seen_always_have_a_source(pages, handbook: Handbook):
    """A level has its source, and its date or that none is known; no programme counts as current on a source older than two years."""
    for record in handbook.programmas:
        rows = pages[f"programmas/{record.id}/index.html"].xpath("//*[@id='nu']/following-sibling::dl[1]/div")
        now = {words(row.xpath("./dt")[0]): row.xpath("./dd")[0] for row in rows}
        seen = pages[f"programmas/{record.id}/index.html"].xpath("//*[@id='in-het-kort']/following-sibling::dl[1]/div[1]/dd")[0]
        assert ("Vraag het na" in words(seen)) != (last_seen.current(handbook, record).is_current) and bool(seen.xpath(".//a")) == bool(record.gezien or record.stopt)
        if record.erkenning and record.erkenning.niveau.value not in ("niet-gevonden", "niveau-niet-gezien"):
            assert words(now["Datum van de erkenning"]) and now["Bron van de erkenning"].xpath("./a"), record.id


def test_labels_say_what_they_do_not_mean(pages, handbook: Handbook):
    """The labels of 2013 are said to be no proof and not current; what it costs the municipality is always asked."""
    for record in handbook.programmas:
        text = words(pages[f"programmas/{record.id}/index.html"].xpath("//main")[0])
        assert ("ze zijn geen bewijs van effect" in text) == (record.dekking.value == "beschreven"), record.id
        assert "Wat kost het de gemeente per jaar" in text, record.id


def test_alternatives_lead_to_the_comparison(pages, handbook: Handbook):
    """Each alternative has its reason and a link that opens both side by side."""
    for record in handbook.programmas:
        for point in pages[f"programmas/{record.id}/index.html"].xpath("//ul[preceding-sibling::h2[1][@id='alternatieven']]/li"):
            other = str(point.xpath("./a/@href")[0]).strip("/").rpartition("/")[2]
            assert "allebei voor " in words(point)
            assert str(point.xpath("./a/@href")[1]) == f"../?vergelijk={record.id},{other}"


def test_an_age_in_words_is_never_called_unstated(pages, handbook: Handbook):
    """The page shows 'baby's' and 'basisschoolleeftijd' as the guidance states them, also if no years follow from them."""
    for record in handbook.voorbeelden:
        page = pages[f"voorbeelden/{record.id}/index.html"]
        fact = "".join(page.xpath("//dt[.='Leeftijd']/following-sibling::dd[1]//text()")).strip()
        assert not fact.startswith("niet vermeld"), record.id
        ages = {words(row.find("th")): words(row.findall("td")[1]) for row in page.xpath("//*[@id='aanbod']/following-sibling::div[1]//tbody/tr")}
        for part in record.aanbod if ages else ():
            assert ages[part.naam] == (part.leeftijd.letterlijk if part.leeftijd else "niet vermeld"), (record.id, part.naam)
