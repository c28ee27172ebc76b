"""Edits of every kind in the real handbook, and whether the live site has the bytes of a build after each."""

import os
from pathlib import Path

from macros.project import LIVE
from macros.publishing.build import make
from macros.publishing.warm import Warm

Edit = tuple[str, str, str]  # file, old text, new text
_NEW = "  - id: proefwoord\n    term: proefwoord\n    definitie: Een woord om mee te proeven.\n    gecontroleerd_op: 2026-02-01\n"
EDITS: dict[str, list[Edit]] = {
    "text": [("data/programmas.yaml", "omschrijving: |\n", "omschrijving: |\n      Proefwoord hier.\n")],
    "name": [("data/programmas.yaml", "    naam: ", "    naam: Nieuw ")],
    "example": [("data/voorbeelden.yaml", "    titel: ", "    titel: Nieuw ")],
    "record": [("data/begrippen.yaml", "begrippen:\n", f"begrippen:\n{_NEW}")],
    "id": [("data/begrippen.yaml", "id: proefwoord", "id: proefbegrip")],
    "record gone": [("data/begrippen.yaml", _NEW.replace("id: proefwoord", "id: proefbegrip"), "")],
    "term on many pages": [("data/begrippen.yaml", "    definitie: ", "    definitie: Kort gezegd, ")],
    "note": [("data/actualiteit.yaml", "    tekst: |\n", "    tekst: |\n      Proefzin.\n\n")],
    "source": [("data/bronnen.yaml", "    titel: ", "    titel: Nieuw ")],
    "step": [("data/stappen.yaml", "    titel: ", "    titel: Nieuw ")],
    "figure": [("data/figuren.yaml", "    onderschrift: ", "    onderschrift: Nieuw ")],
    "worksheet": [("data/werkbladen/doelen.yaml", "  titel: ", "  titel: Nieuw ")],
    "stuk": [("data/stukken/beleidsnota.yaml", "  titel: ", "  titel: Nieuw ")],
    "section": [("data/handreiking/01-aanleiding.yaml", "      titel: ", "      titel: Nieuw ")],
    "edition": [("data/uitgave.yaml", "  naam: ", "  naam: Nieuw ")],
    "docs": [("docs/over/colofon.md", "description: ", "description: Nieuw. ")],
    "template": [("overrides/pages/toezicht.html", "</h1>", " van toen</h1>")],
    "style": [("overrides/styles/tokens.css", ":root {", ":root {\n  --proef: 17px;")],
    "script": [("overrides/app.js", "mount({", "globalThis.proefwoord = 1;\nmount({")],
    "picture": [("overrides/assets/favicon.svg", "<svg ", "<svg data-proef='1' ")],
    "schema": [("data/schema/uitgave.schema.json", "{", "{ ")],
    "two at once": [("data/indicatoren.yaml", "    naam_kort: ", "    naam_kort: Nieuw "), ("docs/begrippen.md", "{{ begrippen() }}", "{{ begrippen() }}\n\nEen zin erbij.\n")],
}


def apply(checkout: Path, edit: Edit) -> None:
    """Replace the first old text in a file."""
    path, old, new = edit
    text = (checkout / path).read_text(encoding="utf-8")
    if old not in text:
        raise RuntimeError(f"{path} has no {old!r}")
    (checkout / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def different_after(checkout: Path, place: Path) -> dict[str, list[str]]:
    """Kind of edit → the files in which the live site and a build at `place` differ after it; only kinds after which some do."""
    os.environ[LIVE] = "1"
    warm, found = Warm(checkout, place.with_name("live")), {}
    for kind, edits in {"nothing": [], **EDITS}.items():
        for edit in edits:
            apply(checkout, edit)
        for _ in warm.build():
            pass
        make(checkout, place)
        one, other = _files(warm.place), _files(place)
        found[kind] = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    del os.environ[LIVE]
    return {kind: names for kind, names in found.items() if names}


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
