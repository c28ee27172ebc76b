"""The kinds of field, one row each: which answers fit, their type, how they are added up and what they are called.

A new kind needs a row here and one in `macros.downloads.kinds`, for its place on paper. Not for the layout of one format.
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
        """The rules for every field of this kind."""
        return _RULES[self]


class Unit(StrEnum):
    """The unit of a number, as people write it; the data leaves it out."""

    EURO = "€"
    PER_CENT = "%"


@dataclass(frozen=True)
class Rules:
    """The rules for every field of one kind."""

    answer_type: type = str  # of an answer in a spreadsheet
    pattern: str = ""  # how the data writes an answer
    advice: str = ""  # what to write if an answer does not match the pattern
    long: bool = False  # an answer takes several lines
    choices: tuple[str, ...] = ()  # the same for every field of this kind
    names_choices: bool = False  # each field has choices of its own
    several: bool = False  # more than one choice may be an answer
    has_ends: bool = False  # the first and the last choice have a word of their own
    whole: bool = False  # only whole numbers
    maximum: int | None = None
    least: int | None = None  # a number between 0 and this one is a mistake
    unit: Unit | None = None
    hides_few: bool = False  # a number from 1 to 9 is never shown
    has_total: bool = False  # a table can have the sum of a column
    adds_as: Veldsoort | None = None  # the kind that a sum takes this one for
    hint: str = ""  # how to write an answer, where people would not know

    @property
    def is_number(self) -> bool:
        """Whether an answer is a number to compute with."""
        return self.answer_type is float

    @property
    def is_day(self) -> bool:
        """Whether an answer is a date."""
        return self.answer_type is datetime.date

    @property
    def takes_words(self) -> bool:
        """Whether an answer is words, so that it can be one of the answers given elsewhere."""
        return not (self.pattern or self.choices or self.several)

    @property
    def is_free(self) -> bool:
        """Whether any text is an answer."""
        return not (self.pattern or self.choices or self.names_choices)

    def accepts(self, answer: str) -> bool:
        """Whether `answer` is written as this kind requires."""
        if self.pattern and not re.fullmatch(self.pattern, answer):
            return False
        if self.maximum is not None and not self._is_within(float(answer.replace(",", "."))):
            return False
        return not self.is_day or _is_day(answer)

    def _is_within(self, value: float) -> bool:
        return value == 0 or (self.least or 0) <= value <= (self.maximum or value)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


_RULES = {
    Veldsoort.TEKST: Rules(),
    Veldsoort.LANG: Rules(long=True),
    Veldsoort.GETAL: Rules(
        answer_type=float, pattern=r"-?[0-9]{1,9}(,[0-9]{1,2})?", advice="Schrijf een getal, zoals 12 of 2,5.", has_total=True),
    Veldsoort.AANTAL: Rules(
        answer_type=float, pattern=r"<10|0|[1-9][0-9]{1,8}", advice="Schrijf 0, <10, of een heel getal vanaf 10.",
        whole=True, hides_few=True, has_total=True, hint="Onder de 10 schrijft u <10"),
    Veldsoort.BEDRAG: Rules(
        answer_type=float, pattern=r"-?[0-9]{1,9}", advice="Schrijf hele euro's, zoals 2500.", whole=True, unit=Unit.EURO,
        has_total=True, hint="In hele euro's"),
    Veldsoort.PROCENT: Rules(
        answer_type=float, pattern=r"[0-9]{1,3}(,[0-9])?", advice="Schrijf een percentage als getal van 0 tot en met 100, zoals 60 of 62,5. "
        "Is het 60 procent? Schrijf dan 60, niet 0,6.", maximum=100, least=1, unit=Unit.PER_CENT),
    Veldsoort.DATUM: Rules(
        answer_type=datetime.date, pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}", advice="Schrijf een bestaande dag als jaar-maand-dag, zoals 2026-11-23."),
    Veldsoort.KEUZE: Rules(names_choices=True),
    Veldsoort.MEERKEUZE: Rules(names_choices=True, several=True),
    Veldsoort.JA_DEELS_NEE: Rules(choices=("ja", "deels", "nee")),
    Veldsoort.SCHAAL: Rules(
        answer_type=float, choices=("1", "2", "3", "4", "5"), has_ends=True, adds_as=Veldsoort.GETAL),
}
