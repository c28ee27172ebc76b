"""The spoilt pages in `tests/spoilt/docs/`: `x.md` replaces the colophon of the valid pages `goed/`, `x.txt` is the expected message."""

import shutil
from pathlib import Path

from macros.project import MACROS_OF_PAGES, PAGE_SCRIPTS
from macros.reading import docsfile
from macros.reading.docsfile import Known
from macros.reading.faults import DataFaults

SPOILT = Path(__file__).parents[2] / "spoilt" / "docs"
GOOD = SPOILT / "goed"
PAGE = "over/colofon.md"


def anchor(page: str, name: str) -> str | None:
    """The anchors that the made-up pages from data can have."""
    return " Bekend zijn: in-het-kort." if page == "programmas/opstapje/" and name != "in-het-kort" else None


KNOWN = Known(MACROS_OF_PAGES, ("", "over", "over/colofon", "begrippen"), ("programmas/opstapje.md",), PAGE_SCRIPTS, anchor)


def cases() -> list[Path]:
    """Every spoilt page."""
    return sorted(path for path in SPOILT.glob("*/*.md") if path.parent != GOOD)


def copy(place: Path) -> Path:
    """The valid pages, to be changed, in the folder `docs` at `place`."""
    return Path(shutil.copytree(GOOD, place / "docs"))


def messages(docs: Path, known: Known = KNOWN) -> str:
    """What an editor reads; empty if all is well."""
    found = docsfile.read(docs, known).faults
    return f"{DataFaults(found)}\n" if found else ""
