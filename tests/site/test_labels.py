"""The labels of 2013 on the pages equal the table of bijlage 3, which is written down here a second time."""

from macros.dutch.text import capital
from tests.page_text import words

LABELS = {
    "Theoretisch goed onderbouwd (2013)": "nee ja nee ja ja ja ja ja ja ja",
    "Totale ontwikkeling": "nee ja ja nee nee nee ja ja ja nee",
    "Taalontwikkeling": "ja nee ja ja ja nee nee nee nee ja",
    "Sluit aan op het lesprogramma": "nee nee nee nee ja ja ja ja ja nee",
    "Los van een vve-programma": "ja ja ja ja ja nee nee nee nee ja",
    "Intensief (2013)": "nee ja ja ja nee nee nee nee ja ja",
    "Doorgaande lijn na 6 jaar": "nee nee nee ja ja ja ja ja nee ja",
}
PROGRAMMES = {
    "verteltassen": "2 tot 6 jaar", "opstapje": "2 tot 4 jaar", "ouders-actief": "0 tot 6 jaar",
    "voorleesexpress": "2 tot en met 8 jaar", "de-taallijn": "0 tot 6 jaar", "logo-3000": "2 tot 6 jaar",
    "oudercomponent-vve": "2 tot 7 jaar", "hecht": "niet vermeld", "vve-thuis": "3 tot en met 6 jaar",
    "spel-aan-huis": "1 tot 8 jaar",
}


def labels_of(index: int) -> dict[str, str]:
    return {label: values.split()[index] for label, values in LABELS.items()}


def test_record_pages_have_the_labels(pages):
    """The page of a programme shows all seven labels as in bijlage 3."""
    rows = {programme: pages[f"programmas/{programme}/index.html"].xpath("//*[@id='kenmerken']/following-sibling::dl[1]/div")
            for programme in PROGRAMMES}
    found = {programme: {words(row.xpath("./dt")[0]): words(row.xpath("./dd")[0]) for row in found} for programme, found in rows.items()}
    assert found == {programme: labels_of(index) for index, programme in enumerate(PROGRAMMES)}


def test_table_of_the_catalogue_has_the_labels(pages):
    """The full table, which needs no script, shows the same labels."""
    page = pages["programmas/index.html"]
    heads = [capital(words(cell)) for cell in page.xpath("//tr[@data-rij]/ancestor::table//thead//th")]
    rows = {programme: [words(cell) for cell in page.xpath(f"//tr[@data-rij='{programme}']/*")] for programme in PROGRAMMES}
    found = {programme: dict(zip(heads, row, strict=True)) for programme, row in rows.items()}
    assert {programme: {label: row[label] for label in LABELS} for programme, row in found.items()} == {
        programme: labels_of(index) for index, programme in enumerate(PROGRAMMES)}


def test_ages_are_those_of_the_guidance(pages):
    """The age on the page is the one that the guidance states, or the one derived by our rule, and then marked."""
    ages = {programme: words(pages[f"programmas/{programme}/index.html"].xpath("//dt[normalize-space()='Leeftijd']/following-sibling::dd[1]")[0])
            for programme in PROGRAMMES}
    assert [f"{programme}: {age}" for programme, age in ages.items() if not age.startswith(PROGRAMMES[programme])] == []
    assert {programme for programme, age in ages.items() if "afgeleid" in age} == {"verteltassen", "logo-3000"}


def test_named_programmes_have_no_labels(pages):
    """A programme that the guidance only mentions says so, and shows no labels."""
    page = pages["programmas/boekstart/index.html"]
    assert "alleen genoemd" in words(page.xpath("//main")[0])
    assert not page.xpath("//*[@id='kenmerken']")


def test_catalogue_is_complete_without_script(pages, handbook):
    """Every programme is a visible result and a visible row of the table, and the count is right."""
    page = pages["programmas/index.html"]
    ids = {record.id for record in handbook.programmas}
    assert {str(found) for found in page.xpath("//article[not(@hidden)]/@data-id")} == ids
    assert {str(found) for found in page.xpath("//tr/@data-rij")} == ids
    assert len(page.xpath("//*[@data-component='catalogus']")) == 1
    assert str(len(ids)) in words(page.xpath("//*[@role='status' and @data-telling]")[0])
