"""Faults that an editor can fix: where they are, what is there, what is allowed, what to do. All text is Dutch.

Not for faults in the code: those stay Python exceptions.
"""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as member
from typing import Any

from macros.model import alike
from macros.model.values import SHOWN

LISTED = 16


@dataclass(frozen=True, order=True)
class Fault:
    """One message. `line` and `column` count from 1, 0 is unknown; `record` is the id or name an editor knows.

    `followers` are the faults that go away when this one is mended.
    """

    file: str
    line: int
    column: int
    record: str
    field: str
    text: str
    followers: tuple["Fault", ...] = member(default=(), compare=False)

    def __str__(self) -> str:
        place = f"{self.file}, regel {self.line}, kolom {self.column}" if self.line else self.file
        record = f" ({self.record})" if self.record else ""
        field = f" {self.field}:" if self.field else ""
        return f"{place}{record}:{field} {self.text}"


class DataFaults(Exception):
    """Raised when `data/` or `docs/` cannot become a handbook; has every fault: first those that others follow from, then in file order."""

    def __init__(self, faults: Iterable[Fault]):
        every = set(faults)
        follow = {follower for fault in every for follower in fault.followers}
        self.faults = sorted(every - follow, key=lambda fault: (not fault.followers, fault))
        super().__init__("\n".join(map(_with_number, self.faults)))

    @property
    def followers(self) -> list[Fault]:
        """The faults that follow from others, in file order."""
        return sorted(follower for fault in self.faults for follower in fault.followers)

    @property
    def message(self) -> str:
        """All faults and their number, as a command prints them; those that follow only as a number."""
        follow = f" {count(len(self.followers), 'fout volgt hieruit en verdwijnt mee', 'fouten volgen hieruit en verdwijnen mee')}. Alles zien? {_everything(self.faults)}" if self.followers else ""
        return f"{self}\n\n{_number(self.faults)}.{follow}"

    @property
    def whole(self) -> str:
        """The same, with each fault that follows."""
        return "\n".join(map(str, every := [*self.faults, *self.followers])) + f"\n\n{_number(every)}."


def _everything(faults: list[Fault]) -> str:
    """The command that shows the faults that follow, for the edition that they are about."""
    edition = next((fault.file.split("/")[1] for fault in faults if fault.file.startswith("eigen/")), "")
    words = f"--alles --uitgave {edition}" if edition else "--alles"
    given = f'"{words}"' if edition else words
    return f"make check ARGS={given}, of python3 handboek.py check {words}"


def _number(faults: list[Fault]) -> str:
    places = "data/, docs/ of eigen/" if any(fault.file.startswith("eigen/") for fault in faults) else "data/ of docs/"
    return f"{count(len(faults), 'fout', 'fouten')} in {places}"


def _with_number(fault: Fault) -> str:
    number = len(fault.followers)
    return f"{fault}\n  En {count(number, 'fout die hieruit volgt', 'fouten die hieruit volgen')}." if number else str(fault)


class SettingFault(DataFaults):
    """Raised for an environment variable, which is in no file."""

    @property
    def message(self) -> str:
        """Only the fault, without a number."""
        return str(self)

    whole = message


def count(number: int, singular: str, plural: str) -> str:
    """The number with the word that fits it: "1 fout", "3 fouten"."""
    return f"{number} {singular if number == 1 else plural}"


def shown(value: Any) -> str:
    """A value as an editor recognises it: in quotes, and cut if it is long."""
    if value is None:
        return "niets"
    if isinstance(value, (dict, list)):
        return "een lijst" if isinstance(value, list) else "een groep velden"
    text = str(value).replace("\n", " ")
    return f"'{text[:SHOWN]}…'" if len(text) > SHOWN else f"'{text}'"


_FULL = "de schijf is vol. Maak ruimte vrij en probeer het opnieuw."
_MANY = "er staan te veel bestanden tegelijk open. Sluit andere programma's en probeer het opnieuw."
_BROKEN = "de schijf geeft een fout. Kijk of zij nog aangesloten en in orde is, en probeer het opnieuw."
_SYSTEM = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", -1): "uw eigen ruimte op deze schijf is vol. Maak ruimte vrij en probeer het opnieuw.",
    errno.EFBIG: "dit bestand wordt groter dan hier mag. Kies een andere schijf, of vraag uw beheerder om meer ruimte.",
    errno.EROFS: "deze schijf is alleen te lezen. Zet de map van het handboek op een andere schijf.",
    errno.ENAMETOOLONG: "deze naam is te lang. Zet de map van het handboek op een kortere plek.",
    errno.ENOTDIR: "op deze plek staat een bestand, en hier hoort een map. Kies een andere plek.",
    errno.EISDIR: "op deze plek staat een map, en hier hoort een bestand. Kies een andere plek.",
    errno.EEXIST: "op deze plek staat al iets anders. Kies een andere plek.",
    errno.ENOENT: "dit is er niet, of niet meer. Kijk of iemand het weghaalde, en probeer het opnieuw.",
    errno.ELOOP: "deze snelkoppeling leidt naar zichzelf. Haal haar weg.",
    errno.ENOTEMPTY: "deze map is niet leeg. Kijk of een ander programma erin schrijft, en probeer het opnieuw.",
    errno.EMFILE: _MANY, errno.ENFILE: _MANY, errno.EIO: _BROKEN, getattr(errno, "ENODEV", -2): _BROKEN, getattr(errno, "ESTALE", -3): _BROKEN,
    errno.ENOMEM: "het geheugen is vol. Sluit andere programma's en probeer het opnieuw.",
    errno.EBUSY: "een ander programma gebruikt dit. Sluit dat en probeer het opnieuw.",
}


def system_fault(error: OSError, place: object = "") -> str:
    """What the operating system refused, where, and what to do about it; `place` is used if the error names none."""
    where = str(error.filename or place or "De computer")
    if isinstance(error, PermissionError):
        return f"{where}: u mag hier niet lezen of schrijven. Sluit andere programma's die deze plek gebruiken, of kies een map van uzelf."
    return f"{where}: " + _SYSTEM.get(error.errno or 0, f"het lukt niet om hier te lezen of te schrijven (foutcode {error.errno}). Probeer het opnieuw, "
                                      "of kies een andere map.")


def nearest(word: str, known: Iterable[str]) -> str:
    """The question " Bedoelt u 'x'?" for a likely slip, else a short list of what is known, else nothing."""
    choices = sorted(known)
    return alike.meant(word, choices) or (f" Bekend zijn: {', '.join(choices)}." if 0 < len(choices) <= LISTED else "")
