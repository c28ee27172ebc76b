"""What a finished PDF looks like: a picture of its first page, for the page that offers it, and how many it has. Not a download."""

import io

import pypdfium2
from PIL import Image

WIDTH = 640
# A page has paper, ink and two tints: this many colours keep its text smooth in a small file.
_COLOURS = 24


def page_count(pdf: bytes) -> int:
    """The number of pages."""
    return len(pypdfium2.PdfDocument(pdf))


def first_page(pdf: bytes) -> bytes:
    """The first page as a PNG, `WIDTH` pixels wide; the same PDF gives the same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    picture = page.render(scale=WIDTH / page.get_width(), may_draw_forms=True).to_pil().convert("RGB")
    small = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    small.save(packed, "PNG", optimize=True)
    return packed.getvalue()
