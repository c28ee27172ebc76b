"""Every check of `data/` between records. Checks run in stages; each stage reports all its faults at once.

Not for one record by itself: see `macros.reading`.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.checking import anchors, downloads, names, policy_papers, references, required, worksheets
from macros.memory import Memory
from macros.model.handbook import Handbook
from macros.reading.faults import DataFaults, Fault
from macros.reading.load import read_data
from macros.reading.located import Located
from macros.reading.overlay.entries import Overlay
from macros.reading.overlay.merge import Place

# The checks between records beside those of references; each yields the faults of a handbook with valid records.
_BETWEEN = (names, anchors, worksheets)
# Those that need all of that to be right, because they fill in the worked examples.
_AFTER = (policy_papers,)

_FONT_MISSING = Fault("werkbladen", 0, 0, "", "", "niet nagekeken of de letter van de pdf's elk teken heeft, want die letter is er nog niet. "
                   "Start een keer make build; dat haalt haar op.")


@dataclass(frozen=True)
class Loaded:
    """A valid handbook, notices for the editor, the place of each record, and the edition that is laid over it."""

    handbook: Handbook
    notices: tuple[Fault, ...]
    located: tuple[Located, ...]
    overlay: Overlay | None = None


def load_handbook(data: Path, today: date | None = None, memory: Memory | None = None, edition: Path | None = None, off: Collection[Place] = ()) -> Loaded:
    """Read the folder `data`, with the folder `edition` laid over it but for what it has at the places `off`, and check the records, as on the day `today` (None: today by the clock).

    Raises DataFaults: first with the faults within records and the references that are certainly wrong; without those, with the
    faults between records.
    """
    read = read_data(data, today, edition, off)
    if read.handbook is None:
        raise DataFaults([*read.faults, *references.certain(read.located, read.keys, read.comments, read.faults, read.hidden)])
    handbook = memory.renew(read.handbook) if memory else read.handbook
    faults = list(references.check(handbook, read.located, read.comments, read.hidden))
    for stage in (_BETWEEN, _AFTER):
        faults += [fault for module in stage for fault in module.check(handbook, read.located)]
        if faults:
            raise DataFaults(faults)
    return Loaded(handbook, read.notices, read.located, read.overlay)


def require_makeable(loaded: Loaded, fonts: Path) -> Loaded:
    """Return `loaded`, if every page and download can be made from it: required records exist, and every format can show the texts.

    Raises DataFaults. If the font of the PDFs is not in the folder `fonts` yet, a notice is added that its characters are not
    checked.
    """
    font = downloads.pdf_font(fonts)
    if faults := [*required.check(loaded.handbook, loaded.located, loaded.overlay.hidden if loaded.overlay else {}), *downloads.check(loaded.handbook, loaded.located, font)]:
        raise DataFaults(faults)
    return loaded if font else replace(loaded, notices=(*loaded.notices, _FONT_MISSING))
