"""The addresses that people link to; they do not change."""

from pathlib import Path

from macros.model.handbook import Handbook
from tests.search_answers import places

PAGES = [
    "", "handreiking/", "stappenplan/", *(f"stappenplan/stap-{number}/" for number in range(1, 9)), "organisatiemodellen/",
    "programmas/", "programmas/keuzehulp/", "programmas/mijn-lijst/", "programmas/verteltassen/", "programmas/opstapje/", "programmas/voorleesexpress/", "programmas/spel-aan-huis/",
    "voorbeelden/", "toezicht/", *(f"toezicht/b{number}/" for number in range(1, 8)), "werkbladen/", "werkbladen/inventarisatie/",
    "mijn-plan/",
    "begrippen/", "bronnen/", "actualiteit/", "over/", "over/colofon/", "over/open-data/", "over/toegankelijkheid/",
    "over/privacy/", "over/bijdragen/", "over/besluiten/",
]
FILES = [
    *(f"api/v1/{name}.json" for name in (
        "programmas", "voorbeelden", "stappen", "werkbladen", "indicatoren", "begrippen", "bronnen", "actualiteit", "index")),
    "api/v1/programmas.csv", "api/v1/voorbeelden.csv", "api/v1/schema/stappen.schema.json", "api/v1/schema/dossier.schema.json",
    "downloads/voorbeeldstad-ouderbeleid.json",
    *(f"downloads/2a-inventarisatie.{extension}" for extension in ("docx", "ods", "pdf")),
]


def test_every_page_exists_at_its_address(site: Path):
    """Every page of the public contract exists."""
    assert [address for address in PAGES if not (site / address / "index.html").is_file()] == []


def test_every_file_exists_at_its_address(site: Path):
    """Every data file and download of the public contract exists and is not empty."""
    assert [address for address in FILES if not (site / address).is_file() or (site / address).stat().st_size <= 100] == []


def test_address_of_an_example_names_its_municipality(handbook: Handbook):
    """The id of an example begins with the municipality, if the source names one."""
    from macros.dutch.text import slug

    for example in handbook.voorbeelden:
        if example.gemeente:
            assert example.id.startswith(f"{slug(example.gemeente)}-"), example.id


def test_all_links_are_relative(site: Path):
    """The site works at any address and in any folder: only the page for unknown addresses links from the root."""
    for page in site.rglob("*.html"):
        if page.name != "404.html":
            text = page.read_text(encoding="utf-8")
            assert not any(mark in text for mark in ('href="/', 'src="/', 'action="/', "http://127.", "localhost")), page
    for style in site.rglob("*.css"):
        assert "url(/" not in style.read_text(encoding="utf-8").replace('url("/', "url(/")
    assert [page for page in places(site) if page.startswith("/")] == []


def test_site_leaves_out_what_only_the_build_needs(site: Path):
    """Templates, sources of scripts and styles, examples and the theme's own bundle are not published."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for part in ("components/", "styles/", "pages/", "partials/", "javascripts/", "stylesheets/", "search/", ".yaml", ".md", ".py"):
        assert not [name for name in names if part in name.replace("assets/thema", "")], part
    assert not [name for name in names if name.endswith("live.js")]
