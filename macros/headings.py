"""The headings of a rendered page, for its table of contents and for search. Reads HTML but makes none."""

from dataclasses import dataclass

from lxml import html as parser

LEVELS = {"h2": 2, "h3": 3}


@dataclass(frozen=True)
class Heading:
    """A heading that can be linked to."""

    level: int
    id: str
    text: str


def headings(html: str) -> list[Heading]:
    """Every h2 and h3 in `html` that has an id, in order."""
    tree = parser.fragment_fromstring(html, create_parent="div")
    found = tree.xpath("//h2[@id] | //h3[@id]")
    return [Heading(LEVELS[item.tag], item.get("id"), " ".join(item.text_content().split())) for item in found]
