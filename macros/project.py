"""One checkout: its handbook, and every file made from it except the pages. Knows no host."""

import os
import pickle
import struct
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from macros import git
from macros.addresses import DOWNLOADS, FEED, OPEN_DATA, PAGES, SITEMAP
from macros.browser import bundle, example_plan, fixed, knowledge, papers, parts, programmes, wellknown, worksheets
from macros.browser.house_style import styled
from macros.checking import anchors, blame
from macros.checking import house_style as readable
from macros.checking.all import Loaded, load_handbook, require_makeable
from macros.downloads import questions
from macros.downloads.pdf.font import FONTS
from macros.memory import Memory
from macros.model.handbook import Handbook
from macros.opendata import products
from macros.opendata.feed import feed
from macros.opendata.sitemap import sitemap
from macros.pages.paper import margins
from macros.pages.registry import MACROS, PAGE_OF, PARTS
from macros.pages.site import checked, generate
from macros.pages.view import View
from macros.reading import docsfile
from macros.reading.faults import DataFaults, Fault, SettingFault
from macros.reading.load import read_data
from macros.reading.overlay import basis
from macros.reading.overlay.folder import edition_folder
from macros.reading.overlay.merge import Place
from macros.reading.overlay.opened import opened
from macros.reading.strays import Places, strays
from macros.reading.tree import walk
from macros.supply import sbom

LIVE = "HANDBOEK_LIVE"  # set by `serve`: pages then have the script that reloads them
KEPT = "HANDBOEK_KLAAR"  # set by a build for its host: the folder that `Project.keep` wrote
MACROS_OF_PAGES = docsfile.Macros(PAGE_OF, PARTS, set(MACROS) - {*PAGE_OF, *PARTS})
PAGE_SCRIPTS = ("lijsten", "werkbladen", "plan")  # that a page can load beside those of every page; `scripts` in its front matter names them
_AT_ONCE = ("thema.js", "handboek.js", "handboek.css", "plan.css", *(f"{name}.js" for name in PAGE_SCRIPTS))  # loaded by pages themselves, not by a script
_ASSETS = f"overrides/{bundle.STATIC}"
_HANDBOOK, _FILES, _PAGES = "handboek.pickle", "bestanden", "paginas"
_FROM_DATA: dict[str, Callable[[Handbook], str]] = {
    "assets/afdruk.css": margins.stylesheet, "assets/programmas.js": programmes.script, "assets/voorbeeldplan.js": example_plan.script,
    "assets/werkbladen.js": worksheets.script, "assets/stukkendata.js": papers.script, "assets/vakkennis.js": knowledge.script,
}
_SIZE, _PIXELS, _DECISIONS = "omvang", "beeldpunten", "besluiten"  # kinds of facts
_EPOCH = "SOURCE_DATE_EPOCH"
_PREVIEWS, _TEMPLATES = "assets/werkbladen/", "assets/sjablonen/"


def load_checkout(root: Path, memory: Memory | None = None, edition: str = "") -> Loaded:
    """The data of the checkout at `root`, with the `edition` of that name laid over it. Raises DataFaults if it has faults, if docs/ has, or if a page or download cannot be made.

    With a `memory` its handbook answers from there, about what was read now.
    """
    folder = edition_folder(root, edition)
    loaded, faults = _attempt(root, memory, folder)
    if faults or loaded is None:
        raise DataFaults(_at_cause(root, folder, faults) if folder else faults)
    return loaded


def _attempt(root: Path, memory: Memory | None, folder: Path | None, off: Collection[Place] = ()) -> tuple[Loaded | None, list[Fault]]:
    """What `load_checkout` gives, or its faults; what an edition has at one of the places `off` does not count."""
    faults: list[Fault] = []
    loaded = None
    try:
        loaded = require_makeable(load_handbook(root / "data", memory=memory, edition=folder, off=off), root / FONTS)
    except DataFaults as error:
        faults += error.faults
    if folder:
        faults += readable.check(opened(folder)[0].colours, root)
    if (root / _ASSETS).is_dir():
        pictures = walk(root / _ASSETS, _ASSETS)
        faults += [*pictures.faults, *strays(pictures, Places(bundle.PICTURES))]
    docs = docsfile.read(root / "docs", _known(loaded))
    return loaded, [*faults, *docs.faults, *anchors.to_written(loaded.located if loaded else (), docs.anchors)]


