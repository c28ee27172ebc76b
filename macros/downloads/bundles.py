"""Many werkbladen in one file: a zip per format, the short route, and the book of them all."""

from collections.abc import Iterator, Mapping, Sequence

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, Form
from macros.downloads.readme import EXAMPLES, readme
from macros.downloads.text_blocks import Paragraph, Run
from macros.downloads.wording import (
    BOOK_FACTS,
    BOOK_SUBJECT,
    BOOK_TITLE,
    SHARED,
    SHARED_HELP,
    SHARED_LABEL,
    SHARED_TITLE,
)
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import LEESMIJ, WERKBOEK, Bundel, Formaat, file_name, zip_name
from macros.model.werkblad.werkblad import Groep, Werkblad


def bundles(handbook: Handbook, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name → content of `werkbladen-docx.zip` and the like, made from the single `files`.

    Each begins with a note, then the werkbladen by step; examples are in a folder of their own.
    """
    short = [werkblad for werkblad in handbook.werkbladen if werkblad.groep is Groep.KORTE_ROUTE]
    made = {}
    for bundle, werkbladen in ((Bundel.ALLES, handbook.werkbladen), (Bundel.KORTE_ROUTE, short)):
        for formaat in Formaat:
            if held := [werkblad for werkblad in werkbladen if formaat in werkblad.formaten]:
                parts = {LEESMIJ: readme(bundle, formaat, held, handbook.uitgave), **dict(_parts(held, formaat, files))}
                made[zip_name(bundle, formaat)] = archive.pack(parts, packed=lambda _: False)
    return made


def cover(handbook: Handbook, documents: Sequence[Document]) -> Document:
    """The first page of the book, which asks once what every sheet asks."""
    return Document(
        name=WERKBOEK, title=BOOK_TITLE, subject=BOOK_SUBJECT, publisher=handbook.uitgave.naam, date=handbook.uitgave.bijgewerkt,
        facts=BOOK_FACTS, blocks=(
            Paragraph((Run(f"{BOOK_SUBJECT} Het zijn er {len(documents)}."),)),
            Form(SHARED_TITLE, (Field(SHARED, SHARED_LABEL, help=SHARED_HELP),))),
    )


def _parts(werkbladen: Sequence[Werkblad], formaat: Formaat, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for werkblad in werkbladen:
        for example in (False, True) if werkblad.heeft_voorbeeld else (False,):
            name = file_name(werkblad.code, werkblad.id, formaat, example)
            yield f"{EXAMPLES if example else ''}{name}", files[name]
