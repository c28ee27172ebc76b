"""Ages as the guidance states them, and the range that we derive where it only names a stage.

Our rule: dreumesen are 1–2, peuters 2–4, kleuters 4–6. A derived range is always marked (`afgeleid`).
"""

from enum import StrEnum
from functools import cache

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Getal, JaNee, Regel, fail


class Fase(StrEnum):
    """A stage of childhood that the guidance names instead of an age."""

    DREUMESEN = "dreumesen"
    PEUTERS = "peuters"
    KLEUTERS = "kleuters"


OLDEST = 18  # years; the handbook is about children
STAGE_YEARS = {Fase.DREUMESEN: (1.0, 2.0), Fase.PEUTERS: (2.0, 4.0), Fase.KLEUTERS: (4.0, 6.0)}


class Leeftijd(Record):
    """A range in years; None where not stated. With `tot_en_met` the last year is included (6 means under 7)."""

    van: Getal | None = Field(default=None, le=OLDEST, description="Vanaf deze leeftijd, in jaren (2 of 2,5)")
    tot: Getal | None = Field(default=None, le=OLDEST, description="Tot deze leeftijd, in jaren")
    tot_en_met: JaNee = Field(default=False, description="ja als de bron 'tot en met' zegt")
    vanaf_zwangerschap: JaNee = Field(default=False, description="ja als het al in de zwangerschap begint; van is dan 0")
    letterlijk: Regel | None = Field(default=None, description="Zoals het in de handreiking staat, of in de bron van na 2013")

    @property
    def bekend(self) -> bool:
        """Whether either end is stated in years."""
        return (self.van, self.tot) != (None, None)

    @property
    def einde(self) -> float | None:
        """The first age in years beyond the range; None if no end is stated."""
        return None if self.tot is None else self.tot + (1 if self.tot_en_met else 0)

    def op_schaal(self, jaren: float) -> tuple[float, float]:
        """Start and end on a scale from 0 to `jaren`; an end that is not stated or beyond the scale becomes the end of the scale."""
        return min(self.van or 0, jaren), jaren if self.einde is None else min(self.einde, jaren)

    @model_validator(mode="after")
    def _in_order(self) -> "Leeftijd":
        if self.van is not None and self.tot is not None and self.van > self.tot:
            raise fail("leeftijd", "de leeftijd loopt van {start} tot {end}. Draai de getallen om.",
                       start=self.van, end=self.tot)
        return self

    @model_validator(mode="after")
    def _begins_before_birth(self) -> "Leeftijd":
        if self.vanaf_zwangerschap and self.van != 0:
            raise fail("vanaf_zwangerschap", "begint het in de zwangerschap, dan is van 0. Schrijf van: 0, of haal vanaf_zwangerschap weg.")
        return self

    @model_validator(mode="after")
    def _not_empty(self) -> "Leeftijd":
        if self.tot_en_met and self.tot is None:
            raise fail("tot_en_met", "tot_en_met zegt iets over tot, en dat ontbreekt. Vul tot in of haal tot_en_met weg.")
        if self.tot is not None and self.van == self.tot and not (self.tot_en_met or self.letterlijk):
            raise fail("tot", "van {end} tot {end} is geen enkel jaar. Bedoelt u het hele jaar? Schrijf tot_en_met: ja. Noemt de bron "
                       "één moment, zoals 27 maanden? Schrijf dat bij letterlijk.", end=self.tot)
        return self


class Leeftijdsbereik(Leeftijd):
    """The range to filter by: stated, or derived from stages and marked as such."""

    afgeleid: bool = Field(default=False, description="ja als het bereik met onze regel uit fasen is afgeleid")


def overlaps(one: Leeftijd, other: Leeftijd) -> bool:
    """Whether two ranges share an age. "Tot" is half-open; an end that is not stated is no limit."""
    return _starts_within(one, other) and _starts_within(other, one)


def _starts_within(one: Leeftijd, other: Leeftijd) -> bool:
    """Whether `one` starts before `other` ends."""
    return other.einde is None or (one.van or 0) < other.einde


@cache  # asked for every pair of programmes
def leeftijdsbereik(leeftijd: Leeftijd, fasen: tuple[Fase, ...]) -> Leeftijdsbereik:
    """The stated range, or the span of `fasen` by the rule above; both ends None when neither is known."""
    stated = leeftijd.model_dump()
    if leeftijd.van is not None or leeftijd.tot is not None or not fasen:
        return Leeftijdsbereik(**stated)
    years = [STAGE_YEARS[fase] for fase in fasen]
    return Leeftijdsbereik(
        van=min(low for low, _ in years), tot=max(high for _, high in years),
        letterlijk=leeftijd.letterlijk, afgeleid=True,
    )
