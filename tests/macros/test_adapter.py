"""The settings and pages that the host gets, and the faults that stop it. The resulting pages are tested in `tests/site/`."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros import adapter, project
from macros.browser import search
from macros.checking.all import Loaded
from macros.headings import Heading
from macros.model.handbook import Handbook
from macros.project import Project
from tests.search_answers import places

FILES = {"assets/handboek.css": b"a{}", "api/v1/index.json": b"{}"}


@pytest.fixture
def config(root: Path, handbook: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """The host's settings after our first hook, on the small handbook, with a few small files beside the pages."""
    monkeypatch.setattr(project, "load_checkout", lambda *_, **__: Loaded(handbook, (), ()))
    monkeypatch.setattr(Project, "_made", lambda _: dict(FILES))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    found = adapter.on_config(load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    found.plugins._current_plugin = "proef"  # the host does this around every hook
    return found


def with_edition(config: MkDocsConfig, handbook: Handbook, **fields: object) -> MkDocsConfig:
    """The same for an edition with other facts."""
    opened = Project(Path("."))
    opened.__dict__["handbook"] = replace(handbook, uitgave=handbook.uitgave.model_copy(update=fields))
    config.extra["handboek"] = opened
    return config


def page(config: MkDocsConfig, source: str, **meta: object) -> Page:
    """A page of the host, before it is filled in."""
    found = Page("Proef", File.generated(config, source, content="# Proef\n"), config)
    found.meta.update(meta)
    return found


def copied(config: MkDocsConfig, name: str) -> File:
    """A file that the host found in a folder."""
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls)


def test_name_and_address_come_from_the_edition(config: MkDocsConfig, handbook: Handbook):
    """Editors enter them once; the host's own settings have neither."""
    assert config.site_name == handbook.uitgave.naam
    assert (config.site_url or "") == (f"{handbook.uitgave.adres.rstrip('/')}/" if handbook.uitgave.adres else "")


def test_the_host_makes_no_sitemap(config: MkDocsConfig):
    """Its own has every page, and the day of the build; ours is among the files."""
    assert config.theme.static_templates == {"404.html"}


def test_faults_in_the_data_stop_the_host_in_one_sentence(copy_small: Callable[[Path], Path], tmp_path: Path):
    """Started directly, the host gives the same message as a build."""
    checkout = copy_small(tmp_path / "kopie")
    path = checkout / "data/programmas.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("van: 2\n", "van: twee\n", 1), encoding="utf-8")
    with pytest.raises(PluginError, match="(?s)'twee' is geen getal.*1 fout in data/ of docs/"):
        adapter.on_config(load_config(str(checkout / "mkdocs.yml")))


def test_every_record_gets_a_page_and_every_file_its_place(config: MkDocsConfig, handbook: Handbook):
    """Pages of records and files are added to the pages that are written by hand."""
    kept = [File.generated(config, "assets/fonts/x.woff2", content="x"), copied(config, "over/colofon.md")]
    names = {file.src_uri for file in adapter.on_files(Files(kept), config)}
    assert {f"programmas/{record.id}.md" for record in handbook.programmas} <= names
    assert {*FILES, *(file.src_uri for file in kept)} <= names


@pytest.mark.parametrize("name", [
    "assets/javascripts/bundle.js", "assets/stylesheets/main.css", "assets/images/favicon.png", "assets/nota.docx", "app.js", "lib/fold.js", "styles/tokens.css",
    "over/nota.docx", "over/colofon - kopie.md", "over/.#colofon.md", "over/colofon.md~", "Thumbs.db", "kwaad.html",
])
def test_nothing_else_that_the_host_finds_is_published(name: str, config: MkDocsConfig):
    """The host copies whatever is in docs/, in overrides/ and in its theme; neither a draft nor the source of a script may be on the site."""
    assert name not in {file.src_uri for file in adapter.on_files(Files([copied(config, name)]), config)}


def test_a_page_by_hand_in_the_place_of_a_record_is_refused(config: MkDocsConfig):
    """The host would silently keep one of the two."""
    with pytest.raises(PluginError, match="docs/programmas/boekenbus.md staat op de plek van een pagina die uit data/ komt"):
        adapter.on_files(Files([File.generated(config, "programmas/boekenbus.md", content="# x")]), config)


