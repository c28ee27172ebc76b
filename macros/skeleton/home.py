"""The lists in `data/` that hold the records of a noun, as an editor wrote them: also with records that are not filled in yet."""

from dataclasses import dataclass
from pathlib import Path

from macros.model.webadres import page
from macros.nouns import BY_NAME, Noun
from macros.reading import yamlfile
from macros.reading.faults import DataFaults, Fault
from macros.reading.node import Mark, Node
from macros.skeleton import naming

_NOTHING = Node(None, Mark(1, 1))


@dataclass(frozen=True)
class Written:
    """A record: its key, its name, its number in a fixed order, each empty if it has none, its line, and the pages of its addresses."""

    key: str
    name: str
    number: str
    line: int
    pages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Home:
    """A file with records: its path, its name for messages, its list, and the keys that lead to it. `key` is that of its chapter.

    `faults` says why its list cannot be read.
    """

    path: Path
    file: str
    body: Node
    way: tuple[str, ...]
    key: str
    records: tuple[Written, ...]
    faults: tuple[Fault, ...] = ()

    def within(self, root: Node) -> Node | None:
        """The list in a file with this root."""
        return root.at(self.way)


def homes(data: Path, noun: Noun, shown: str = "data") -> list[Home]:
    """The files of `noun` in the folder `data`, which messages call `shown`, in order; of a section those of the chapters."""
    holder = written(noun)
    paths = sorted((data / holder.path).glob("[!.]*.yaml")) if holder.folder else [data / holder.path]
    return [_home(path, f"{shown}/{path.relative_to(data).as_posix()}", noun, holder) for path in paths]


def written(noun: Noun) -> Noun:
    """The noun whose files hold the records of `noun`: sections are in the files of chapters."""
    return noun if noun.path else BY_NAME["hoofdstuk"]


def _home(path: Path, name: str, noun: Noun, holder: Noun) -> Home:
    way = (holder.key,) if holder is noun else (holder.key, "secties")
    try:
        root = yamlfile.read(path, name).root
    except DataFaults as error:
        return Home(path, name, _NOTHING, way, "", (), tuple(error.faults))
    body = root.at(way) or _NOTHING
    nodes = [body] if noun.folder else body.items
    records = tuple(_written(node, noun) for node in nodes)
    chapter = root.at((holder.key, "id"))
    faults = () if nodes else (Fault(name, body.mark.line, body.mark.column, "", way[-1], "hier hoort een lijst te staan. Begin elk record met een "
                                     "streepje (- id: …)."),)
    return Home(path, name, body, way, str(chapter.value or "") if chapter else "", records, faults)


def _written(node: Node, noun: Noun) -> Written:
    return Written(_text(node, "id"), _text(node, naming.name_field(noun.model)), _text(node, noun.order) if noun.order != "code" else "", node.mark.line,
                   tuple(page(address) for field in naming.ADDRESSES if (address := _text(node, field))))


def _text(node: Node, field: str) -> str:
    found = node.child(field)
    return found.value if found and isinstance(found.value, str) else ""
