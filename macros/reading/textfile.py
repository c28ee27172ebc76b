"""The bytes of a file → text without odd characters, or a Dutch fault that says where they are. Knows no YAML syntax."""

import re
import stat
import unicodedata
from functools import lru_cache
from pathlib import Path

from macros.model.characters import UNREADABLE
from macros.reading.faults import DataFaults, Fault
from macros.reading.tree import ODD, reason

MAX_BYTES = 5_000_000
LISTED = 5
_EMPTY = 8  # empty bytes in a row that no program writes on purpose

# How files of other programs begin: another encoding mends none of them.
_OTHERS = (
    (b"PK\x03\x04", "een bestand van Word, Excel of Writer, of een zip"), (b"\xd0\xcf\x11\xe0", "een oud bestand van Word of Excel"), (b"%PDF-", "een pdf"),
    (b"{\\rtf", "een bestand van een tekstverwerker (rtf)"), (b"\x1f\x8b", "een ingepakt bestand"), (b"\x89PNG", "een afbeelding"), (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"), (b"<!DOCTYPE", "een webpagina"), (b"<!doctype", "een webpagina"), (b"<html", "een webpagina"),
)

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
    (re.compile(r"^\s*(?:<(?=<{6}(?!<))|>(?=>{6}(?!>))|\|(?=\|{6}(?!\|))|=(?=={6}\s*$))"),
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
    try:
        # A folder or a pipe can have the name of a file, and reading a pipe never ends.
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise _fault(name, 0, 0, ODD)
        size = state.st_size
        if size <= MAX_BYTES:
            return path.read_bytes()
    except OSError as error:
        raise _fault(name, 0, 0, reason(error)) from None
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    raise _fault(name, 0, 0, f"het bestand is te groot ({megabytes} MB). Er past 5 MB in; haal weg wat er niet hoort.")


def _decoded(raw: bytes, name: str) -> str:
    if kind := next((kind for start, kind in _OTHERS if raw.startswith(start)), ""):
        raise _fault(name, 1, 1, f"dit is {kind}, en hier hoort gewone tekst. Haal het bestand terug uit een eerdere versie, en zet uw woorden daarin.")
    advice = "Kies in uw editor 'Opslaan met codering' en dan UTF-8."
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _alternates(raw):
        raise _fault(name, 1, 1, f"het bestand is opgeslagen als UTF-16, niet als UTF-8. {advice}")
    if b"\0" * _EMPTY in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0" * _EMPTY)) + 1
        raise _fault(name, line, 1, "vanaf hier bestaat het bestand uit lege tekens: het is beschadigd, bijvoorbeeld doordat de computer uitviel. Haal het terug uit "
                     "een eerdere versie.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        line, column = raw.count(b"\n", 0, start) + 1, len(raw[start:error.start].decode("utf-8", "replace")) + 1
        raise _fault(name, line, column, f"het bestand is niet opgeslagen als UTF-8: dit teken is niet te lezen. {advice}") from None


def _alternates(raw: bytes) -> bool:
    """Whether about every second byte is empty, as in plain words in UTF-16."""
    return any(2 * raw[side::2].count(0) > len(raw) // 2 > 2 * raw[1 - side::2].count(0) for side in (0, 1))


def _oddities(text: str, name: str) -> list[Fault]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, message in _ODDITIES:
            if match := pattern.search(line):
                found.setdefault(message, []).append((number, match.end()))
    return [Fault(name, *places[0], "", "", message + also([line for line, _ in places[1:]])) for message, places in found.items()]


def also(lines: list[int]) -> str:
    """The sentence that says on which other `lines` the same is wrong; empty if there are none."""
    if not lines:
        return ""
    rest = f" en {len(lines) - LISTED} keer verderop" if len(lines) > LISTED else ""
    return f" Ook op regel {', '.join(map(str, lines[:LISTED]))}{rest}."


def _fault(name: str, line: int, column: int, text: str) -> DataFaults:
    return DataFaults([Fault(name, line, column, "", "", text)])
