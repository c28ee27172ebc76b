"""Copies of what every page loads at once, under names with a hash of their content, so that a browser may keep them for good.

Another content is another name: a page never gets a script or style of another build. What a page loads later, such as the search
index, keeps its one name, and a browser asks each time whether it changed. Not for the live site, which changes all the time.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping

FOLDER = "assets/vast/"
_FROM = "assets/"
_LETTER = re.compile(rb"(?:\./)?fonts/([\w-]+\.woff2)")  # as scripts and styles in assets/ name one
_NAMED = re.compile(r"(.+)\.[0-9a-f]{10}(\.\w+)")


def copies(files: Mapping[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    """Address → content of the copies of those of `names` (such as `handboek.js`) that are among `files`, and of the letters in them."""
    letters = {posixpath.basename(address): body for address, body in files.items() if address.endswith(".woff2")}
    named = {name.encode(): _name(name, body).encode() for name, body in letters.items()}
    bodies = {name: _LETTER.sub(lambda found: named[found[1]], files[_FROM + name]) for name in names if _FROM + name in files}
    return {FOLDER + _name(name, body): body for name, body in (letters | bodies).items()}


def addresses(files: Iterable[str]) -> dict[str, str]:
    """Name → address of its copy among `files`, both within assets/."""
    found = {address: _NAMED.fullmatch(address.removeprefix(FOLDER)) for address in files if address.startswith(FOLDER)}
    return {f"{parts[1]}{parts[2]}": address.removeprefix(_FROM) for address, parts in found.items() if parts}


def _name(name: str, body: bytes) -> str:
    stem, ending = posixpath.splitext(name)
    return f"{stem}.{hashlib.sha256(body).hexdigest()[:10]}{ending}"
