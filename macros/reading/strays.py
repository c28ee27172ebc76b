"""What should not be in `data/` or `docs/`: each file or folder that the handbook does not read, with what to do about it.

Whatever is not read would be lost without a message, and in `docs/` nobody may publish a file by accident.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from macros.reading.faults import Fault, nearest
from macros.reading.leftovers import named_copy, original, same_letters
from macros.reading.tree import Tree, printable

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".ico")
_OFFICE = (".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".dotx", ".docm")
_SHEETS = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".xlsm", ".numbers")
_SCRIPTS = (".js", ".mjs", ".ts", ".py", ".sh", ".bat", ".cmd", ".ps1", ".exe", ".vbs", ".html", ".htm", ".css", ".php", ".jar", ".wasm")
_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".tar")
_KINDS = (
    (_PICTURES, "een afbeelding kan hier niet. Haal het bestand weg; tekeningen staan als tekst in data/figuren.yaml."),
    (_OFFICE, "dit bestand leest het handboek niet. Zet de tekst over in een bestand dat het wel leest, en bewaar dit buiten deze map."),
    (_SHEETS, "een rekenblad leest het handboek niet. Zet de gegevens over in een bestand dat het wel leest, en bewaar dit buiten deze map."),
    (_SCRIPTS, "een script of webpagina hoort hier niet. Haal het bestand weg."),
    (_ARCHIVES, "een ingepakt bestand leest het handboek niet. Bewaar het buiten deze map."),
)
_UNREAD = "dit bestand leest het handboek niet. Geef het een bekende naam of haal het weg."
_NO_FILE = "hier staat een map, en hier hoort een bestand. Haal de map weg, en zet het bestand terug uit een eerdere versie."
_NO_FOLDER = "hier staat een bestand, en hier hoort een map. Haal het bestand weg, en zet de map terug uit een eerdere versie."
_MADE = "deze pagina maakt het handboek zelf, uit data/. Wijzig het record daar, en haal dit bestand weg."
_FOLDER = "deze map leest het handboek niet. Zet wat erin hoort op een bekende plek, en haal de map weg."


@dataclass(frozen=True)
class Places:
    """The closed list of a folder: the files it `may` have by path, the folders that may have more of a `named` kind, by pattern.

    `unread` is what to say of another file of the same kind, and `picture` of a picture; `made` has those that the handbook makes itself.
    """

    may: Collection[str]
    named: tuple[re.Pattern[str], ...] = ()
    unread: str = _UNREAD
    made: Collection[str] = ()
    picture: str = ""

    def reads(self, path: str) -> bool:
        """Whether the file at `path` belongs to the list."""
        return path in self.may or any(pattern.fullmatch(path) for pattern in self.named)


def strays(tree: Tree, places: Places) -> Iterator[Fault]:
    """A fault for each file outside the `places`, and one for each folder in which none can be."""
    known = {path for path in tree.files if places.reads(path)}
    meant = known | set(places.may)
    folders = {posixpath.dirname(path) for path in {*meant, *places.made}} | {posixpath.dirname(pattern.pattern) for pattern in places.named}
    closed = _outermost(folder for folder in tree.folders if not _leads_to(folder, folders))
    for folder in closed:
        text = _NO_FILE if places.reads(folder) else _renamed(folder, folders) or _FOLDER
        # In an empty folder nothing gets lost.
        if places.reads(folder) or _leads_to(folder, {posixpath.dirname(path) for path in tree.files}):
            yield Fault(f"{tree.name}/{printable(folder)}", 0, 0, "", "", text)
    for path in tree.files:
        if any(path.startswith(f"{folder}/") for folder in closed):
            continue
        if path not in known:
            yield Fault(f"{tree.name}/{printable(path)}", 0, 0, "", "", _NO_FOLDER if path in folders else _advice(path, meant, places))
        elif copied := named_copy(path, known):
            yield Fault(f"{tree.name}/{path}", 0, 0, "", "", _copy(copied))


def _advice(path: str, known: set[str], places: Places) -> str:
    """What to do with the file at `path`."""
    if path in places.made:
        return _MADE
    if found := same_letters(path, known):
        return f"de naam verschilt alleen in hoofdletters, streepjes of spaties van {_last(found)}. Geef het bestand precies die naam, of haal het weg."
    if found := original(path, known):
        return _copy(found)
    ending = posixpath.splitext(path)[1].lower()
    for endings, text in _KINDS:
        if ending in endings:
            return places.picture if places.picture and endings is _PICTURES else text
    stem, read = posixpath.splitext(path)[0], posixpath.splitext(next(iter(places.may)))[1]
    renamed = f"{stem}{read}"
    return (places.unread if ending == read else _UNREAD) + nearest(path, [renamed] if places.reads(renamed) else sorted(known))


def _copy(found: str) -> str:
    return f"dit lijkt een kopie van {_last(found)}. Zet wat u wilt houden in dat bestand, en haal de kopie weg."


def _renamed(folder: str, folders: set[str]) -> str:
    found = same_letters(folder, folders)
    return f"deze map leest het handboek niet. Noem haar {found}/." if found else ""


def _last(path: str) -> str:
    return f"'{posixpath.basename(path)}'"


def _leads_to(folder: str, folders: set[str]) -> bool:
    return any(other == folder or other.startswith(f"{folder}/") for other in folders)


def _outermost(folders: Iterator[str]) -> list[str]:
    found: list[str] = []
    for folder in sorted(folders):
        if not any(folder.startswith(f"{other}/") for other in found):
            found.append(folder)
    return found
