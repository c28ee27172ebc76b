"""The bytes of a file → text without odd characters, or a Dutch fault that says where they are. Knows no YAML syntax."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from macros.model.characters import UNREADABLE
from macros.reading.faults import DataFaults, Fault

MAX_BYTES = 5_000_000
LISTED = 5

_ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
# Each is reported once per file, with every line it is on.
_ODDITIES = (
    *UNREADABLE,
    (re.compile(r"^ *\t"),
     "de regel begint met een tab. Gebruik gewone spaties om in te springen."),
    (re.compile(f"^ *{_ODD_SPACE}"),
     "de regel begint met een bijzondere spatie, die er gewoon uitziet. Typ de spaties aan het begin opnieuw."),
    (re.compile(f"^ *(?:- +)?(?:[a-z0-9_]+:|-){_ODD_SPACE}"),
     "na de dubbele punt of het streepje staat een bijzondere spatie, die er gewoon uitziet. Typ die spatie opnieuw."),
    (re.compile(r"^(?:<(?=<{6} )|=(?=={6}$)|>(?=>{6} ))"),
     "hier staan twee versies van het bestand door elkaar. Houd de goede regels over, en haal de regels met <<<<<<<, "
     "======= en >>>>>>> weg."),
)


def read_text(path: Path, name: str) -> str:
    """The text of `path`, in NFC and with plain line ends; messages call it `name`.

    Raises DataFaults if it is too big, not UTF-8, or has characters that nobody sees.
    """
    return _text(_bytes(path, name), name)


@lru_cache(maxsize=500)  # after an edit the live site reads every file again
def _text(raw: bytes, name: str) -> str:
    text = _decoded(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    if faults := _oddities(text, name):
        raise DataFaults(faults)
    return unicodedata.normalize("NFC", text)


def _bytes(path: Path, name: str) -> bytes:
    # A folder or a pipe can have the name of a file, and reading a pipe never ends.
    if path.exists() and not path.is_file():
        raise _fault(name, 0, 0, "dit is geen gewoon bestand. Haal het weg, en zet het bestand terug uit een eerdere versie.")
    try:
        size = path.stat().st_size
        if size <= MAX_BYTES:
            return path.read_bytes()
    except OSError:
        raise _fault(name, 0, 0, "dit bestand kan niet worden geopend. Sluit andere programma's die het gebruiken, en kijk of u het "
                     "mag lezen.") from None
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    raise _fault(name, 0, 0, f"het bestand is te groot ({megabytes} MB). Er past 5 MB in; haal weg wat er niet hoort.")


def _decoded(raw: bytes, name: str) -> str:
    advice = "Kies in uw editor 'Opslaan met codering' en dan UTF-8."
    if raw.count(0) > len(raw) // 4:
        raise _fault(name, 1, 1, f"het bestand is opgeslagen als UTF-16, niet als UTF-8. {advice}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        line, column = raw.count(b"\n", 0, start) + 1, len(raw[start:error.start].decode("utf-8", "replace")) + 1
        raise _fault(name, line, column, f"het bestand is niet opgeslagen als UTF-8: dit teken is niet te lezen. {advice}") from None


def _oddities(text: str, name: str) -> list[Fault]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, message in _ODDITIES:
            if match := pattern.search(line):
                found.setdefault(message, []).append((number, match.end()))
    return [Fault(name, *places[0], "", "", message + _also(places[1:])) for message, places in found.items()]


def _also(places: list[tuple[int, int]]) -> str:
    if not places:
        return ""
    numbers = ", ".join(str(line) for line, _ in places[:LISTED])
    rest = f" en {len(places) - LISTED} keer verderop" if len(places) > LISTED else ""
    return f" Ook op regel {numbers}{rest}."


def _fault(name: str, line: int, column: int, text: str) -> DataFaults:
    return DataFaults([Fault(name, line, column, "", "", text)])
