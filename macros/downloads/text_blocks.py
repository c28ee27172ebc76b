"""The blocks of a document that people read: headings, running text, lists and tables. All text is plain text: nothing in it is
markup, formula or code. For what people fill in: see `form_blocks`.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

from macros.downloads.faults import DownloadFault
from macros.downloads.sources import Sources

_WEB = re.compile(r"^https?://")


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; `link` is a web address or None. A `place` says what people write instead of it."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    place: bool = False

    def __post_init__(self) -> None:
        if self.link is not None and not _WEB.match(self.link):
            raise DownloadFault(f"'{self.link}' is geen webadres. Een link in een download begint met https://.")


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True)
class Heading:
    """A heading below the title: level 1 begins a part, level 2 is within a part. `own` marks our own addition.

    With `new_page` it begins a page on paper, so that what follows can be handed out.
    """

    text: str
    level: int = 1
    own: bool = False
    new_page: bool = False
    sources: Sources = field(default=(), repr=False, compare=False)


class Use(Enum):
    """What running text is for: to read, to help a writer and be deleted, or to say under which number a table is found."""

    BODY = "body"
    GUIDANCE = "guidance"
    CAPTION = "caption"


@dataclass(frozen=True)
class Paragraph:
    """Running text. A caption is the words behind "Tabel 1: "; the writers number them."""

    runs: Runs
    use: Use = Use.BODY
    sources: Sources = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class ListItem:
    """One item; `depth` counts from 0, `number` is None for a bullet."""

    runs: Runs
    depth: int = 0
    number: int | None = None


@dataclass(frozen=True)
class ListGroup:
    """Items of one depth and kind, each with the groups below it; `start` is the first number, None for bullets."""

    start: int | None
    points: tuple[tuple[Runs, tuple["ListGroup", ...]], ...]


@dataclass(frozen=True)
class ItemList:
    """Items that belong together, in order."""

    items: tuple[ListItem, ...]
    sources: Sources = field(default=(), repr=False, compare=False)

    @property
    def groups(self) -> tuple[ListGroup, ...]:
        """The items as nested groups."""
        return _grouped(list(self.items))


def _grouped(items: list[ListItem]) -> tuple[ListGroup, ...]:
    groups: list[ListGroup] = []
    while items:
        first, *items = items
        below = []
        while items and items[0].depth > first.depth:
            below.append(items.pop(0))
        point = (first.runs, _grouped(below))
        if groups and (groups[-1].start is None) == (first.number is None):
            groups[-1] = ListGroup(groups[-1].start, (*groups[-1].points, point))
        else:
            groups.append(ListGroup(first.number, (point,)))
    return tuple(groups)


@dataclass(frozen=True)
class TextTable:
    """A table to read, not to fill in. The columns in `right` have numbers; in a `fitted` one a column is as wide as its words ask.

    A screen reader says `title` first.
    """

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    right: tuple[int, ...] = ()
    fitted: bool = False
    title: str = ""
    sources: Sources = field(default=(), repr=False, compare=False)
