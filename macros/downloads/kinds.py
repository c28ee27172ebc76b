"""The layout of each kind of field in the downloads, one row each: its width, and how people write an answer.

What a kind means is in `macros.model.werkblad.soort`; how a cell or a control is made is in the writer of each format.
"""

from dataclasses import dataclass

from macros.model.werkblad.soort import Veldsoort


@dataclass(frozen=True)
class KindLayout:
    """A kind of field on paper and in a spreadsheet.

    `width` is the millimetres that an answer needs; `rule` says how to write it, "" if anything goes; `error` is the message of a
    spreadsheet about an answer that does not fit. `usual` is the number of characters of most answers that people type.
    """

    width: float
    rule: str = ""
    error: str = ""
    usual: int = 10


# As people write: its beginning is as long as a usual answer.
_PROSE = "Pedagogisch medewerkers lezen elke week samen met ouders voor en praten daarna over het boek en over taal thuis. " * 3
LAYOUTS = {
    Veldsoort.TEKST: KindLayout(40.0, usual=60),
    Veldsoort.LANG: KindLayout(58.0, usual=160),
    Veldsoort.GETAL: KindLayout(22.0, "Alleen een getal", "Vul hier een getal in, zonder letters."),
    Veldsoort.AANTAL: KindLayout(
        26.0, "Minder dan 10: schrijf <10",
        "Vul een heel getal van 10 of meer in, of 0. Is het minder dan 10? Schrijf dan <10."),
    Veldsoort.BEDRAG: KindLayout(26.0, "In hele euro's", "Vul hier hele euro's in, zonder letters. Bijvoorbeeld 2500."),
    Veldsoort.PROCENT: KindLayout(24.0, "In procenten", "Vul hier een getal van 0 tot en met 100 in, zonder procentteken. Is het 60 procent? Schrijf dan 60, niet 0,6."),
    Veldsoort.DATUM: KindLayout(
        24.0, "Als dag-maand-jaar", "Vul hier een datum in als dag-maand-jaar. Bijvoorbeeld 31-12-2026."),
    Veldsoort.KEUZE: KindLayout(32.0),
    Veldsoort.MEERKEUZE: KindLayout(44.0, usual=40),
    Veldsoort.JA_DEELS_NEE: KindLayout(22.0),
    Veldsoort.SCHAAL: KindLayout(22.0),
}


def usual_answer(kind: Veldsoort) -> str:
    """Words as long as most answers of this kind."""
    return _PROSE[:LAYOUTS[kind].usual].rstrip()
