"""A picture of the first page of a PDF, for a page that offers it. Not a download."""

import io

import pypdfium2
from PIL import Image

WIDTH = 640
# A page is paper, ink and two tints: so many colours keep its text smooth in a small file.
_COLOURS = 24


def first_page(pdf: bytes) -> bytes:
    """The first page as PNG of `WIDTH` pixels wide; the same bytes for the same PDF."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    picture = page.render(scale=WIDTH / page.get_width(), may_draw_forms=True).to_pil().convert("RGB")
    small = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    small.save(packed, "PNG", optimize=True)
    return packed.getvalue()