def _at_cause(root: Path, folder: Path, faults: list[Fault]) -> list[Fault]:
    """The faults, those that an edition causes elsewhere at the line that causes them."""
    return blame.explained(faults, read_data(root / "data", edition=folder).overlay, lambda off: _attempt(root, None, folder, off)[1])


def _known(loaded: Loaded | None) -> docsfile.Known:
    """What pages in docs/ may use; of pages made from data with faults nothing is known."""
    if loaded is None:
        return docsfile.Known(MACROS_OF_PAGES, PAGES, None, PAGE_SCRIPTS)
    places = anchors.Places.of(loaded.handbook, loaded.located)
    return docsfile.Known(MACROS_OF_PAGES, PAGES, loaded.handbook.ask(generate).keys(), PAGE_SCRIPTS, places.objection)


@dataclass(frozen=True)
class Project:
    """A checkout at `root`. The first use of its handbook raises DataFaults if the data has faults."""

    root: Path
    edition: str = ""  # of the folder in eigen/ that is laid over the data

    @cached_property
    def handbook(self) -> Handbook:
        """The checked data."""
        kept = _kept()
        return pickle.loads((kept / _HANDBOOK).read_bytes()) if kept else self._loaded.handbook

    @cached_property
    def _loaded(self) -> Loaded:
        return load_checkout(self.root, edition=self.edition)

    @property
    def moved(self) -> int:
        """How many things the handbook changed that the edition changed too, since that was last settled."""
        return len(list(basis.moved(self._loaded.overlay))) if self._loaded.overlay else 0

    @classmethod
    def of(cls, root: Path, handbook: Handbook, edition: str = "") -> "Project":
        """The checkout at `root`, whose data was read already."""
        project = cls(root, edition)
        project.__dict__["handbook"] = handbook
        return project

    @property
    def docs(self) -> Path:
        """The folder with the pages that are written by hand; in a build for its host, a copy of what was checked."""
        kept = _kept()
        return kept / _PAGES if kept else self.root / "docs"

    @cached_property
    def pages(self) -> dict[str, str]:
        """Path within `docs` → text of every page that is written by hand."""
        return docsfile.sources(self.docs)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Address → content of every file that is not a page: browser files, downloads, open data."""
        kept = _kept()
        return _read(kept / _FILES) if kept else self._made()

    def keep(self, folder: Path) -> None:
        """Write handbook, files and the pages of `docs/` to `folder`, so that another process of this build does not make them again."""
        pages = {name: text.encode() for name, text in self.pages.items()}
        for name, body in (*_below(f"{_FILES}/", self.files).items(), *_below(f"{_PAGES}/", pages).items()):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        (folder / _HANDBOOK).write_bytes(pickle.dumps(self.handbook))

    def _made(self) -> dict[str, bytes]:
        files = self._plain()
        return files if os.environ.get(LIVE) else {**files, **fixed.copies(files, _AT_ONCE)}

    def _plain(self) -> dict[str, bytes]:
        handbook, remake = self.handbook, self.handbook.remake
        return {
            **styled(bundle.bundle(self.root, handbook.uitgave.sleutel), handbook.eigen, lambda: readable.base(self.root)),
            sbom.SHIPPED: sbom.shipped(self.root, handbook.uitgave), **self._live(), **wellknown.files(handbook.uitgave),
            **{name: remake(make).encode() for name, make in _FROM_DATA.items()},
            f"{DOWNLOADS}{example_plan.FILE}": remake(example_plan.file),
            **_below(DOWNLOADS, handbook.ask(questions.downloads, self.root)), **_below(_PREVIEWS, remake(questions.previews, self.root)),
            **_below(_TEMPLATES, remake(questions.templates, self.root)), **_below(_TEMPLATES, remake(questions.frames)),
            **_below(OPEN_DATA, remake(products.files, self.updated)), **self._for_crawlers(),
        }

    def _for_crawlers(self) -> dict[str, bytes]:
        """What is full of whole addresses, so that it needs that of the site."""
        uitgave = self.handbook.uitgave
        if not uitgave.adres:
            return {}
        pages = {**dict.fromkeys(docsfile.findable(self.pages)), **self.handbook.ask(checked), "": uitgave.bijgewerkt}
        return {SITEMAP: sitemap(uitgave.adres, pages), FEED: self.handbook.remake(feed, uitgave.adres)}

    @cached_property
    def updated(self) -> str | None:
        """Moment of the content in ISO 8601: SOURCE_DATE_EPOCH, else that of the commit, else None. Raises SettingFault for a wrong one."""
        epoch = os.environ.get(_EPOCH)
        return _moment(epoch) if epoch else _commit_time(self.root)

    def _live(self) -> dict[str, bytes]:
        script = self.root / "overrides/components/live/live.js"
        return {"assets/live.js": script.read_bytes()} if os.environ.get(LIVE) else {}

    def view(self, page: str) -> View:
        """What a macro needs to make `page` (its address from the root)."""
        return View(self.handbook, page, self.root / "overrides", self._sizes, self._pixels, products.listing(), self._decisions, self._parts, self._tools)

    def as_seen_by(self, handbook: Handbook) -> "Project":
        """This project for one page: `handbook` is the same, and notes what the page looks at, sizes of files included."""
        seen = Project(self.root, self.edition)
        sizes, pixels = _Facts(handbook, _SIZE), _Facts(handbook, _PIXELS)
        own = {"_parts": self._parts, "_tools": self._tools}  # read once, not for each page
        seen.__dict__.update(self.__dict__, **own, handbook=handbook, _sizes=sizes, _pixels=pixels, _decisions=handbook.fact(_DECISIONS))
        return seen

    def facts(self) -> dict[Any, Any]:
        """What pages show that is not in the handbook, by the names under which `as_seen_by` looks for it."""
        sizes = {(_SIZE, name): size for name, size in self._sizes.items()}
        return {**sizes, **{(_PIXELS, name): size for name, size in self._pixels.items()}, _DECISIONS: self._decisions}

    @cached_property
    def fixed(self) -> dict[str, str]:
        """Name → address, both within assets/, of what has a copy under a name that never changes; nothing on the live site, where a page need not wait for files."""
        return {} if os.environ.get(LIVE) else fixed.addresses(self.files)

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return {name: len(body) for name, body in _from(DOWNLOADS, self.files).items()}

    @cached_property
    def _decisions(self) -> list[tuple[str, str, str]]:
        return docsfile.listed(self.pages, "over/besluiten")

    @cached_property
    def _parts(self) -> list[tuple[str, str, str, str]]:
        return [(part.name, part.version, part.use, part.licence) for part in parts.parts(self.root)]

    @cached_property
    def _tools(self) -> list[tuple[str, list[str]]]:
        return sbom.licences(sbom.tools(self.root))

    @cached_property
    def _pixels(self) -> dict[str, tuple[int, int]]:
        return {name: _size(body) for name, body in _from(_PREVIEWS, self.files).items()}


class _Facts(Mapping[str, Any]):
    """Facts of one kind by name, for a page of the live site: whoever looks at one notes it."""

    def __init__(self, handbook: Handbook, kind: str):
        self._handbook, self._kind = handbook, kind

    def __getitem__(self, name: str) -> Any:
        found = self._handbook.fact((self._kind, name))
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError("a page knows the names of the files that it shows")

    __len__ = None  # type: ignore[assignment]


def _kept() -> Path | None:
    folder = os.environ.get(KEPT)
    return Path(folder) if folder else None


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}{name}": body for name, body in files.items()}


def _from(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name.removeprefix(folder): body for name, body in files.items() if name.startswith(folder)}


def _size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, which are at a fixed place in a PNG."""
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


def _read(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _moment(epoch: str) -> str:
    try:
        return datetime.fromtimestamp(int(epoch), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        text = f"'{epoch}' is geen tijdstip. Zet er het aantal seconden sinds 1970 in, zoals 1795392000, of haal de instelling weg."
        raise SettingFault([Fault(_EPOCH, 0, 0, "", "", text)]) from None


def _commit_time(root: Path) -> str | None:
    """The moment of the last commit."""
    found = git.answer(root, "log", "-1", "--format=%ct")
    return _moment(found.strip()) if found else None
