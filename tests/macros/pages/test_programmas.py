"""The order of programmes, and the facts that the list and the page of a programme share."""

from dataclasses import replace
from pathlib import Path

from lxml import html

from macros.dutch import labels
from macros.model.handbook import Handbook
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
        assert short["Plaats"] == long["Plaats"] == labels.words(labels.PLAATS, record.plaats)
        date = long.get("Datum van de erkenning")
        dated = f" ({'datum ' if date == 'niet gezien' else ''}{date})" if date else ""
        assert short["Erkenning"] == long["Laatst bekende erkenning"] + dated
        assert long["Aanbod nu"].replace("bron: ", "").removesuffix("; vraag het na bij de aanbieder") == short["Aanbod nu"]


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


def test_the_page_of_the_list_names_what_the_browser_keeps(handbook: Handbook, root: Path):
    """Visitors and administrators find the storage key of this edition there."""
    other = replace(handbook, uitgave=handbook.uitgave.model_copy(update={"sleutel": "andere-uitgave"}))
    assert "<code>andere-uitgave:kortelijst</code>" in mijn_lijst(View(other, "programmas/mijn-lijst/", root / "overrides"))
