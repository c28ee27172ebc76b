"""Every check of `data/`, in one list: what was read becomes a handbook, or every fault is reported at once. Not for one record by itself: see `macros.reading`."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.checking import anchors, downloads, names, references, required, worksheets
from macros.model.handbook import Handbook
from macros.reading.faults import DataFaults, Fault
from macros.reading.load import read_data
from macros.reading.located import Located

# The checks between records; each yields the faults of a handbook with valid records.
_BETWEEN = (references, names, anchors, worksheets)

_UNCHECKED = Fault("werkbladen", 0, 0, "", "", "niet nagekeken of de letter van de pdf's elk teken heeft, want die letter is er nog niet. "
                   "Start een keer make build; dat haalt haar op.")


@dataclass(frozen=True)
class Loaded:
    """A valid handbook, notices that an editor may want to look at, and the place of each record."""

    handbook: Handbook
    notices: tuple[Fault, ...]
    located: tuple[Located, ...]


def load_handbook(data: Path, today: date | None = None) -> Loaded:
    """Read and check everything in the folder `data`, as it is on the day `today` (None: the clock's).

    Raises DataFaults with every fault found. If a record cannot be read, only the references that are certainly wrong are among them.
    """
    read = read_data(data, today)
    if read.handbook is None:
        raise DataFaults([*read.faults, *references.certain(read.located, read.keys)])
    if faults := [fault for module in _BETWEEN for fault in module.check(read.handbook, read.located)]:
        raise DataFaults(faults)
    return Loaded(read.handbook, read.notices, read.located)


def makeable(loaded: Loaded, fonts: Path) -> Loaded:
    """`loaded`, if every page and download can be made from it: templates find the records they name, and files can hold the words.

    Raises DataFaults. If the font of the PDFs is not in the folder `fonts` yet, a notice says that its characters are not checked.
    """
    font = downloads.pdf_font(fonts)
    if faults := [*required.check(loaded.handbook, loaded.located), *downloads.check(loaded.handbook, loaded.located, font)]:
        raise DataFaults(faults)
    return loaded if font else replace(loaded, notices=(*loaded.notices, _UNCHECKED))
