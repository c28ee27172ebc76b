"""The packages in the locks, with their hashes and licences. Reads files only: what is installed may be more or less."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

FOLDER, NPM = "requirements", "package-lock.json"
LAYERS = ("build", "test", "node", "java")  # of Python packages, as the set-up installs them
_LICENCES = "licences.txt"
_BLOCK = re.compile(r"\n(?=\S)")
_PINNED = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^]\n]*\])?==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Package:
    """One package at one version. `hashes` are of the files in which it is handed on, as (algorithm, hexadecimal digits)."""

    kind: str  # "pypi" or "npm", the type in a package URL
    name: str
    version: str
    licence: str
    hashes: tuple[tuple[str, str], ...]
    layer: str  # one of LAYERS, or "npm"
    platform: bool = False  # whether only some kinds of computers get it, as a part of another package

    @property
    def purl(self) -> str:
        """Its package URL, which names it among all packages of the world."""
        return f"pkg:{self.kind}/{quote(self.name, safe='/')}@{quote(self.version)}"


def packages(root: Path) -> tuple[Package, ...]:
    """Every package in the locks of the checkout at `root`, once, in a fixed order. Raises OSError if a lock is missing."""
    found: dict[str, Package] = {}
    for package in (*_python(root / FOLDER), *_npm(root / NPM)):
        found.setdefault(package.purl, package)
    return tuple(found[purl] for purl in sorted(found))


def _python(folder: Path) -> Iterator[Package]:
    rows = (line.partition(" ") for line in (folder / _LICENCES).read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    licences = {name: licence for name, _, licence in rows}
    for layer in LAYERS:
        text = (folder / f"{layer}.txt").read_text(encoding="utf-8")
        for block in _BLOCK.split(text):
            if pinned := _PINNED.match(block):
                name = pinned[1].lower()
                hashes = tuple(("SHA-256", digest) for digest in sorted(_HASH.findall(block)))
                yield Package("pypi", name, pinned[2], licences.get(name, ""), hashes, layer)


def _npm(lock: Path) -> Iterator[Package]:
    for path, package in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if path:
            name = path.rpartition("node_modules/")[2]
            yield Package("npm", name, package["version"], package.get("license", ""), tuple(_digests(package.get("integrity", ""))), "npm", "cpu" in package)


def _digests(integrity: str) -> Iterator[tuple[str, str]]:
    """What npm writes as `sha512-…`, in base 64."""
    for part in integrity.split():
        algorithm, _, digest = part.partition("-")
        yield f"SHA-{algorithm.removeprefix('sha')}", base64.b64decode(digest).hex()
