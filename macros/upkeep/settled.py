"""The command `vastleggen`: keeps what the handbook says where an edition says something else. Not for what is told later: see `macros.reading.overlay.basis`."""

import os
import sys
from pathlib import Path

from macros.reading.faults import count
from macros.reading.overlay import basis
from macros.reading.overlay.entries import Overlay
from macros.reading.overlay.folder import editions


def settle(root: Path, overlay: Overlay | None) -> int:
    """Write the file of the edition, say what it tells from now on, and return 0; 1 without an edition."""
    if not overlay:
        known = ", ".join(editions(root)) or "er is er nog geen"
        print(f"Van welke uitgave? Schrijf er --uitgave achter met de naam van een map in eigen/ ({known}).", file=sys.stderr)
        return 1
    for notice in basis.moved(overlay):
        print(f"Afgehandeld: {notice}")
    path, body = root / overlay.place / basis.FILE, basis.written(overlay)
    if path.is_file() and path.read_bytes() == body:
        print(f"{overlay.place}/{basis.FILE} is al bij de tijd.")
        return 0
    new = path.with_name(f".{basis.FILE}.tmp")
    new.write_bytes(body)
    os.replace(new, path)
    print(f"Vastgelegd in {overlay.place}/{basis.FILE}: {count(basis.number(overlay), 'afwijking', 'afwijkingen')}. Bewaar dit bestand bij de andere; check zegt voortaan waar het handboek daar iets verandert.")
    return 0
