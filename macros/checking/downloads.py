"""What would stop a download, told while the data is checked: with file and line, before anything is made.

Not for one sheet by itself, nor for sheets among each other: the model and `macros.checking.worksheets` see to that.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.checking.worksheets import Loc, cells
from macros.downloads import limits
from macros.downloads.faults import DownloadFault
from macros.downloads.pdf.font import regular
from macros.downloads.pdf.truetype import Font
from macros.downloads.worksheet import worksheet_documents
from macros.model.base import Record, texts
from macros.model.handbook import Handbook
from macros.model.werkblad.werkblad import Werkblad
from macros.reading.faults import Fault
from macros.reading.located import Located


def letter(fonts: Path) -> Font | None:
    """The letter of the PDFs in the folder `fonts`; None where nobody fetched it yet."""
    try:
        return regular(fonts)
    except DownloadFault:
        return None


def check(handbook: Handbook, located: Sequence[Located], font: Font | None) -> Iterator[Fault]:
    """Every fault in the worksheets of `handbook`, at the text that is to blame.

    Without the `font` of the PDFs nobody can tell which characters they can show; the rest is checked.
    """
    for item in located:
        if isinstance(item.record, Werkblad):
            for fault in _faults(item.record, handbook, font):
                # A name in a list of choices stands in another record.
                yield _placed(fault, [item, *located]) or item.fault((), str(fault))


def _faults(werkblad: Werkblad, handbook: Handbook, font: Font | None) -> Iterator[DownloadFault]:
    try:
        for document in worksheet_documents(werkblad, handbook):
            yield from limits.faults(document, font)
    except DownloadFault as fault:
        yield fault


def _placed(fault: DownloadFault, located: Iterable[Located]) -> Fault | None:
    """The fault at the text that is to blame, else at the first text in which it stands."""
    texts = [(item, loc, text) for item in located for loc, text in _texts(item.record)] if fault.words else []
    found = [place for place in texts if place[2] == fault.words] or [place for place in texts if fault.words in place[2]]
    return found[0][0].fault(found[0][1], str(fault), fault.words) if found else None


def _texts(record: Record) -> Iterator[tuple[Loc, str]]:
    """Every text in a record with its place, the cells of a worksheet's rows too."""
    yield from ((text.loc, text.words) for text in texts(record))
    if isinstance(record, Werkblad):
        yield from ((loc, words) for loc, _, words in cells(record))
