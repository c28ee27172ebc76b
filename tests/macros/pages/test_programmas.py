"""The order of programmes, and the facts that the list and the page of a programme share."""

from dataclasses import replace
from pathlib import Path

from lxml import html

from macros.dutch import labels
from macros.model.handbook import Handbook
from macros.model.veldherkomst import Veldherkomst
from macros.pages.programmas import by_name, mijn_lijst, programma, programmas
from macros.pages.view import View


def facts(element) -> dict[str, str]:
    """The facts of a record as a reader sees them."""
    return {" ".join(row.find("dt").text_content().split()): " ".join(row.find("dd").text_content().split()) for row in element.iter("div") if row.find("dt") is not None}


def test_article_does_not_count_in_the_order(handbook: Handbook):
    """De Taalkaravaan is among the T's, and capitals are ignored."""
    names = [record.naam.removeprefix("De ").casefold() for record in by_name(handbook.programmas)]
    assert names == sorted(names)
    assert len(names) == len(handbook.programmas)


def test_list_and_page_give_the_same_facts(handbook: Handbook, view):
    """Place, recognition with its date or the lack of one, and offer with its source read the same in both."""
    listed = html.fromstring(str(programmas(view("programmas/"))))
    for record in handbook.programmas:
        short = facts(listed.xpath(f"//article[@data-id='{record.id}']")[0])
        long = facts(html.fromstring(str(programma(view(f"programmas/{record.id}/"), record.id))))
        assert short["Plaats"] == long["Plaats"].partition(" volgens ")[0] == labels.words(labels.PLAATS, record.plaats)
        date = long.get("Datum van de erkenning")
        dated = f" ({'datum ' if date == 'niet gezien' else ''}{date})" if date else ""
        assert short["Erkenning"] == long["Laatst bekende erkenning"] + dated
        assert long["Laatst gezien"].removesuffix(". Vraag het na bij de aanbieder") == short["Laatst gezien"]


def test_recognition_is_no_proof_where_programmes_are_chosen(view):
    """The list at its filter and the page at the level both say so, with a link to the note about it."""
    for page in (programmas(view("programmas/")), programma(view("programmas/samen-spelen/"), "samen-spelen")):
        links = html.fromstring(str(page)).xpath("//a[contains(@href, 'actualiteit/#goed-onderbouwd-is-geen-bewijs')]")
        assert links and "is geen bewijs van effect" in links[0].getparent().text_content()


def test_without_an_age_the_page_says_why_there_are_no_alternatives(handbook: Handbook, view):
    """The heading stays, with a link to other programmes."""
    for record in handbook.programmas:
        page = html.fromstring(str(programma(view(f"programmas/{record.id}/"), record.id)))
        assert page.xpath("//h2[@id='alternatieven']")
        assert ("noemt geen leeftijd in jaren" in page.text_content()) == (None in (record.bereik.van, record.bereik.tot))


def test_the_page_of_a_later_programme_has_a_source_at_each_fact(view):
    """There is no block of 2013; every fact says who says so, and all sources are listed."""
    page = html.fromstring(str(programma(view("programmas/vroeg-begin/"), "vroeg-begin")))
    found = facts(page)
    for name in ("Leeftijd", "Voor wie", "Hoe vaak", "Hoe lang", "Vorm", "Plaats", "Uitvoerder", "Wat er moet zijn", "Talen", "Kosten"):
        assert "volgens " in found[name], name
    assert found["Leeftijd"].startswith("vanaf de zwangerschap tot 2 jaar") and "In de bron: van -5 maanden tot 2 jaar" in found["Leeftijd"]
    text = page.text_content()
    assert "Dit programma staat niet in de handreiking van 2013" in text and not page.xpath("//*[@id='kenmerken']")
    assert {link.get("href").partition("#")[2] for link in page.xpath("//h2[@id='bronnen']/following-sibling::ul[1]//a")} == {"aanbodlijst", "databank"}


def test_a_fact_of_2013_shows_where_else_it_comes_from(handbook: Handbook, view):
    """Only what the guidance does not say has a source of its own."""
    record = handbook.get("programma", "boekenbus").model_copy(update={
        "kosten": "25 euro (2025)", "herkomst_velden": Veldherkomst.model_validate({"kosten": ["aanbodlijst"]})})
    other = replace(handbook, programmas=(record, *handbook.programmas[1:]))
    found = facts(html.fromstring(str(programma(replace(view("programmas/boekenbus/"), handbook=other), "boekenbus"))))
    assert found["Kosten"] == "25 euro (2025) volgens Lijst met het aanbod van nu, 17 mei 2024" and "volgens" not in found["Hoe lang"]


def test_without_script_the_list_says_what_has_no_label(handbook: Handbook, view):
    """A programme found later says so in the list, and the table says where each comes from."""
    page = html.fromstring(str(programmas(view("programmas/"))))
    later = {article.get("data-id") for article in page.xpath("//article[.//li[text()='van na 2013, zonder label']]")}
    assert later == {record.id for record in handbook.programmas if record.is_later}
    assert [cell.text_content() for cell in page.xpath("//section[@id='tabel']//thead//th")][:3] == ["Programma", "Laatst gezien", "Laatst bekende erkenning"]


def test_the_page_asks_what_is_unknown(view):
    """"Past dit bij ons?" ends in questions for the provider, with the rules behind each point."""
    page = html.fromstring(str(programma(view("programmas/wijkfeest/"), "wijkfeest")))
    asked = [item.text_content() for item in page.xpath("//h3[@id='vraag-de-aanbieder']/following-sibling::ul[1]/li")]
    assert "Wat kost het de gemeente per jaar, en wat zit daar niet bij in?" in asked
    assert len(page.xpath("//details[summary='Hoe komen wij hieraan?']//li")) == 9


def test_the_page_of_the_list_names_what_the_browser_keeps(handbook: Handbook, root: Path):
    """Visitors and administrators find the storage key of this edition there."""
    other = replace(handbook, uitgave=handbook.uitgave.model_copy(update={"sleutel": "andere-uitgave"}))
    assert "<code>andere-uitgave:kortelijst</code>" in mijn_lijst(View(other, "programmas/mijn-lijst/", root / "overrides"))
