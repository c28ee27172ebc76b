"""The kinds of field, one row each: which answers fit, which type they have, how they count and what they are called.

A new kind needs a row here, and one in `macros.downloads.kinds` for its place on paper. Not for the layout of one format.
"""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum


class Veldsoort(StrEnum):
    """The kinds of field; `lang` is several lines, `bedrag` is whole euros, `schaal` runs from 1 to 5.

    `aantal` counts people: 0, 10 or more, or the words `<10`, so that no small group can be recognised.
    """

    TEKST = "tekst"
    LANG = "lang"
    GETAL = "getal"
    AANTAL = "aantal"
    BEDRAG = "bedrag"
    PROCENT = "procent"
    DATUM = "datum"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    JA_DEELS_NEE = "ja-deels-nee"
    SCHAAL = "schaal"

    @property
    def rules(self) -> "Rules":
        """What holds for every field of this kind."""
        return _RULES[self]


class Unit(StrEnum):
    """The unit of a number, as people write it; the data leaves it out."""

    EURO = "€"
    PER_CENT = "%"


@dataclass(frozen=True)
class Rules:
    """What holds for every field of one kind.

    Answers: `holds` is the type of one in a spreadsheet; `pattern` is how the data writes it, with `advice` where it does not fit.
    Choices: `choices` are the same for every field; a field `names_choices` of its own, `several` of them may be an answer, and the
    first and the last of a scale `have_ends` in words. Numbers: only `whole` ones, up to `most`, each in a `unit`; a number that
    `hides_few` never tells of fewer than ten people. A table `has_total` of some; a sum takes others for another kind, `adds_as`.
    For people: `name` says what is asked where there are no choices; a `long` answer takes several lines.
    """

    name: str = ""
    holds: type = str
    pattern: str = ""
    advice: str = ""
    long: bool = False
    choices: tuple[str, ...] = ()
    names_choices: bool = False
    several: bool = False
    have_ends: bool = False
    whole: bool = False
    most: int | None = None
    unit: Unit | None = None
    hides_few: bool = False
    has_total: bool = False
    adds_as: Veldsoort | None = None

    @property
    def is_number(self) -> bool:
        """Whether an answer is a number to compute with."""
        return self.holds is float

    @property
    def is_day(self) -> bool:
        """Whether an answer is a date."""
        return self.holds is datetime.date

    @property
    def is_free(self) -> bool:
        """Whether any text is an answer."""
        return not (self.pattern or self.choices or self.names_choices)

    def accepts(self, answer: str) -> bool:
        """Whether `answer` is written as this kind requires."""
        if self.pattern and not re.fullmatch(self.pattern, answer):
            return False
        return not self.is_day or _is_day(answer)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


_RULES = {
    Veldsoort.TEKST: Rules("Korte tekst"),
    Veldsoort.LANG: Rules("Tekst van meer regels", long=True),
    Veldsoort.GETAL: Rules(
        "Getal", float, r"-?[0-9]{1,9}(,[0-9]{1,2})?", "Schrijf een getal, zoals 12 of 2,5.", has_total=True),
    Veldsoort.AANTAL: Rules(
        "Aantal; onder de 10 schrijft u <10", float, r"<10|0|[1-9][0-9]{1,8}", "Schrijf 0, <10, of een heel getal vanaf 10.",
        whole=True, hides_few=True, has_total=True),
    Veldsoort.BEDRAG: Rules(
        "Bedrag in hele euro's", float, r"-?[0-9]{1,9}", "Schrijf hele euro's, zoals 2500.", whole=True, unit=Unit.EURO,
        has_total=True),
    Veldsoort.PROCENT: Rules(
        "Percentage", float, r"[0-9]{1,3}(,[0-9])?", "Schrijf een percentage als getal, zoals 60 of 62,5.", most=100,
        unit=Unit.PER_CENT),
    Veldsoort.DATUM: Rules(
        "Datum", datetime.date, r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "Schrijf een bestaande dag als jaar-maand-dag, zoals 2026-11-23."),
    Veldsoort.KEUZE: Rules(names_choices=True),
    Veldsoort.MEERKEUZE: Rules(names_choices=True, several=True),
    Veldsoort.JA_DEELS_NEE: Rules(choices=("ja", "deels", "nee")),
    Veldsoort.SCHAAL: Rules(
        holds=float, choices=("1", "2", "3", "4", "5"), have_ends=True, adds_as=Veldsoort.GETAL),
}
