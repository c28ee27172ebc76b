"""Filling in a skeleton as an editor does: one value after the other, at the fields that stand empty."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from macros.nouns import BY_NAME
from macros.skeleton.new import Added, Asked, add
from tests.small import DATA

_FIELD = re.compile(r"^( *)#?((?:- )?)(\w+):( \|)?$")

# Noun → what an editor fills in, in the order of the skeleton.
FILLED: dict[str, list[tuple[str, str]]] = {
    "programma": [("dekking", "genoemd"), ("kort", "Samen lezen thuis"), ("omschrijving", "Een vrijwilliger leest voor."),
                  ("stappen", "[stap-5]"), ("bron", "bijlage 3")],
    "voorbeeld": [("kort", "Wie leest, wint."), ("stappen", "[stap-5]"), ("themas", "[thuis]"), ("aanpak", "Voorlezen."),
                  ("overnemen", "\n- Lees voor."), ("niet_bekend", "\n- Hoe vaak."), ("bron", "§ 2.1")],
    "bron": [("soort", "webpagina")],
    "actualiteit": [("onderwerp", "bereik"), ("tekst", "Er wordt gelezen."), ("bronnen", "[oude-aanbodlijst]"),
                    ("plaatsen", "\n  stappen: [stap-1]")],
    "begrip": [("definitie", "Hardop lezen voor een ander.")],
    "sectie": [("kort", "Lezen helpt."), ("tekst", "Lees veel."), ("bron", "§ 2.1")],
    "hoofdstuk": [("kort", "Over lezen."), ("id", "lezen"), ("titel", "Lezen"), ("kort", "Lezen helpt."), ("tekst", "Lees veel."),
                  ("bron", "§ 2.1")],
    "werkblad": [("code", "5e"), ("doel", "U leest."), ("duur", "Een uur"), ("met_wie", "Een collega."), ("uitleg", "Vul in."),
                 ("id", "deel"), ("titel", "Deel"), ("bron", "§ 6.1"), ("stap", "stap-5")],
    "stuk": [("kort", "U schrijft."), ("moment", "Nu"), ("wie_besluit", "De raad"), ("omvang", "Eén bladzijde"), ("stappen", "[stap-5]"),
             ("uitleg", "Lees."), ("id", "deel"), ("titel", "Deel"), ("hulp", "Schrijf."), ("blokken", "\n  - tekst: Er wordt gelezen.")],
    "figuur": [("soort", "lijn"), ("onderschrift", "Drie delen."), ("bron", "§ 2.1"),
               ("delen", "\n  - id: a\n    titel: Deel a\n    tekst: Woorden.\n  - id: b\n    titel: Deel b\n    tekst: Woorden.\n  - id: c\n    titel: Deel c\n    tekst: Woorden.")],
    "instrument": [("omschrijving", "Een middel."), ("bron", "§ 3.3")],
    "thema": [("omschrijving", "Over lezen")],
    "doel": [("omschrijving", "Ouders lezen"), ("bron", "bijlage 2")],
}
# Noun → a record elsewhere that refers to it, where nothing else leads a reader there: a file, a line in it, and that line with the key.
NAMED = {
    "bron": ("begrippen.yaml", "    bronnen: [", "    bronnen: [{}, "),
    "figuur": ("stappen.yaml", "    figuren: [", "    figuren: [{}, "),
    "instrument": ("stappen.yaml", "    instrumenten: [", "    instrumenten: [{}, "),
    "thema": ("voorbeelden.yaml", "    themas: [", "    themas: [{}, "),
    "doel": ("programmas.yaml", "    doelen: [", "    doelen: [{}, "),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A checkout with only the small handbook."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


def made(place: Path, noun: str, name: str = "Samen lezen", key: str = "", chapter: str = "") -> Added:
    """The answer of `nieuw` with these words."""
    return add(place, Asked(BY_NAME[noun], name, key, chapter))


def fill(place: Path, added: Added, values: Iterable[tuple[str, str]]) -> None:
    """Write each of the `values` at the first field of that name, empty or a comment, below the one before; \n begins a line within it."""
    path = place / added.file
    lines, at = path.read_text(encoding="utf-8").split("\n"), added.first - 1
    for name, value in values:
        at, found = next((number, found) for number in range(at, len(lines)) if (found := _FIELD.match(lines[number])) and found[3] == name)
        inside = "\n" + " " * len(found[1] + found[2])
        below = f" |{inside}  {value}" if found[4] else value.replace("\n", inside) if "\n" in value else f" {value}"
        lines[at] = f"{found[1]}{found[2]}{name}:{below}"
        at += 1
    path.write_text("\n".join(lines), encoding="utf-8")
