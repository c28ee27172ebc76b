"""The headings of a rendered page, for its table of contents and for search. Reads HTML, never makes it."""

from dataclasses import dataclass
from html.parser import HTMLParser

LEVELS = {"h2": 2, "h3": 3}


@dataclass(frozen=True)
class Heading:
    """A heading that can be linked to."""

    level: int
    id: str
    text: str


def headings(html: str) -> list[Heading]:
    """The h2 and h3 of `html` that have an id, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Heading] = []
        self._open: tuple[int, str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEVELS and (anchor := dict(attrs).get("id")):
            self._open, self._text = (LEVELS[tag], anchor), []

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag in LEVELS:
            level, anchor = self._open
            self.found.append(Heading(level, anchor, " ".join("".join(self._text).split())))
            self._open = None
