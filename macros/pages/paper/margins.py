"""The style sheet for the margins of paper: the edition, its date and, in the book, the part.

A fixed style sheet does not know these, and a page may not have styles of its own.
"""

from macros.dutch import text
from macros.model.handbook import Handbook
from macros.pages.paper.book import parts

# What only Firefox needs on paper, such as a letter of its own, so only it fetches that sheet (overrides/styles/afdruk-firefox.css).
_FIREFOX = '@import "afdruk-firefox.css" supports(-moz-appearance:none);'
_FOOT = "@page{{@bottom-left{{content:{words}}}}}"
# Each part is a page type of its own: browsers have no other way to make a running title. The notes have none, because the
# footer would then start a new sheet.
_PART = "@page {name}{{@top-left{{content:{words}}}}}@media print{{.papier:not(.papier--deel)>.papier__deel--{name}{{page:{name}}}}}"


def stylesheet(handbook: Handbook) -> str:
    """The margins of every page, and of each part of the book."""
    edition = handbook.uitgave
    foot = f"{edition.naam}, inhoud van {text.date(edition.bijgewerkt)}\n{text.NOTICE}"
    titles = [_PART.format(name=part.anchor, words=_string(f"{part.number} {part.title}")) for part in parts(handbook)]
    return "\n".join([_FIREFOX, _FOOT.format(words=_string(foot)), *titles, ""])


def _string(words: str) -> str:
    r"""A CSS string; a line ends with `\a`."""
    escaped = words.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\a ")
    return f'"{escaped}"'
