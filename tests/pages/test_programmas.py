"""The order of programmes, and what the list and the page of a programme say alike."""

from lxml import html

from macros.model.handbook import Handbook
from macros.pages import labels
from macros.pages.programmas import by_name, programma, programmas


def facts(element) -> dict[str, str]:
    """The facts of a record as a reader sees them."""
    return {" ".join(row.find("dt").text_content().split()): " ".join(row.find("dd").text_content().split()) for row in element.iter("div") if row.find("dt") is not None}


def test_article_does_not_count_in_the_order(handbook: Handbook):
    """De Taallijn stands among the T's, and capitals do not matter."""
    names = [record.naam.removeprefix("De ").casefold() for record in by_name(handbook)]
    assert names == sorted(names)
    assert len(names) == len(handbook.programmas)


def test_list_and_page_give_the_same_facts(handbook: Handbook, view):
    """Place, recognition with its date or its absence, and offer with its source read the same in both."""
    listed = html.fromstring(str(programmas(view("programmas/"))))
    for record in handbook.programmas:
        short = facts(listed.xpath(f"//article[@data-id='{record.id}']")[0])
        long = facts(html.fromstring(str(programma(view(f"programmas/{record.id}/"), record.id))))
        assert short["Plaats"] == long["Plaats"] == labels.words(labels.PLAATS, record.plaats)
        date = long.get("Datum van de erkenning")
        told = f" ({'datum ' if date == 'niet gezien' else ''}{date})" if date else ""
        assert short["Erkenning"] == long["Laatst bekende erkenning"] + told
        assert long["Aanbod nu"].replace("bron: ", "").split(";")[0] == short["Aanbod nu"]
