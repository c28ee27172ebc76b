"""What a style loads: a sheet, the style in a picture, or a value in a drawing. Text → addresses and faults, in Dutch.

Not a parser of CSS: it only tells strings, comments and addresses apart. A text that a browser could read in another way, such as
a string without an end or a letter as an escape outside a string, is a fault.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.tags import address

# In the order of a browser: what starts first ends first, so nothing in a string starts a comment, or the other way round.
_TOKEN = re.compile(
    r"""/\*.*?\*/|\\[^a-z0-9\n\r\f-]|(?P<string>"(?:[^"\\\n\r\f]|\\(?:\r\n|.))*"|'(?:[^'\\\n\r\f]|\\(?:\r\n|.))*')"""
    r"""|url\([ \t\n\r\f]*(?P<bare>[^\s"'()\\]*)[ \t\n\r\f]*\)|(?P<odd>\\.?|["']|/\*|url\((?![ \t\n\r\f]*["']))""", re.IGNORECASE | re.DOTALL)
_ESCAPED = re.compile(r"\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|.))", re.IGNORECASE | re.DOTALL)
# A string right after one of these, or one of the pictures of an image-set, is an address.
_ASKS = re.compile(r"(?:url\(|@import|image-set\((?:[^()]|\([^()]*\))*)\s*\Z", re.IGNORECASE)
_OTHER_HOST = re.compile(r"//|(?:https?|wss?|ftp|blob|filesystem):", re.IGNORECASE)
_PACKED = re.compile(r"data:(?!image/)", re.IGNORECASE)
_NEAR = 200  # letters before a string that can say what it is for


@dataclass(frozen=True)
class Style:
    """The addresses that one style loads, and what is wrong in its text."""

    loaded: tuple[str, ...]
    faults: tuple[str, ...]


def read(text: str) -> Style:
    """What is in one style."""
    loaded: list[str] = []
    plain, end, odd = "", 0, ""
    for token in _TOKEN.finditer(text):
        plain = f"{plain}{text[end:token.start()]}"[-_NEAR:]
        end = token.end()
        if token["odd"]:
            odd = " ".join(text[token.start():token.start() + 30].split())
            break  # nobody knows what the rest means
        loaded += _addresses(token, plain)
        plain += '""' if token["string"] else " "
    faults = [f"'{link[:40]}' is een heel bestand in een adres; in stijl kan dat alleen een plaatje zijn" for link in loaded if _PACKED.match(link)]
    if odd:
        faults.append(f"bij '{odd}' kan een browser andere stijl lezen dan deze controle; sluit wat open staat, en schrijf buiten een tekst geen \\ voor een letter, cijfer of streepje")
    return Style(tuple(loaded), tuple(dict.fromkeys(faults)))


def _addresses(token: re.Match[str], before: str) -> Iterator[str]:
    """The address in a token, if it has one. Any string that starts as one of another host counts: a variable can bring it anywhere."""
    if token["bare"]:
        yield address(token["bare"])
    elif token["string"]:
        said = address(_ESCAPED.sub(_letter, token["string"][1:-1]))
        if said and (_ASKS.search(before) or _OTHER_HOST.match(said)):
            yield said


def _letter(found: re.Match[str]) -> str:
    if found[1]:
        number = int(found[1], 16)
        return chr(number) if 0 < number < 0x110000 else "\ufffd"
    return "" if found[2] in ("\n", "\r", "\f", "\r\n") else found[2]
