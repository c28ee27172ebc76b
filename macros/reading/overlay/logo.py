"""The logo of an edition: a picture that is small, has a shape, and cannot run script. Its bytes → size in pixels, or a Dutch fault."""

import re
import struct
import zlib
from xml.etree import ElementTree

from macros.tags import DRAWN, picture_tags

FILES = ("logo.svg", "logo.png")
ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
HEIGHT = 40  # pixels in the header
_MOST = {"logo.svg": 60_000, "logo.png": 200_000}
_PNG = b"\x89PNG\r\n\x1a\n"
_WIDEST, _PIXELS = 6, 2000
_ACTIVE = re.compile(r"url\s*\((?!\s*['\"]?#)|@import|expression\s*\(|javascript:|image(?:-set)?\s*\(|src\s*\(|\\", re.IGNORECASE)
_SPACE = "{http://www.w3.org/2000/svg}"
_NAMED = re.compile(r"(?:([a-z:-]+) bij )?<([a-z]+)>")
_LENGTH = re.compile(r"\s*([0-9]{1,5}(?:\.[0-9]{1,6})?)(?:px)?\s*")
_EXPORT = "Laat uw vormgever het logo opnieuw opslaan als eenvoudig svg-bestand, zonder script en zonder stijlblok."


def size(name: str, body: bytes) -> tuple[tuple[int, int], str]:
    """Width and height at which the header shows the picture, and a fault (empty if there is none)."""
    if len(body) > _MOST[name]:
        return (0, 0), f"dit bestand is te groot ({_kilobytes(len(body))}). Elke pagina laadt het; houd het onder {_kilobytes(_MOST[name])}."
    (width, height), fault = _drawn(body) if name.endswith(".svg") else _painted(body)
    if fault:
        return (0, 0), fault
    if width > _WIDEST * height or height > 2 * width:
        return (0, 0), "dit logo is te lang of te hoog voor de balk bovenaan. Gebruik een uitsnede die hooguit zes keer zo breed als hoog is, en niet meer dan twee keer zo hoog als breed."
    return (max(1, round(width * HEIGHT / height)), HEIGHT), ""


def line(body: bytes, fault: str) -> int:
    """The line of the attribute or element that a fault of a drawing begins with; 0 if it names none."""
    named = _NAMED.match(fault)
    at = body.lower().find((named[1] or f"<{named[2]}").encode()) if named else -1
    return body.count(b"\n", 0, at) + 1 if at >= 0 else 0


def _painted(body: bytes) -> tuple[tuple[float, float], str]:
    if not body.startswith(_PNG) or body[12:16] != b"IHDR":
        return (0, 0), "dit is geen png. Sla het logo op als png, of gebruik logo.svg."
    if not _is_whole(body):
        return (0, 0), "dit plaatje is beschadigd, of er ontbreekt een stuk. Kopieer het opnieuw, of sla het logo opnieuw op als png."
    width, height = struct.unpack_from(">II", body, 16)
    if not 0 < width <= _PIXELS or not 0 < height <= _PIXELS:
        return (0, 0), f"dit plaatje is {width} bij {height} beeldpunten. Maak het kleiner; {2 * HEIGHT} hoog is genoeg."
    return (width, height), ""


def _is_whole(body: bytes) -> bool:
    """Whether every piece of a png is there as it was written, from the first to the last."""
    at, kinds = len(_PNG), [b""]
    while at + 12 <= len(body) and kinds[-1:] != [b"IEND"]:
        length, = struct.unpack_from(">I", body, at)
        piece, check = body[at + 4:at + 8 + length], body[at + 8 + length:at + 12 + length]
        if zlib.crc32(piece) != int.from_bytes(check, "big"):
            return False
        kinds.append(piece[:4])
        at += 12 + length
    return b"IDAT" in kinds and kinds[-1] == b"IEND"


def _drawn(body: bytes) -> tuple[tuple[float, float], str]:
    if b"<!" in body.replace(b"<!--", b""):
        return (0, 0), f"dit svg-bestand heeft een DOCTYPE of ENTITY; die kan een browser iets anders laten lezen. {_EXPORT}"
    try:
        text = body.decode("utf-8-sig")
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError, RecursionError):
        return (0, 0), f"dit is geen goed svg-bestand. {_EXPORT}"
    if _name(root.tag) != "svg":
        return (0, 0), f"dit is geen svg-bestand. {_EXPORT}"
    if not root.tag.startswith(_SPACE):
        return (0, 0), f'een browser toont dit svg-bestand niet: bij <svg> ontbreekt xmlns="http://www.w3.org/2000/svg". {_EXPORT}'
    for element in root.iter():
        if fault := _active(element):
            return (0, 0), fault
    # What the check of the built site would refuse; here the editor hears of which file it is.
    if faults := picture_tags(text).faults:
        return (0, 0), f"{faults[0]}. {_EXPORT}"
    return _shape(root)


def _active(element: ElementTree.Element) -> str:
    name = _name(element.tag)
    if name not in DRAWN:
        return f"<{name}> kan hier niet: het kan script of iets van elders bevatten. {_EXPORT}"
    for key, value in element.attrib.items():
        short = _name(key)
        if short.startswith("on") or short == "base" or _ACTIVE.search(value) or (short == "href" and not value.strip().startswith("#")):
            return f"{short} bij <{name}> kan hier niet: het kan script of iets van elders laden. {_EXPORT}"
    return ""


def _shape(root: ElementTree.Element) -> tuple[tuple[float, float], str]:
    box = (root.get("viewBox") or "").replace(",", " ").split()
    sides = box[2:] if len(box) == 4 else [root.get("width") or "", root.get("height") or ""]
    found = [_LENGTH.fullmatch(side) for side in sides]
    width, height = (float(one[1]) if one else 0.0 for one in found)
    return ((width, height), "") if width and height else ((0, 0), f"aan dit svg-bestand is niet te zien hoe breed en hoog het is: er is geen viewBox met vier getallen. {_EXPORT}")


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2].lower()


def _kilobytes(number: int) -> str:
    return f"{-(-number // 1000)} kB"
