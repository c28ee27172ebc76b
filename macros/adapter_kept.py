"""mkdocs kept ready for the next edit, for the live site. Not for a build: `macros.publishing.host` starts mkdocs for that.

What the hooks of `macros.adapter` do counts here too, because mkdocs calls them.
"""

import logging
import shutil
import time
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import _build_page, _build_theme_template
from mkdocs.config import load_config
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from macros.adapter import FOUND, READY, search_index
from macros.browser.search import RenderedPage
from macros.model.handbook import Handbook
from macros.pages.view import TEMPLATES
from macros.project import Project

_SOURCE, _OPENED = "bron", "geopend"  # facts: the source of a page, and the moment when the host was made ready


@dataclass(frozen=True)
class Framed:
    """A page as the host made it: its HTML in the frame, and what search finds in it."""

    html: bytes
    found: tuple[RenderedPage, ...]


class Host:
    """mkdocs, kept ready between the builds of the live site. Methods that get a handbook are questions for a memory.

    The functions of mkdocs make each page, in their order; only what looked at nothing that changed is not made again.
    """

    def __init__(self, folder: Path):
        self.folder = folder  # for what mkdocs only writes to a file
        self.opened: tuple[Any, ...] = ()
        self.complaints: list[str] = []
        logging.getLogger("mkdocs").addHandler(_Complaints(self.complaints))

    def open(self, project: Project, sources: Mapping[str, str]) -> dict[Any, Any]:
        """Make ready for the pages in `sources` (source path → Markdown), and return the facts that they look at."""
        self.project = project
        self.complaints.clear()
        key = (tuple(sources), project.handbook.uitgave, (project.root / "mkdocs.yml").read_bytes())
        if self.opened[:-1] != key:
            self._open()
            self.opened = (*key, time.monotonic_ns())
        self.config.extra["handboek"] = project
        return {(_SOURCE, path): source for path, source in sources.items()} | {_OPENED: self.opened[-1]}

    def _open(self) -> None:
        config = load_config(str(self.project.root / "mkdocs.yml"), site_dir=str(self.folder))
        config.extra[READY] = _pages_only(self.project)
        config.plugins.on_startup(command="build", dirty=False)
        self.config = config.plugins.on_config(config)
        self.config.plugins.on_pre_build(config=self.config)
        files, self.env = get_files(self.config), self.config.theme.get_env()
        files.add_files_from_theme(self.env, self.config)
        self.files = self.config.plugins.on_files(files, config=self.config)
        set_exclusions(self.files, self.config)
        self.nav = self.config.plugins.on_nav(get_navigation(self.files, self.config), config=self.config, files=self.files)
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)

    @property
    def pages(self) -> list[str]:
        """The source path of each page, in the order of the host."""
        return [file.src_uri for file in self.files.documentation_pages()]

    def address(self, source: str) -> str:
        """The file of a page in the site."""
        return self._file(source).dest_uri

    def others(self) -> dict[str, bytes]:
        """Address → content of the files in `docs/` and in the theme that are not pages."""
        others = (file for file in self.files if not file.is_documentation_page() and file.inclusion.is_included() and not file.generated_by)
        return {file.dest_uri: file.content_bytes for file in others}

    def page(self, handbook: Handbook, source: str) -> Framed:
        """A page in its frame."""
        markdown, meta = handbook.ask(self.filled, source)
        handbook.fact(_OPENED)
        page = self._begin(handbook, source)
        page.markdown, page.meta = markdown, dict(meta)
        page.render(self.config, self.files)
        found = self.config.extra[FOUND] = []
        page.content = self.config.plugins.on_page_content(page.content or "", page=page, config=self.config, files=self.files)
        _build_page(page, self.config, self.files.documentation_pages(), self.nav, self.env)
        html = Path(page.file.abs_dest_path).read_bytes()
        self._require_silence()
        return Framed(html, tuple(found))

    def filled(self, handbook: Handbook, source: str) -> tuple[str, dict[str, Any]]:
        """The Markdown of a page with its macros filled in, and its front matter."""
        page = self._begin(handbook, source)
        page.file.content_string = handbook.fact((_SOURCE, source))
        page.read_source(self.config)
        filled = self.config.plugins.on_page_markdown(page.markdown or "", page=page, config=self.config, files=self.files)
        return str(filled), dict(page.meta)

    def templates(self, handbook: Handbook) -> dict[str, bytes]:
        """Address → content of the pages that the theme has without a source."""
        handbook.fact(_OPENED)
        self.config.extra["handboek"] = self.project.as_seen_by(handbook)
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in sorted(self.config.theme.static_templates):
            _build_theme_template(name, self.env, self.files, self.config, self.nav)
        made = {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        self._require_silence()
        return made

    def search_index(self, handbook: Handbook, sources: tuple[str, ...]) -> dict[str, bytes]:
        """Address → content of the search index of the pages."""
        return search_index(handbook, [found for source in sources for found in handbook.ask(self.page, source).found])

    def _file(self, source: str) -> File:
        file = self.files.get_file_from_path(source)
        assert file
        return file

    def _begin(self, handbook: Handbook, source: str) -> Page:
        """The page of the host, made with a project that notes what it looks at."""
        self.config.extra["handboek"] = self.project.as_seen_by(handbook)
        handbook.fact(TEMPLATES)
        page = self._file(source).page
        assert page
        return page

    def _require_silence(self) -> None:
        """mkdocs would refuse a page about which it warns."""
        if self.complaints:
            raise HostFault("\n".join(self.complaints))


def _pages_only(project: Project) -> Project:
    """The same project for a host that need not wait for the files: it only looks after pages."""
    seen = copy(project)
    seen.__dict__["files"] = {}
    return seen


class HostFault(Exception):
    """The host refuses a page; what it says about that."""


class _Complaints(logging.Handler):
    """Keeps what the host warns about."""

    def __init__(self, kept: list[str]):
        super().__init__(logging.WARNING)
        self.kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record.getMessage())
