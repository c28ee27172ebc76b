"""Whether an address that search found is the one that somebody needs, and the index as values. Shared by the tests in Node and in the browser."""

import json
from pathlib import Path
from typing import Any

from macros.browser.search_parts import BEGIN
from macros.dutch.compounds import tokens


def is_at(page: str, address: str) -> bool:
    """Whether an address is that page, list or record; a part of a page will do where only the page is asked for."""
    return address == page or ("#" not in page and "?" not in page and address.partition("#")[0] == page)


def value(script: str) -> Any:
    """What a script of the index gives the browser."""
    assert script.startswith("globalThis.") and script.endswith(";\n")
    return json.loads(script.partition("=")[2].removesuffix(";\n"))


def parts(site: Path) -> list[Path]:
    """The parts of the index beside its beginning."""
    return sorted((site / value((site / BEGIN).read_text(encoding="utf-8"))["map"]).glob("*.js"))


def places(site: Path) -> dict[str, list[tuple[str, str]]]:
    """Address of each page → anchor and text of what search finds on it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for part in parts(site):
        if part.name.startswith("t"):
            address, _, _, own, _ = value(part.read_text(encoding="utf-8"))
            found.setdefault(address, []).extend(("-".join(tokens(heading)) if sign == 1 else sign, text) for sign, heading, text, _ in own)
    return found
