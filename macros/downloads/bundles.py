"""Many worksheets in one file: a zip per format, the short route, and the book of all sheets."""

from collections.abc import Mapping, Sequence

from macros.downloads import archive
from macros.downloads.document import Document, Paragraph, Run
from macros.downloads.wording import BOOK_FACTS, BOOK_SUBJECT, BOOK_TITLE
from macros.model.handbook import Handbook
from macros.model.werkblad import Groep

ALL, SHORT_ROUTE, BOOK = "werkbladen", "korte-route", "werkboek"
_EXAMPLES = "voorbeelden/"


def bundles(handbook: Handbook, files: Mapping[str, bytes], example_name: str) -> dict[str, bytes]:
    """`werkbladen-docx.zip` and the like → content, from the single `files` by name; examples in a folder of their own."""
    short = {werkblad.id for werkblad in handbook.werkbladen if werkblad.groep is Groep.KORTE_ROUTE}
    made: dict[str, dict[str, bytes]] = {}
    for name, data in files.items():
        stem, _, extension = name.rpartition(".")
        sheet = stem.removesuffix(example_name)
        place = name if stem == sheet else f"{_EXAMPLES}{name}"
        for bundle in (ALL, SHORT_ROUTE) if sheet in short else (ALL,):
            made.setdefault(f"{bundle}-{extension}.zip", {})[place] = data
    return {name: archive.pack(parts, packed=False) for name, parts in sorted(made.items())}


def cover(handbook: Handbook, documents: Sequence[Document]) -> Document:
    """What stands before the sheets in the book."""
    return Document(
        name=BOOK, title=BOOK_TITLE, subject=BOOK_SUBJECT, publisher=handbook.uitgave.naam, date=handbook.uitgave.bijgewerkt,
        facts=BOOK_FACTS, blocks=(Paragraph((Run(f"{BOOK_SUBJECT} Het zijn er {len(documents)}."),)),),
    )
