"""Edits of every kind in the real handbook, and whether the live site has the bytes of a build after each."""

import os
from pathlib import Path

from macros.project import LIVE
from macros.publishing.build import make
from macros.publishing.warm import Warm

Edit = tuple[str, str, str]  # file, old text, new text
_NEW = "  - id: proefwoord\n    term: proefwoord\n    definitie: Een woord om mee te proeven.\n    gecontroleerd_op: 2026-02-01\n"
_PAGE = ("  - id: proefprogramma\n    naam: Proefprogramma\n    dekking: genoemd\n    kort: Een programma om mee te proeven\n    omschrijving: Er wordt geproefd.\n"
         "    stappen: [stap-5]\n    bron: § 5.2\n")
EDITS: dict[str, list[Edit]] = {
    "text": [("data/programmas.yaml", "omschrijving: |\n", "omschrijving: |\n      Proefwoord hier.\n")],
    "name": [("data/programmas.yaml", "    naam: ", "    naam: Nieuw ")],
    "example": [("data/voorbeelden.yaml", "    titel: ", "    titel: Nieuw ")],
    "record": [("data/begrippen.yaml", "begrippen:\n", f"begrippen:\n{_NEW}")],
    "page": [("data/programmas.yaml", "programmas:\n", f"programmas:\n{_PAGE}")],
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


def on_disk(folder: Path) -> dict[str, bytes]:
    """Name → content of every file in `folder`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that are in one of the two only, or not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def finish(warm: Warm, *wanted: str) -> list[str]:
    """Build to the end, and return what changed."""
    return [name for step in warm.build(wanted) for name in step.changed]


def different_after(checkout: Path, place: Path, every: int = 6) -> dict[str, list[str]]:
    """Kind of edit → the files in which the live site and a build at `place` differ after it; only kinds after which some do.

    A whole build takes longer than many edits: the two are compared before the first edit, after `every` so many, and after the last.
    """
    os.environ[LIVE] = "1"
    warm, found = Warm(checkout, place.with_name("live")), {}
    kinds = {"nothing": [], **EDITS}
    for number, (kind, edits) in enumerate(kinds.items()):
        for edit in edits:
            apply(checkout, edit)
        finish(warm)
        if number % every == 0 or number == len(kinds) - 1:
            make(checkout, place)
            found[kind] = different(on_disk(warm.place), on_disk(place))
    del os.environ[LIVE]
    return {kind: names for kind, names in found.items() if names}
