"""The pages in `docs/`: which files may be there, and every fault that an editor can make in one, before a host reads it.

Each part of a page has its own module in `macros.reading.docs`. Not for what a page shows: the macros make that.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.reading.docs import blocks, commands, front, prose, targets
from macros.reading.docs.blocks import Blocks
from macros.reading.docs.body import Body, body
from macros.reading.docs.commands import Macros
from macros.reading.docs.front import split
from macros.reading.docs.targets import Anchors, Targets, page_address
from macros.reading.faults import DataFaults, Fault
from macros.reading.strays import Places, strays
from macros.reading.textfile import read_text
from macros.reading.tree import Tree, walk

__all__ = ["Docs", "Known", "Macros", "findable", "listed", "page_address", "read", "sources", "split"]

# Pages that need no place in the list of addresses: the page of their folder lists them.
_DECISION = re.compile(r"over/besluiten/[0-9]{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_UNREAD = ("deze pagina kent het handboek niet. Zet de tekst op een bekende pagina, of vraag een ontwikkelaar om haar adres erbij te zetten "
           "(PAGES in macros/addresses.py).")


@dataclass(frozen=True)
class Known:
    """What pages may use: the macros, the addresses that must exist, the pages made from records, and the names of scripts.

    `made` has source paths, such as `programmas/opstapje.md`; None if the data has faults. `anchors` knows the places on pages made from `data/`.
    """

    macros: Macros
    pages: Collection[str]
    made: Collection[str] | None
    scripts: Collection[str] = ()
    anchors: Anchors = field(default=lambda _page, _name: None)


@dataclass(frozen=True)
class _Page:
    """A page with its blocks; the anchors of its headings are unique, but for `doubled` ones."""

    body: Body
    blocks: Blocks
    anchors: frozenset[str]


@dataclass(frozen=True)
class Docs:
    """What is in `docs/`: every fault in its pages and for what should not be there, and the anchors of each page without others, by address."""

    faults: tuple[Fault, ...]
    anchors: Mapping[str, Collection[str]]


def read(docs: Path, known: Known) -> Docs:
    """Read every page in `docs`."""
    tree = walk(docs)
    places = _places(known, tree)
    found = [*tree.faults, *strays(tree, places), *_missing(tree, known)]
    pages = {}
    for here, path in tree.files.items():
        if places.reads(here):
            page = _read(path, docs.name, here, known, found)
            pages.update({here: page} if page else {})
    written = {here: page.anchors for here, page in pages.items()}
    whole = set(pages) - set(known.macros.pages.values())
    # A page that cannot be read has a fault of its own; links to it are fine.
    sources = {*places.may, *(here for here in tree.files if places.reads(here)), *(known.made or ())}
    leads = Targets(sources, written, whole, known.anchors, known.made is not None)
    for page in pages.values():
        targets.check(page.body, list(prose.check(page.body, page.blocks.texts)), leads)
        found += page.body.folded()
    return Docs(tuple(found), {page_address(here): written[here] for here in sorted(whole)})


def listed(pages: Mapping[str, str], folder: str) -> list[tuple[str, str, str]]:
    """The address, title and description of every decision among the `pages` in `folder`, in order; path → text, as `sources` gives them."""
    found = [(here, front.values(split(text)[0])) for here, text in pages.items() if here.startswith(f"{folder}/") and _DECISION.fullmatch(here)]
    return [(page_address(here), values["title"], values["description"]) for here, values in found]


def findable(pages: Mapping[str, str]) -> list[str]:
    """The address of each of the `pages` that is no copy of others to print; path → text, as `sources` gives them."""
    return [page_address(here) for here, text in pages.items() if not front.values(split(text)[0]).get("papier")]


def sources(docs: Path) -> dict[str, str]:
    """Path within `docs` → text of every page there, in order. Raises DataFaults for one that cannot be read."""
    return {here: read_text(path, f"{docs.name}/{here}") for here, path in walk(docs).files.items() if here.endswith(".md")}


def _places(known: Known, tree: Tree) -> Places:
    """The closed list of `docs/`: each page as it is there, or as it should be."""
    may = [source for page in known.pages for source in ([choice for choice in _choices(page) if choice in tree.files] or _choices(page))]
    return Places(tuple(may), (_DECISION,), _UNREAD, known.made or ())


def _choices(page: str) -> list[str]:
    """The sources that a page can have, by its address: a file of its own or the index of its folder."""
    return [f"{page}.md", f"{page}/index.md"] if page else ["index.md"]


def _missing(tree: Tree, known: Known) -> Iterator[Fault]:
    """A fault for each page that is missing, or that is there twice."""
    for page in known.pages:
        found = [choice for choice in _choices(page) if choice in tree.files]
        if len(found) > 1:
            yield Fault(f"{tree.name}/{found[1]}", 0, 0, "", "", f"deze pagina krijgt hetzelfde adres als {found[0]}. Houd er een over, en haal de andere weg.")
        elif not found and not any(choice in tree.folders or tree.blocked(choice) for choice in _choices(page)):
            yield Fault(f"{tree.name}/{_choices(page)[0]}", 0, 0, "", "", "deze pagina ontbreekt, en andere pagina's verwijzen ernaar. Haal haar "
                        "terug uit een eerdere versie.")


def _read(path: Path, folder: str, here: str, known: Known, faults: list[Fault]) -> _Page | None:
    """A page, whose own faults are in its body; None if its text cannot be read. Adds the faults that are not in its text to `faults`."""
    name = f"{folder}/{here}"
    try:
        source = read_text(path, name)
    except DataFaults as error:
        faults += error.faults
        return None
    above, text = split(source)
    if not above:
        faults.append(front.missing(source, name))
        return None
    faults += front.faults(above, name, known.scripts)
    found = body(folder, here, above, text)
    commands.check(found, known.macros)
    parts = blocks.read(found)
    return _Page(found, parts, frozenset(_anchors(found, parts)))


def _anchors(found: Body, parts: Blocks) -> Iterator[str]:
    """The anchor that the host makes of each heading; adds a fault for one that repeats another or has none."""
    first: dict[str, int] = {}
    for _, piece in parts.headings:
        name = anchor(prose.plain(piece.words))
        if not re.search("[a-z0-9]", name):
            found.refuse(piece.line, "deze kop heeft geen gewone letter en geen cijfer, dus niemand kan ernaar verwijzen. Geef de kop andere woorden.")
        elif name in first:
            found.refuse(piece.line, f"deze kop geeft hetzelfde adres als de kop op regel {first[name]}. Geef de kop andere woorden.")
        first.setdefault(name, found.number(piece.line))
        yield name


def anchor(words: str) -> str:
    """The anchor of a heading, as the host makes it."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
