"""Faults that would stop a download, found before anything is made, with their file and line.

Not for a werkblad by itself (see the model), nor for how werkbladen fit together (see `macros.checking.worksheets`).
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from macros.checking.worksheets import cells
from macros.downloads import limits
from macros.downloads.faults import DownloadFault
from macros.downloads.pdf.font import regular
from macros.downloads.pdf.truetype import Font
from macros.downloads.policy_paper import paper_documents
from macros.downloads.worksheet import worksheet_documents
from macros.model.base import Record, texts
from macros.model.handbook import Handbook
from macros.model.stuk import Stuk
from macros.model.werkblad.veld import Loc
from macros.model.werkblad.werkblad import Werkblad
from macros.reading.faults import Fault
from macros.reading.located import Located


def pdf_font(fonts: Path) -> Font | None:
    """The font of the PDFs in the folder `fonts`; None if it has not been fetched yet."""
    try:
        return regular(fonts)
    except DownloadFault:
        return None


def check(handbook: Handbook, located: Sequence[Located], font: Font | None) -> Iterator[Fault]:
    """Every fault in the werkbladen and stukken of `handbook`, at the text that causes it.

    Without the `font` of the PDFs, everything is checked except the characters that they can show.
    """
    records = {item.key: item for item in located}
    for item in located:
        if isinstance(item.record, Werkblad | Stuk):
            for fault in handbook.remake(_faults, item.noun, item.record.id, font):
                yield _placed(fault, item, records)


def _faults(handbook: Handbook, noun: str, record_id: str, font: Font | None) -> list[DownloadFault]:
    record = handbook.get(noun, record_id)
    try:
        if isinstance(record, Stuk):
            paper_documents(record, handbook)  # it has no PDF, so only what no office file can contain is a fault
            return []
        return [fault for document in worksheet_documents(record, handbook) for fault in limits.faults(document, font)]
    except DownloadFault as fault:
        return [fault]


def _placed(fault: DownloadFault, werkblad: Located, records: Mapping[tuple[str, str], Located]) -> Fault:
    """The fault at the text that causes it, or else at the start of its first source."""
    sources = [(records[source.noun, source.key] if source.noun else werkblad, source.loc) for source in fault.sources]
    texts = [(item, place, words) for item, loc in sources for place, words in _texts(item.record)
             if place[:len(loc)] == loc and fault.words in words]
    if texts:
        item, place, _ = min(texts, key=lambda found: _distance(found[2], fault.text))
        return item.fault(place, str(fault), fault.words)
    item, loc = sources[0] if sources else (werkblad, ())
    return item.fault(loc, str(fault))


def _distance(written: str, shown: str) -> int:
    """How much a text that an editor wrote differs from a text in a document: 0 equal, 1 one contains the other, 2 neither."""
    if written == shown:
        return 0
    return 1 if written in shown or shown in written else 2


def _texts(record: Record) -> Iterator[tuple[Loc, str]]:
    """Every text in a record with its path, also the cells in the rows of a werkblad."""
    yield from ((text.loc, text.words) for text in texts(record))
    if isinstance(record, Werkblad):
        yield from ((loc, words) for loc, _, words in cells(record))
