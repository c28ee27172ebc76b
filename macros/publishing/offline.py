"""The offline edition: the whole site in one zip, to open from a folder, where every link must name its file.

Made from a site that was checked, and checked again. Not for what pages say in it: a template marks with `data-alleen` what only
one of the two has, and `overrides/lib/address.js` makes the links of scripts.
"""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from macros.addresses import OFFLINE, SITEMAP
from macros.downloads.archive import pack
from macros.dutch.text import size
from macros.pages.view import View
from macros.project import Project
from macros.publishing.compressed import ENDINGS
from macros.publishing.kinds import SMALLER
from macros.publishing.sitecheck import Facts, facts, is_elsewhere, is_read, problems
from macros.tags import ATTRIBUTE, MARK, PAIR, address, value_of

FOLDER = "handboek/"
START = "LEES MIJ EERST.html"
LONGEST = 180  # letters of a name: Windows allows 260 with the folders around it
# What only a server or a search engine reads: the first has links that start at the root of a host.
_OF_THE_HOST = ("404.html", "robots.txt", SITEMAP, "assets/live.js", OFFLINE)
_WELL_KNOWN = ".well-known/"
_LEVEL = 6  # 9 takes twice as long for 0.1% less
_SITE_ONLY, _FOLDER_ONLY, _HIDDEN = 'data-alleen="site"', 'data-alleen="map"', " hidden"
# The tags that change; every < of a page starts a tag, or its check would have refused it.
_LINKED = re.compile(rf"<(?P<name>html|a|area|form|button|input|link)(?:{ATTRIBUTE})*\s*/?>", re.IGNORECASE | re.ASCII)
_SIZE = re.compile(r"(<span data-omvang>)[^<]*(</span>)")
_NOT_IN_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', re.IGNORECASE)


def add(site: Path, project: Project) -> list[str]:
    """Put the edition of a checked `site` into it, and its size on the pages that offer it. Returns its problems, in Dutch; then nothing changes."""
    files = of_site(site, project)
    if found := faults(files):
        return found
    made = packed(files)
    (site / OFFLINE).parent.mkdir(exist_ok=True)
    (site / OFFLINE).write_bytes(made)
    for page in sorted(site.rglob("*.html")):
        text = page.read_bytes()
        if b"data-omvang" in text:
            page.write_bytes(_SIZE.sub(rf"\g<1>, {size(len(made))}\2", text.decode("utf-8")).encode())
    return []


def of_site(site: Path, project: Project) -> dict[str, bytes]:
    """The files of the edition of a `site` that was made from a checkout."""
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
    return edition(files, start_page(project))


def start_page(project: Project) -> bytes:
    """The page beside the folder, which says what this is and how to open it."""
    uitgave = project.handbook.uitgave
    view = View(project.handbook, "", project.root / "overrides")
    return f"{view.render('pages/lees-mij-eerst.html', uitgave=uitgave, map=FOLDER)}\n".encode()


def edition(site: Mapping[str, bytes], start: bytes) -> dict[str, bytes]:
    """The files of the edition, name → content: the page to `start` with, and everything of the `site` that is of use without a host."""
    kept = {name: body for name, body in site.items() if _is_kept(name)}
    return {START: start, **{f"{FOLDER}{name}": _page(body) if name.endswith(".html") else body for name, body in kept.items()}}


def _is_kept(name: str) -> bool:
    return name not in _OF_THE_HOST and not name.startswith(_WELL_KNOWN) and not name.endswith(ENDINGS)


def _page(body: bytes) -> bytes:
    text = without_site_parts(body.decode("utf-8")).replace(f"{_FOLDER_ONLY}{_HIDDEN}", _FOLDER_ONLY)
    return _LINKED.sub(lambda mark: _for_folder(mark[0], mark["name"].lower()), text).encode()


def without_site_parts(text: str) -> str:
    """A page without the elements that only a site with the edition has."""
    kept, at, depth, skipped = [], 0, 0, ""
    for mark in MARK.finditer(text) if _SITE_ONLY in text else ():
        name = (mark["name"] or (mark["end"] or "")[1:-1].strip()).lower()
        if not depth and mark["name"] and _SITE_ONLY in mark["attributes"]:
            kept.append(text[at:mark.start()])
            depth, skipped = 1, name
        elif depth and name == skipped:
            depth += 1 if mark["name"] else -1
            at = at if depth else mark.end()
    return "".join([*kept, text[at:]])


@lru_cache(maxsize=1 << 15)
def _for_folder(tag: str, name: str) -> str:
    """A start tag of the site, as it is in the edition."""
    if name == "html":
        return f"{tag[:-1]} data-zonder-server>"
    return PAIR.sub(_attribute, tag)


def _attribute(found: re.Match[str]) -> str:
    key = found[1].lower().rpartition(":")[2]
    if key not in ("href", "action", "formaction") or found[2] is None:
        return found[0]
    before, link = found[0][:found.start(2) - found.start()], address(value_of(found[2]))
    return found[0] if with_file(link) == link else f'{before}"{html.escape(with_file(link))}"'


@lru_cache(maxsize=1 << 15)
def with_file(link: str) -> str:
    """An address that names its file: `../begrippen/?q=1#doel` → `../begrippen/index.html?q=1#doel`. One that names a file, or only a place on its page, stays."""
    path = re.split(r"[?#]", link, maxsplit=1)[0]
    if is_elsewhere(link) or not (path.endswith("/") or posixpath.basename(path) in (".", "..")):
        return link
    return posixpath.join(path, "index.html") + link[len(path):]


def faults(files: Mapping[str, bytes]) -> list[str]:
    """Everything that would not work in a folder on any computer, in Dutch, file by file."""
    read = {name: facts(name, body) for name, body in files.items() if is_read(name)}
    found = [*problems(read, read, set(files), "/"), *_folders(read), *_names(files)]
    return [f"{OFFLINE}: {fault}" for fault in found]


def _folders(read: Mapping[str, Facts]) -> Iterator[str]:
    for name, found in read.items():
        for link in dict.fromkeys(found.followed + found.loaded):
            if with_file(link) != link:
                yield f"{name}: de link '{link}' noemt een map; zonder server toont een browser dan een lijst van bestanden"


def _names(files: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(files):
        if len(name) > LONGEST:
            yield f"{name}: deze naam is met de mappen erbij {len(name)} tekens lang; Windows kan er {LONGEST} aan. Kies een kortere sleutel."
        if odd := next((part for part in name.split("/") if _NOT_IN_WINDOWS.search(part)), None):
            yield f"{name}: '{odd}' kan in Windows geen naam van een bestand of map zijn. Kies een andere sleutel."


def packed(files: Mapping[str, bytes]) -> bytes:
    """The zip; equal files give equal bytes."""
    return pack(files, packed=lambda name: posixpath.splitext(name)[1] in SMALLER, level=_LEVEL)
