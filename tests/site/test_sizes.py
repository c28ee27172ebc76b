"""What a first visit of a page costs: its text, styles, scripts and letters, as a server sends them."""

import gzip
import re
from pathlib import Path

import pytest

KIB = 1024
MOST = {"index.html": 90 * KIB, "programmas/index.html": 110 * KIB, **{f"stappenplan/stap-{number}/index.html": 110 * KIB for number in range(1, 9)}}
_ASKED = re.compile(r'<(?:script|link rel="stylesheet")[^>]*(?:src|href)="[./]*(assets/[^"]+)"')
_ITALIC = re.compile(r"<(?:em|i|cite|dfn)\b")
LETTER = "assets/fonts/source-sans-3-latin-wght-{}.woff2"


@pytest.fixture(scope="module")
def weights(site: Path) -> dict[str, int]:
    """Page → bytes of a first visit."""
    return {name: _weight(site, name) for name in MOST}


def _weight(site: Path, name: str) -> int:
    text = (site / name).read_text(encoding="utf-8")
    letters = [LETTER.format(style) for style in ("normal", *(["italic"] if _ITALIC.search(text) else []))]
    packed = [name, *_ASKED.findall(text)]
    return sum(len(gzip.compress((site / one).read_bytes(), 9)) for one in packed) + sum((site / one).stat().st_size for one in letters)


def test_a_first_visit_is_light(weights: dict[str, int]):
    """Of the start page, the catalogue and each step, a slow line has the whole within two seconds."""
    assert {name: weight for name, weight in weights.items() if weight > MOST[name]} == {}


def test_everything_is_weighed(weights: dict[str, int], site: Path):
    """A page without styles, scripts or letters would weigh nothing."""
    assert min(weights.values()) > (site / LETTER.format("normal")).stat().st_size + 25 * KIB
