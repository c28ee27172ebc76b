"""The font of form fields: a simple TrueType font inside the PDF, with the characters of Western Europe (WinAnsi).

Readers draw what is typed with it, so it must be whole for those characters and embedded, unlike the font of the page,
of which typst embeds only what is used.
"""

import functools
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from macros.downloads.faults import DownloadFault
from macros.downloads.pdf.truetype import Font

RESOURCE = "Invulletter"
FONTS = "node_modules/@expo-google-fonts/source-sans-3"  # in a checkout
_FILE = "*_400Regular.ttf"
_FIRST, _LAST = 32, 255
_NONSYMBOLIC = 32
# A stem of the regular weight; readers use it only to imitate the font.
_STEM = 84


def field_font(pdf: Pdf, fonts: Path) -> Object:
    """The font in the folder `fonts` as a resource for text fields. Raises DownloadFault if it is missing."""
    font, data = _embedded(fonts)
    characters = [_character(code) for code in range(_FIRST, _LAST + 1)]
    name = Name("/HANDBK+SourceSans3-Regular")
    return pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=name, Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST, LastChar=_LAST, Widths=Array([font.width(character) for character in characters]),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, font, name, data)),
    ))


def regular(fonts: Path) -> Font:
    """The upright regular font in the folder `fonts`. Raises DownloadFault if it is missing."""
    found = sorted(fonts.rglob(_FILE))
    if not found:
        raise DownloadFault(f"in {fonts} staat geen letterbestand {_FILE}. Start make build; dat haalt de letters op.")
    return _font(found[0].read_bytes())


@functools.lru_cache(maxsize=2)
def _font(data: bytes) -> Font:
    return Font(data)


@functools.cache
def _embedded(fonts: Path) -> tuple[Font, bytes]:
    """The font, and its subset that goes into every form: making the subset takes longer than writing a form."""
    font = regular(fonts)
    return font, font.reduced(_character(code) for code in range(_FIRST, _LAST + 1))


def _descriptor(pdf: Pdf, font: Font, name: Name, data: bytes) -> Dictionary:
    ascent, descent = font.ascent_descent
    file = pdf.make_stream(data)
    file.Length1 = len(data)
    return Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=_NONSYMBOLIC, FontBBox=Array(list(font.box)), ItalicAngle=0,
        Ascent=ascent, Descent=descent, CapHeight=font.cap_height, StemV=_STEM, FontFile2=file,
    )


def _character(code: int) -> str:
    # Five codes of WinAnsi are undefined; readers show a bullet for them.
    return bytes([code]).decode("cp1252", errors="ignore") or "\u2022"
