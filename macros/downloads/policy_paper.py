"""The documents of a stuk: empty with guidance, and worked for Voorbeeldstad. The words come from `macros.dutch.policy_papers`."""

from collections.abc import Iterator
from dataclasses import replace

from macros.downloads.document import Block, Document
from macros.downloads.prose import Resolve, blocks
from macros.downloads.sources import Source
from macros.downloads.text_blocks import Heading, Paragraph, Run, Runs, TextTable, Use
from macros.downloads.wording import PAPER_EXAMPLE, PAPER_REMARK
from macros.downloads.worksheet import absolute, of_edition
from macros.dutch.policy_paper_parts import Bladtabel, Deel, Hulp, Kop
from macros.dutch.policy_papers import empty_paper, example_paper
from macros.model.handbook import Handbook
from macros.model.stuk import Stuk
from macros.model.werkblad.bestand import reference

_HELP = "Over dit stuk: wis de schuine tekst met een streep ervoor als u klaar bent. Schrijf bij een gekleurde plek uw eigen woorden."


def paper_documents(stuk: Stuk, handbook: Handbook) -> tuple[Document, Document]:
    """The empty document of one stuk, and the worked one. Raises DownloadFault for a text that an office file cannot contain."""
    return paper_document(stuk, handbook), paper_document(stuk, handbook, example=True)


def paper_document(stuk: Stuk, handbook: Handbook, example: bool = False) -> Document:
    """The document of one stuk, empty or as a worked `example`. Raises as `paper_documents`."""
    resolve = absolute(handbook.uitgave)
    parts = example_paper(stuk, handbook) if example else empty_paper(stuk, handbook)
    first = () if example else (Paragraph((Run(_HELP),), Use.GUIDANCE),)
    return Document(
        name=reference(stuk.id, example), title=stuk.titel, subject=stuk.kort, publisher=handbook.uitgave.naam,
        date=handbook.uitgave.bijgewerkt, facts=(), blocks=(*first, *(block for part in parts for block in _blocks(part, resolve))),
        example=PAPER_EXAMPLE if example else "", fillable=False, one_page=stuk.een_bladzijde, contents=stuk.inhoudsopgave,
        what="stuk", remark="; ".join(filter(None, (PAPER_REMARK, of_edition(handbook, "stuk", stuk.id)))),
        sources=(Source(("titel",)), Source(("kort",)), Source(("naam",), "uitgave", handbook.uitgave.naam)),
    )


def _blocks(part: Deel, resolve: Resolve) -> Iterator[Block]:
    sources = (Source(part.loc),)
    if isinstance(part, Kop):
        yield Heading(part.title, sources=sources)
    elif isinstance(part, Bladtabel):
        yield Paragraph((Run(part.caption),), Use.CAPTION, sources=sources)
        yield _table(part)
    else:
        for block in blocks(part.text, resolve):
            if isinstance(part, Hulp) and isinstance(block, Paragraph):
                yield Paragraph(block.runs, Use.GUIDANCE, sources)
            else:
                yield replace(block, sources=sources)


def _table(part: Bladtabel) -> TextTable:
    last = len(part.rows) - 1 if part.total else -1
    rows = tuple(tuple(_cell(words, place == last) for words in row) for place, row in enumerate(part.rows))
    return TextTable(tuple(_cell(head) for head in part.heads), rows, part.right, fitted=True, title=part.caption, sources=(Source(part.loc),))


def _cell(words: str, strong: bool = False) -> Runs:
    return (Run(words, strong=strong),) if words else ()
