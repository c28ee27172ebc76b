"""The parts of others that the site hands on, and the texts of their licences, which have to travel with them.

What is bundled is what esbuild says it read, so a part without a row here stops the build.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

LICENCES = "LICENTIES.txt"  # beside the bundles
THEME = "mkdocs-material"
APACHE = Path(__file__).parent / "licences/Apache-2.0.txt"
NOTE = f"\n/*! Delen zijn van anderen: {LICENCES} */\n"
_INTRODUCTION = (
    "Deze site bevat onderdelen van anderen. Hieronder staan hun licenties.\n"
    "This site contains parts by others. Their licences are below.\n"
)
_BABEL = (
    "docx contains helper functions of Babel (MIT): Copyright (c) 2014-present Sebastian McKenzie and other contributors.\n"
    "The text of their licence is that of docx."
)
_PACKAGE = re.compile(r".*node_modules/((?:@[^/]+/)?[^/]+)/")


@dataclass(frozen=True)
class _Row:
    """A package: what it is called, what it does here, where its licence is, and in which other package it is handed on."""

    package: str
    name: str
    use: str
    texts: tuple[str, ...] = ("LICENSE",)
    inside: str = ""


ROWS = (
    _Row("docx", "docx", "Word-bestanden maken in uw browser"),
    _Row("nanoid", "Nano ID", "namen van delen van een Word-bestand", inside="docx"),
    _Row("fflate", "fflate", "office-bestanden lezen en maken in uw browser"),
    _Row("idb-keyval", "IDB-Keyval", "uw plan bewaren in uw browser", ("LICENCE",)),
    _Row("@fontsource-variable/source-sans-3", "Source Sans 3", "de letter op het scherm"),
    _Row("@expo-google-fonts/source-sans-3", "Source Sans 3", "de letter op papier en in pdf", ("LICENSE", "LICENSE_FONT")),
    _Row(THEME, "Material for MkDocs", "de basis van de tekstopmaak"),
)


@dataclass(frozen=True)
class Part:
    """One part as visitors read about it, with the whole text of its licence; the version is empty if it came inside another."""

    name: str
    version: str
    use: str
    licence: str
    text: str


def parts(root: Path) -> tuple[Part, ...]:
    """Every part, from what is installed in the checkout at `root`. Raises OSError if a licence is not there."""
    return tuple(_theme(row) if row.package == THEME else _installed(root / "node_modules" / row.package, row) for row in ROWS)


def text(root: Path, comments: Iterable[str]) -> str:
    """The file with all licences; `comments` are those that esbuild found in the code itself."""
    sections = [f"{part.name} {part.version}".strip() + f" ({part.licence})\n\n{part.text}" for part in parts(root)]
    return f"\n\n{'=' * 80}\n\n".join([_INTRODUCTION.strip(), *sections, _BABEL, *comments]) + "\n"


def used(metafile: Mapping[str, Any]) -> dict[str, set[str]]:
    """File name of a bundle → the packages in it, from what esbuild wrote about its work."""
    return {Path(name).name: {package for source in output["inputs"] if (package := _package(source))} for name, output in metafile["outputs"].items()}


def unknown(packages: Iterable[str]) -> list[str]:
    """Those of `packages` that have no row here."""
    return sorted(set(packages) - {row.package for row in ROWS})


def _package(source: str) -> str:
    found = _PACKAGE.match(source)
    return found[1] if found else THEME if Path(source).stem == THEME else ""


def _installed(folder: Path, row: _Row) -> Part:
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    licence = about["license"]
    texts = [(folder / name).read_text(encoding="utf-8").strip() for name in row.texts]
    if licence == "Apache-2.0":  # its package has the notice only
        texts.append(APACHE.read_text(encoding="utf-8").strip("\n"))
    version = "" if row.inside else about["version"]
    return Part(row.name, version, f"{row.use} (deel van {row.inside})" if row.inside else row.use, licence, "\n\n".join(texts))


def _theme(row: _Row) -> Part:
    found = distribution(row.package)
    licence = found.read_text("licenses/LICENSE")
    if licence is None:
        raise FileNotFoundError(f"{row.package}: licenses/LICENSE")
    return Part(row.name, found.version, row.use, found.metadata["License-Expression"], licence.strip())
