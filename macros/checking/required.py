"""The records that a template or the code names by key: editors can change them, but not remove or rename them.

Not for references between records: see `macros.checking.references`.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.model import alike
from macros.model.handbook import Handbook
from macros.reading.faults import Fault
from macros.reading.located import Located
from macros.reading.node import Mark

ALIKE = 0.9  # how much a key must look like a missing one to be a new name for it

# (noun, key) → why it must exist. A test compares this with every template and module.
REQUIRED = {
    ("sectie", "labels-van-programmas"): "de pagina's over programma's verwijzen ernaar",
    ("sectie", "inspectie-en-ouders"): "de pagina Toezicht verwijst ernaar",
    ("sectie", "inzet-van-instrumenten"): "op die pagina staan alle instrumenten",
    ("werkblad", "programmakeuze"): "de Keuzehulp verwijst ernaar",
    ("werkblad", "keuze-organisatiemodel"): "de pagina Organisatiemodellen verwijst ernaar",
    ("figuur", "organisatiemodellen"): "de pagina Organisatiemodellen toont die tekening",
    ("actualiteit", "latere-handreiking-goab"): "de startpagina en de pagina Stappenplan verwijzen ernaar",
    ("actualiteit", "goed-onderbouwd-is-geen-bewijs"): "de pagina's over programma's verwijzen ernaar",
    ("bron", "handreiking-2013"): "het handboek noemt die bron bij elke verwijzing",
    ("stap", "stap-5"): "bij die stap staat de weg naar alle programma's",
}


def check(handbook: Handbook, located: Iterable[Located], hidden: Mapping[tuple[str, str], Mark] = MappingProxyType({})) -> Iterator[Fault]:
    """A fault for each required record that is missing: at the record that was probably renamed, or where an edition hides it."""
    for (noun, key), why in REQUIRED.items():
        if key not in handbook.by_noun[noun]:
            mark = hidden.get((noun, key))
            yield Fault(mark.file, mark.line, mark.column, key, "verborgen", f"dit record kan niet weg: {why}. Haal verborgen weg, en verander de woorden.") if mark else _fault(noun, key, why, [item for item in located if item.noun == noun])


def _fault(noun: str, key: str, why: str, there: list[Located]) -> Fault:
    text = f"er is geen {noun} met sleutel '{key}', en {why}. Zet dit record terug, of geef het deze sleutel weer."
    renamed = alike.closest(key, {item.label for item in there} - {known for _, known in REQUIRED}, ALIKE)
    if renamed:
        return next(item for item in there if item.label == renamed).fault(("id",), text)
    files = sorted({item.file for item in there})
    return Fault(files[0] if len(files) == 1 else f"{posixpath.dirname(files[0])}/", 0, 0, "", "", text)
