"""The house style of an edition: its colours and its logo. `contrast` is that of WCAG 2. Not for how they become a style: see `macros.browser.house_style`."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from macros.model.base import Record
from macros.model.values import Naam, fail

TEXT, PART = 4.5, 3.0  # the least contrast of words, and of the edge of a control
_SHORT = re.compile(r"[0-9a-f]{3}")


def whole_code(code: str) -> str:
    """A colour of three or six digits, such as #abc or AABBCC, as #aabbcc."""
    digits = code.removeprefix("#").lower()
    return "#" + ("".join(digit * 2 for digit in digits) if _SHORT.fullmatch(digits) else digits)


Kleurcode = Annotated[str, Field(pattern=r"^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", description="Een kleur met zes tekens, zoals '#0b5a63', tussen aanhalingstekens"), AfterValidator(whole_code)]


class Kleur(Record):
    """One colour, for the light and the dark theme. What is left out stays that of the handbook."""

    licht: Kleurcode | None = Field(default=None, description="Een kleur met zes tekens, zoals '#0b5a63', tussen aanhalingstekens")
    donker: Kleurcode | None = Field(default=None, description="Een kleur met zes tekens, zoals '#6fc3cc', tussen aanhalingstekens")

    @model_validator(mode="after")
    def _one(self) -> "Kleur":
        if not self.licht and not self.donker:
            raise fail("licht", "hier staat geen kleur. Alles na # is een opmerking, dus zet de kleur tussen aanhalingstekens: licht: '#0b5a63'.")
        return self


class Kleuren(Record):
    """The colours that an edition may choose; each is a token in `overrides/styles/tokens.css`."""

    achtergrond: Kleur | None = Field(default=None, description="Achter de tekst")
    paneel: Kleur | None = Field(default=None, description="Achter kaders en filters")
    inkt: Kleur | None = Field(default=None, description="De tekst")
    gedempt: Kleur | None = Field(default=None, description="Tekst die minder opvalt")
    merk: Kleur | None = Field(default=None, description="Knoppen, en wat gekozen is")
    op_merk: Kleur | None = Field(default=None, description="Tekst op een knop")
    link: Kleur | None = Field(default=None, description="Links")
    accent: Kleur | None = Field(default=None, description="Wat van deze uitgave zelf is, en kleine nadruk")
    rand: Kleur | None = Field(default=None, description="De rand van velden en knoppen")
    lijn: Kleur | None = Field(default=None, description="Lijnen tussen delen")
    goed: Kleur | None = Field(default=None, description="Wat gelukt is")
    let_op: Kleur | None = Field(default=None, description="Wat aandacht vraagt")
    fout: Kleur | None = Field(default=None, description="Wat fout is")
    kop: Kleur | None = Field(default=None, description="De balk bovenaan")
    op_kop: Kleur | None = Field(default=None, description="Tekst in de balk bovenaan")
    focus: Kleur | None = Field(default=None, description="De rand om wat het toetsenbord bedient")
    markering: Kleur | None = Field(default=None, description="Achter gevonden woorden")


class Huisstijl(Record):
    """The house style, as an editor writes it."""

    logo: Naam | None = Field(default=None, description="Wat het logo voorstelt, voor wie het niet ziet; het plaatje zelf is logo.svg of logo.png")
    kleuren: Kleuren | None = Field(default=None, description="De kleuren die anders zijn dan in het handboek")


_ON = ("achtergrond", "paneel")
# What is seen on what, and the contrast that it needs.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((name, on, TEXT) for name in ("inkt", "gedempt", "merk", "link", "accent", "goed", "let_op", "fout") for on in _ON),
    ("op_merk", "merk", TEXT), ("op_kop", "kop", TEXT), ("inkt", "markering", TEXT), *((name, on, PART) for name in ("rand", "focus") for on in _ON),
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours like #0b5a63, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(code: str) -> float:
    red, green, blue = (_linear(int(code[start:start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
