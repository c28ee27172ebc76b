"""The style sheet of what stands in the margins of paper: whose this is and of which day, and in the book the part.

Style alone cannot know it, and a page may hold no style of its own.
"""

from macros.dutch import text
from macros.model.handbook import Handbook
from macros.pages.paper.book import parts

_FOOT = "@page{{@bottom-left{{content:{words}}}}}"
# A part has sheets of its own kind: browsers know no other way to a running title. The notes have none, since the foot of
# the page would then begin a sheet.
_PART = "@page {name}{{@top-left{{content:{words}}}}}@media print{{.papier__deel--{name}{{page:{name}}}}}"


def stylesheet(handbook: Handbook) -> str:
    """The margins of every page, and those of the parts of the page with everything."""
    edition = handbook.uitgave
    foot = f"{edition.naam}, inhoud van {text.date(edition.bijgewerkt)}\n{text.NOTICE}"
    titles = [_PART.format(name=part.anchor, words=_string(f"{part.number} {part.title}")) for part in parts(handbook)]
    return "\n".join([_FOOT.format(words=_string(foot)), *titles, ""])


def _string(words: str) -> str:
    r"""A string of CSS, in which a line ends with `\a`."""
    escaped = words.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\a ")
    return f'"{escaped}"'
