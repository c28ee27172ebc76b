"""The answers that a stuk takes from worksheets, and the fields that it names. Knows no file format and no HTML."""

from dataclasses import dataclass
from typing import Protocol

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import Veld
from macros.model.werkblad.werkblad import Werkblad


class Answers(Protocol):
    """The answers that a paper takes; both return nothing for what nobody has filled in."""

    def single(self, sheet: str, name: str) -> str:
        """The answer to a single field, by the ids of worksheet and field."""

    def rows(self, sheet: str, table: str) -> tuple[invulling.Rij, ...]:
        """The rows of a table, with computed cells, by the ids of worksheet and table."""


class NoAnswers:
    """An empty plan."""

    def single(self, sheet: str, name: str) -> str:
        """Nothing."""
        return ""

    def rows(self, sheet: str, table: str) -> tuple[invulling.Rij, ...]:
        """Nothing."""
        return ()


@dataclass(frozen=True)
class ExampleAnswers:
    """The worked examples of the worksheets, those of Voorbeeldstad."""

    handbook: Handbook

    def single(self, sheet: str, name: str) -> str:
        """The answer in the worked example."""
        parts = self.handbook.get("werkblad", sheet).delen
        return next((found for part in parts if (found := invulling.voorbeeldantwoorden(part, self.handbook).get(name, ""))), "")

    def rows(self, sheet: str, table: str) -> tuple[invulling.Rij, ...]:
        """The rows of the worked example."""
        tables = (part.tabel for part in self.handbook.get("werkblad", sheet).delen if part.tabel)
        return next((invulling.voorbeeldrijen(found, self.handbook) for found in tables if found.id == table), ())


@dataclass(frozen=True)
class Target:
    """What `werkblad.veld` names: a worksheet and a single field, a column with its table, or a table alone."""

    sheet: Werkblad
    veld: Veld | None = None
    tabel: Tabel | None = None

    @property
    def origin(self) -> str:
        """Where a writer finds it."""
        return f"werkblad {self.sheet.code}"


def find(handbook: Handbook, target: str) -> Target | None:
    """What `target` names; None if it does not exist."""
    sheet_id, _, name = target.partition(".")
    sheet = handbook.by_noun["werkblad"].get(sheet_id)
    if not sheet:
        return None
    for part in sheet.delen:
        if part.tabel and part.tabel.id == name:
            return Target(sheet, None, part.tabel)
        if veld := next((veld for veld in part.velden if veld.id == name), None):
            return Target(sheet, veld)
        if part.tabel and (kolom := next((kolom for kolom in part.tabel.kolommen if kolom.id == name), None)):
            return Target(sheet, kolom, part.tabel)
    return None
