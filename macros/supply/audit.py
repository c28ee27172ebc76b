"""The command `audit`: which packages of the locks have a known hole. Not for who is asked: see `advisories`.

Exit codes: 0 if nothing is known, 1 if something is, UNKNOWN if a source did not answer. Without an answer nobody can say that
all is well, so that is never 0.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import programs
from macros.browser.parts import ROWS
from macros.dutch.text import listing
from macros.reading.faults import count
from macros.supply import advisories
from macros.supply.advisories import Hole, Refused, Unanswered
from macros.supply.locks import Package, packages

UNKNOWN = 3
_FOR = {"build": "maakt de site", "test": "kijkt de site na", "node": "alleen op een computer zonder Node", "java": "alleen op een computer zonder Java",
        "npm": "maakt de site of kijkt haar na"}
_OWN_SOURCE = "Een eigen bron ({setting}) geeft vaak alleen pakketten. Vraag het dan na op een computer zonder die instelling."
_REMEDY = ("Zet een versie zonder het lek in requirements/*.in of package.json, en maak de lock opnieuw. Hoe dat gaat, staat in HACKING.md, "
           "onder Commands.")


def run(root: Path) -> int:
    """Ask, print what is known, and return the exit code."""
    found = packages(root)
    python, npm = ([package for package in found if package.kind == kind] for kind in ("pypi", "npm"))
    holes, unasked = _python(python)
    more, unasked_too = _npm(root, npm)
    for line in _told([*holes, *more]):
        print(line)
    for reason in (*unasked, *unasked_too):
        print(reason, file=sys.stderr)
    if holes or more:
        print(_REMEDY)
        return 1
    if unasked or unasked_too:
        return UNKNOWN
    print(f"Nagevraagd: {count(len(python), 'Python-pakket', 'Python-pakketten')} en {count(len(npm), 'npm-pakket', 'npm-pakketten')}. Er is geen lek bekend.")
    return 0


def _python(found: Sequence[Package]) -> tuple[list[Hole], list[str]]:
    try:
        holes, unknown = advisories.python_holes(found, advisories.pip_index())
    except Unanswered as reason:
        return [], [_unasked("Python-pakketten", "PIP_INDEX_URL", reason)]
    names = listing([package.name for package in unknown[:5]]) + (f" (en nog {len(unknown) - 5})" if len(unknown) > 5 else "")
    return holes, [f"Niet nagevraagd: van {count(len(unknown), 'Python-pakket', 'Python-pakketten')} kent de bron van pip geen lekken, ook niet dat er geen zijn: {names}. "
                   + _OWN_SOURCE.format(setting="PIP_INDEX_URL")] if unknown else []


def _npm(root: Path, found: Sequence[Package]) -> tuple[list[Hole], list[str]]:
    try:
        return advisories.npm_holes(root, found, programs.npm()), []
    except Unanswered as reason:
        return [], [_unasked("npm-pakketten", "npm_config_registry", reason)]


def _unasked(what: str, setting: str, reason: Unanswered) -> str:
    advice = _OWN_SOURCE.format(setting=setting) if isinstance(reason, Refused) else "Controleer internet, proxy en firewall, en probeer het opnieuw."
    return f"Niet nagevraagd: de {what}, want {reason}. {advice}"


def _told(holes: Sequence[Hole]) -> Iterator[str]:
    """One line for each hole, first those in what visitors get."""
    shipped = {row.package for row in ROWS}
    for hole in sorted(holes, key=lambda hole: (hole.package.name not in shipped, hole.package.name, hole.name)):
        use = "zit in de site" if hole.package.name in shipped else _FOR[hole.package.layer]
        which = f" Opgelost in {listing(list(hole.fixed))}." if hole.fixed else f" Geldt voor {hole.affected}." if hole.affected else ""
        yield f"{hole.package.name} {hole.package.version} ({use}): {hole.name}.{which} {hole.link}".rstrip()
