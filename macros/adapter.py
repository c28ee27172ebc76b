"""mkdocs hooks: generated pages and files, menus and search. Besides `adapter_kept`, the only module that imports mkdocs.

Not for content or HTML: it passes plain values between the core and mkdocs.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# mkdocs loads this file by its path, before the macros plugin makes the package importable.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import File, Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from mkdocs.structure.toc import TableOfContents, get_toc  # noqa: E402

from macros.addresses import SITEMAP  # noqa: E402
from macros.browser import house_style, search  # noqa: E402
from macros.dutch.text import date  # noqa: E402
from macros.headings import headings  # noqa: E402
from macros.model.handbook import Handbook  # noqa: E402
from macros.pages import site  # noqa: E402
from macros.pages.filtered_lists import filtered_lists  # noqa: E402
from macros.pages.made import put_back  # noqa: E402
from macros.pages.paper.notes import with_notes  # noqa: E402
from macros.pages.regions import with_regions  # noqa: E402
from macros.project import LIVE, Project  # noqa: E402
from macros.reading.faults import DataFaults  # noqa: E402

BEFORE_OTHERS = 100
LONGEST_TOC = 40  # with more headings, only the first level is listed
READY = "klaar"  # in the settings: a project that was opened already
FOUND = "gevonden"  # in the settings: the pages rendered so far, as search finds them

@event_priority(BEFORE_OTHERS)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Open the project; stop with the faults that an editor can fix."""
    project = config.extra.pop(READY, None) or Project(Path(config.config_file_path or ".").resolve().parent)
    try:
        uitgave = project.handbook.uitgave
    except DataFaults as error:
        raise PluginError(error.message) from None
    config.extra["handboek"] = project
    config.docs_dir = str(project.docs.resolve())
    config.site_name = uitgave.naam
    config.site_url = f"{uitgave.adres.rstrip('/')}/" if uitgave.adres else config.site_url
    config.theme.static_templates.discard(SITEMAP)  # ours says which pages, and knows when they were checked
    config.extra[FOUND] = []
    return config


@event_priority(BEFORE_OTHERS)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the pages of `docs/`, add a page per record, and every file that is not a page.

    Whatever else is in a folder that the host copies, of ours or of Material, is not published.
    """
    project = _project(config)
    for file in list(files):
        if file.generated_by is None and file.src_uri not in project.pages:
            files.remove(file)
    for path, source in site.generate(project.handbook).items():
        if files.get_file_from_path(path):
            raise PluginError(f"docs/{path} staat op de plek van een pagina die uit data/ komt. Haal het bestand weg of hernoem het.")
        files.append(File.generated(config, path, content=source))
    for path, body in project.files.items():
        files.append(File.generated(config, path, content=body))
    _refuse_collisions(files)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Put in what the macros made, list the headings, keep the text for search, and add what narrow screens and paper need."""
    html = with_regions(put_back(page.meta, html))
    found = headings(html)
    page.toc = _table_of_contents(found)
    words = str(page.meta.get("zoekwoorden") or "")
    if page.meta.get("vindbaar", True):
        config.extra[FOUND].append(search.RenderedPage(page.url.removeprefix("./"), config.site_name if page.is_homepage else str(page.title), html, str(page.meta.get("soort") or "pagina"), words))
    if not page.meta.get("papier"):
        html, page.meta["adressen"] = with_notes(html, _project(config).view(page.url.removeprefix("./")))
    return html


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Add menus, edition and what there is for programs, with addresses relative to this page."""
    address = page.url.removeprefix("./")
    context.update(_shared(_project(config), address), basis=_base(address))
    context["alternatieven"] = site.alternates(address, _project(config).handbook.uitgave)
    context.update(
        kruimels=site.crumbs(address, str(page.title)),
        zijmenu=[] if page.meta.get("breed") else _project(config).handbook.ask(site.side_menu, address),
    )
    return context


def on_template_context(context: dict[str, Any], config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Add the same to 404.html, which is served at any depth, so its addresses start at the root of the host."""
    root = urlsplit(config.site_url or "").path or "/"
    shared = _shared(_project(config), "")
    for menu in ("tabs", "voetlinks"):
        shared[menu] = [replace(link, url=root + link.url) for link in shared[menu]]
    context.update(shared, basis=root, kruimels=[], zijmenu=[])
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index of all rendered pages."""
    for name, body in search_index(_project(config).handbook, config.extra[FOUND]).items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def search_index(handbook: Handbook, found: Sequence[search.RenderedPage]) -> dict[str, bytes]:
    """Address → content of the search index of the pages that were found while rendering."""
    return {name: script.encode() for name, script in search.files(list(found), handbook, filtered_lists(handbook)).items()}


def _refuse_collisions(files: Files) -> None:
    """Stop if two pages have one address: mkdocs would silently keep only the last."""
    seen: dict[str, File] = {}
    for file in files.documentation_pages():
        other = seen.setdefault(file.dest_uri.casefold(), file)
        if other is not file:
            raise PluginError(f"{other.src_uri} en {file.src_uri} krijgen hetzelfde adres ({file.dest_uri}). Hernoem er een.")


def _project(config: MkDocsConfig) -> Project:
    return config.extra["handboek"]


def _shared(project: Project, address: str) -> dict[str, Any]:
    uitgave, eigen = project.handbook.uitgave, project.handbook.eigen
    return {
        "live": bool(os.environ.get(LIVE)), "vast": project.fixed, "tabs": site.tabs(address), "voetlinks": site.foot(address),
        "uitgave": {**uitgave.model_dump(), "bijgewerkt": date(uitgave.bijgewerkt), "licentie": uitgave.licentie_tekst,
                    "bewerkt": eigen.basis if eigen else "", "logo": house_style.shown(eigen)},
    }


def _base(address: str) -> str:
    return "../" * address.count("/") or "./"


def _table_of_contents(found: list[Any]) -> TableOfContents:
    tokens: list[Any] = []
    for heading in found:
        token = {"level": heading.level, "id": heading.id, "name": heading.text, "children": []}
        if heading.level == 2 or not tokens:
            tokens.append(token)
        elif len(found) <= LONGEST_TOC:
            tokens[-1]["children"].append(token)
    return get_toc(tokens)
