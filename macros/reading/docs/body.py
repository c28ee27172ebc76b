"""The text of a page below its front matter, as lines, with the faults found so far: one for each line, so that none follows from another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from macros.reading.faults import Fault
from macros.reading.textfile import also

LONGEST = 100_000  # characters of a page
_HIDDEN = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL), "een opmerking (<!-- … -->) komt op de site: iedereen kan haar lezen. Haal haar weg, en "
     "vertel het uw collega zelf."),
    (re.compile(r"\{#.*?(?:#\}|\Z)", re.DOTALL), "een opmerking tussen {# en #} kan hier niet. Haal haar weg, en vertel het uw collega zelf."),
    (re.compile(r"<(script|style|iframe|object|svg|template|noscript|textarea|title)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE),
     "HTML mag hier niet, ook geen script of stijl. Haal alles tussen < en > weg, met wat ertussen staat."),
)
_FRONT = re.compile(r"\s*---[ \t]*\n(?:[^\n]*\n){0,40}?---[ \t]*(?:\n|\Z)")


@dataclass
class Body:
    """The lines of one page. `here` is its path within `folder`, `above` the number of lines of its front matter."""

    folder: str
    here: str
    above: int
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)
    told: set[int] = field(default_factory=set)

    @property
    def name(self) -> str:
        """What messages call the page."""
        return f"{self.folder}/{self.here}"

    def number(self, index: int) -> int:
        """The number of a line in the file."""
        return self.above + index + 1

    def refuse(self, index: int, text: str, piece: str = "", column: int = 0) -> None:
        """Add a fault on line `index`, at `piece` or `column` in it, if the line has none yet; with -1 one about the whole page."""
        if index < 0:
            self.faults.append(Fault(self.name, 0, 0, "", "", text))
        elif index not in self.told:
            self.told.add(index)
            at = column or max(self.lines[index].find(piece), 0) + 1 if piece or column else 1
            self.faults.append(Fault(self.name, self.number(index), at, "", "", text))

    def add(self, index: int, column: int, text: str) -> None:
        """Add a fault in a line that is otherwise fine; it may have more of them."""
        self.faults.append(Fault(self.name, self.number(index), column, "", "", text))

    def folded(self) -> list[Fault]:
        """The faults, with one message for all lines that have the same."""
        same: dict[str, list[Fault]] = {}
        for fault in sorted(self.faults):
            same.setdefault(fault.text, []).append(fault)
        return [replace(first, text=first.text + also([fault.line for fault in others])) for first, *others in same.values()]

    def take(self, index: int) -> None:
        """Make a line empty, so that nothing reads it again."""
        self.lines[index] = ""

    def is_alone(self, index: int) -> bool:
        """Whether the lines around line `index` are empty."""
        around = self.lines[max(index - 1, 0):index] + self.lines[index + 1:index + 2]
        return not any(line.strip() for line in around)

    def runs(self) -> Iterator[range]:
        """The runs of lines that are not empty."""
        start = None
        for index, line in enumerate([*self.lines, ""]):
            if line.strip() and start is None:
                start = index
            elif not line.strip() and start is not None:
                yield range(start, index)
                start = None


def body(folder: str, here: str, front: str, text: str) -> Body:
    """The body of a page, without what would be hidden from readers: each such piece is a fault."""
    found = Body(folder, here, front.count("\n"), text.split("\n"))
    if len(text) > LONGEST:
        found.refuse(-1, f"de pagina heeft {len(text)} tekens; er passen er {LONGEST}. Verdeel haar over meer pagina's.")
        found.lines = []
        return found
    if second := _FRONT.match(text):
        index = text[:second.end()].count("\n", 0, text.index("---"))
        found.refuse(index, "hier begint een tweede blok tussen streepjes. Een pagina heeft er één, bovenaan. Haal dit blok weg.")
        text = _blanked(text, second)
    for pattern, message in _HIDDEN:
        while piece := pattern.search(text):
            found.refuse(text.count("\n", 0, piece.start()), message, column=piece.start() - text.rfind("\n", 0, piece.start()))
            found.told.add(text.count("\n", 0, piece.end()))
            text = _blanked(text, piece)
    found.lines = text.split("\n")
    return found


def _blanked(text: str, piece: re.Match[str]) -> str:
    return text[:piece.start()] + "\n" * piece[0].count("\n") + text[piece.end():]
