"""The real worksheets and their worked examples, for tests."""

from collections.abc import Iterator

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.werkblad import Werkblad


def sheet(handbook: Handbook, name: str) -> Werkblad:
    """One worksheet."""
    return handbook.by_noun["werkblad"][name]


def tables(werkblad: Werkblad) -> list[Tabel]:
    """The tables of a worksheet."""
    return [deel.tabel for deel in werkblad.delen if deel.tabel]


def example(handbook: Handbook, name: str, column: str) -> list[str]:
    """The values of a column in the worked example, without empty cells."""
    rows = [row for tabel in tables(sheet(handbook, name)) for row in invulling.voorbeeldrijen(tabel, handbook)]
    return [row[column] for row in rows if column in row]


def words(werkblad: Werkblad, handbook: Handbook) -> Iterator[str]:
    """Every text of a sheet and of its example."""
    yield from (werkblad.titel, werkblad.doel, werkblad.uitleg, werkblad.met_wie)
    for veld in werkblad.velden:
        yield from filter(None, (veld.label, veld.uitleg, *veld.opties))
    for deel in werkblad.delen:
        yield from filter(None, (deel.titel, deel.uitleg))
        yield from invulling.voorbeeldantwoorden(deel, handbook).values()
        for row in invulling.voorbeeldrijen(deel.tabel, handbook) if deel.tabel else ():
            yield from row.values()
