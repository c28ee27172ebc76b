"""What is wrong in the handbook's own code, or in a program that it starts, in the words of an editor.

What such a program says itself is English: it goes to a file, for whoever helps. Not for faults in texts.
"""

import re
from contextlib import suppress
from pathlib import Path

PLACE = ".build/cache/laatste-fout.txt"
_NAMED = re.compile(r"""File "([^"\n]+)", line (\d+)|in "([^"\n]+)", line (\d+)|^ *([\w./-]+\.[a-z]+):(\d+):""", re.MULTILINE)
_NOT_OURS = (".venv", "node_modules", "site-packages")
_ENGLISH = re.compile(r"^(?:Traceback \(most|Error: |WARNING|ERROR|Aborted)", re.MULTILINE)
# What a program says → what an editor does. The first that fits counts.
_CAUSES = (
    (re.compile(r"stopped by signal|heap out of memory|cannot allocate memory|out of memory|MemoryError", re.IGNORECASE), "Het geheugen is vol. Sluit andere programma's en probeer het opnieuw."),
    (re.compile(r"ENOSPC|no space left|not enough space|quota exceeded", re.IGNORECASE), "De schijf is vol. Maak ruimte vrij en probeer het opnieuw."),
    (re.compile(r"EMFILE|ENFILE|too many open files", re.IGNORECASE), "Er staan te veel bestanden tegelijk open. Sluit andere programma's en probeer het opnieuw."),
    (re.compile(r"EACCES|EPERM|permission denied|access is denied", re.IGNORECASE), "Een bestand is niet te lezen of te schrijven. Sluit programma's die het gebruiken, en kijk of u er rechten op hebt."),
    (re.compile(r"cannot start|cannot find module|ModuleNotFoundError", re.IGNORECASE), "Er ontbreekt een programma of pakket. Start via: python3 handboek.py build. Dat zet het klaar."),
)
_AGAIN = "Probeer het nog eens. Blijft het zo, vraag dan een ontwikkelaar om hulp."


def is_english(said: str) -> bool:
    """Whether the host says something in its own words, instead of passing on ours."""
    return bool(_ENGLISH.search(said))


def stopped(code: int) -> str:
    """What a program that said nothing would have said of how it ended."""
    return f"stopped by signal {-code}" if code < 0 else f"ended with code {code}"


def told(root: Path, what: str, said: str) -> str:
    """The message for an editor that `what` fails, of which a program `said` why; keeps that in a file of the checkout at `root`."""
    file, line = _named(root, said)
    cause = next((advice for pattern, advice in _CAUSES if pattern.search(said)), "")
    if file:
        where = f" ({file}, regel {line})"
        advice = f"Veranderde u daar iets? Maak dat ongedaan, of verbeter het. {_AGAIN}"
    else:
        where, advice = "", _AGAIN
    return f"{what}{where}. Dit ligt niet aan uw teksten. {cause or advice}{_kept(root, said)}"


def _named(root: Path, said: str) -> tuple[str, int]:
    """The last file of ours that is named, from the root, and its line; an empty name if there is none."""
    found = ("", 0)
    for match in _NAMED.finditer(said):
        name, line = match[1] or match[3] or match[5], int(match[2] or match[4] or match[6])
        path = root / name
        if path.is_relative_to(root) and not set(path.relative_to(root).parts) & set(_NOT_OURS) and path.is_file():
            found = path.relative_to(root).as_posix(), line
    return found


def _kept(root: Path, said: str) -> str:
    with suppress(OSError):
        (root / PLACE).parent.mkdir(parents=True, exist_ok=True)
        (root / PLACE).write_text(f"{said}\n", encoding="utf-8")
        return f" Wat het programma er zelf over zegt, in het Engels, staat in {PLACE}. Stuur dat mee."
    return ""