@pytest.mark.parametrize("other", ["programmas/boekenbus/index.md", "Programmas/Boekenbus.md"])
def test_two_pages_at_one_address_are_refused(other: str, config: MkDocsConfig):
    """Addresses that differ only in capitals count as equal, as they do on many computers."""
    with pytest.raises(PluginError, match="hetzelfde adres"):
        adapter.on_files(Files([File.generated(config, other, content="# x")]), config)


def test_headings_become_the_table_of_contents(config: MkDocsConfig):
    """Headings within a part are below it; the text is kept for search."""
    found = page(config, "over/proef.md")
    body = '<h2 id="a">A</h2><h3 id="b">B</h3><h2 id="c">C</h2>'
    assert adapter.on_page_content(body, found, config) == body
    assert [(item.id, [child.id for child in item.children]) for item in found.toc] == [("a", ["b"]), ("c", [])]
    assert [kept.url for kept in config.extra[adapter.FOUND]] == ["over/proef/"]


def test_a_long_page_lists_only_its_parts():
    """Forty headings are still readable, four hundred are not."""
    many = [Heading(2, "a", "A"), *(Heading(3, f"b{number}", "B") for number in range(adapter.LONGEST_TOC))]
    assert [len(item.children) for item in adapter._table_of_contents(many)] == [0]
    assert [len(item.children) for item in adapter._table_of_contents(many[:-1])] == [adapter.LONGEST_TOC - 1]


def test_menus_link_from_the_page_itself(config: MkDocsConfig):
    """A deeper page links up to the root; a wide page has no menu beside it."""
    found = adapter.on_page_context({}, page(config, "toezicht/b1.md"), config)
    assert found["basis"] == "../../" and [link.url for link in found["tabs"]][-1] == "../../over/"
    assert [link.url for link in found["kruimels"]] == ["../../", "../", ""] and found["zijmenu"]
    wide = adapter.on_page_context({}, page(config, "toezicht/b1.md", breed=True), config)
    assert wide["zijmenu"] == []


@pytest.mark.parametrize(("address", "base"), [(None, "/"), ("https://www.voorbeeld.nl/onze/gids", "/onze/gids/")])
def test_the_page_of_unknown_addresses_links_from_the_root(address: str | None, base: str, config: MkDocsConfig, handbook: Handbook):
    """The page is served at any depth, so its addresses start at the root of the site, also in a folder."""
    config.site_url = f"{address}/" if address else ""
    found = adapter.on_template_context({}, with_edition(config, handbook, adres=address))
    assert found["basis"] == base
    assert all(link.url.startswith(base) for link in [*found["tabs"], *found["voetlinks"]])


def test_the_search_index_is_written_last(config: MkDocsConfig):
    """It has the text of the pages that were rendered."""
    config.extra[adapter.FOUND][:] = [search.RenderedPage("over/", "Over", "<h2 id='a'>Kenmerkend</h2><p>Woordje</p>", "pagina", "")]
    adapter.on_post_build(config)
    assert [text for own in places(Path(config.site_dir)).values() for _, text in own] == ["", "Woordje"]


def test_a_title_is_escaped_wherever_it_ends(config: MkDocsConfig):
    """In the title of the window, the heading, the path and the line above a printed page: as words, not as HTML."""
    title = "Bron & licentie, a < b <script>alert(1)</script>"
    found = page(config, "over/proef.md", description='"x" & <b>y</b>')
    found.title, found.content = title, "<p>Tekst</p>"
    context = adapter.on_page_context({"page": found, "config": config, "base_url": "../.."}, found, config)
    made = html.document_fromstring(config.theme.get_env().get_template("main.html").render(context))
    assert made.findtext(".//title") == f"{title} · {config.site_name}" and made.findtext(".//h1") == title
    assert made.xpath("string(//meta[@name='description']/@content)") == '"x" & <b>y</b>'
    assert title in " ".join(made.xpath("//nav[contains(@class, 'kruimel')]")[0].text_content().split())
    assert not made.xpath("//script[not(@src)] | //main//b | //head//b")
