"""Whether everybody can read the colours of an edition: each pair that is seen together, in the light and in the dark theme."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.model.huisstijl import PAIRS, contrast
from macros.reading.faults import Fault
from macros.reading.overlay.style import Colour

TOKENS = "overrides/styles/tokens.css"
_TOKEN = re.compile(r"^ {2}--kleur-([a-z-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6})|var\(--kleur-([a-z-]+)\));", re.MULTILINE)
_THEMES = ("licht", "donker")


def base(root: Path) -> dict[str, tuple[str, str]]:
    """Our name of each colour of the handbook → its codes in the light and the dark theme."""
    found: dict[str, tuple[str, str]] = {}
    for name, light, dark, both, other in _TOKEN.findall((root / TOKENS).read_text(encoding="utf-8")):
        found.setdefault(name.replace("-", "_"), found[other.replace("-", "_")] if other else (light or both, dark or both))
    return found


def chosen(colours: Mapping[str, Colour], root: Path) -> dict[str, tuple[str, str]]:
    """The same with what an edition chose."""
    known = base(root)
    laid = {name: (colour.light or known[name][0], colour.dark or known[name][1]) for name, colour in colours.items()}
    # The edge of what has the focus is as the text, unless somebody chose it.
    return {**known, **laid, **({"focus": laid["inkt"]} if "inkt" in laid and "focus" not in laid else {})}


def check(colours: Mapping[str, Colour], root: Path) -> Iterator[Fault]:
    """A fault for each pair with a chosen colour and too little contrast, at that colour."""
    if not colours:
        return
    every = chosen(colours, root)
    for name, on, least in PAIRS:
        owner = next((key for key in (name, on, "inkt" if name == "focus" else "") if key in colours), "")
        for number, theme in enumerate(_THEMES):
            one, other = every[name][number], every[on][number]
            # Rounded down: what is shown may not look like enough.
            if owner and (ratio := contrast(one, other)) < least:
                yield _fault(colours[owner], theme, f"{_words(name)} ({one}) op {_words(on)} ({other})", ratio, least)


def _fault(colour: Colour, theme: str, pair: str, ratio: float, least: float) -> Fault:
    mark = colour.mark
    return Fault(mark.file, mark.line, mark.column, "", colour.field, f"{pair} heeft in het {'lichte' if theme == 'licht' else 'donkere'} thema een contrast van {_number(ratio)}; nodig is "
                 f"{_number(least)}. Kies een kleur die meer verschilt, of verander ook de andere.")


def _words(name: str) -> str:
    return name.replace("_", "-")


def _number(ratio: float) -> str:
    return f"{int(ratio * 10) / 10:.1f}".replace(".", ",")
