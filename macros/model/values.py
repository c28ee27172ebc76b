"""The kinds of value that editors can write, each with its error in Dutch. Not for records: each noun has its own file.

The loader passes every YAML scalar as text, so that `naam: no` stays "no" and `2,5` can be a number.
A validator raises `PydanticCustomError(type, text)`; `macros.reading.faults` adds file, line and record.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model import alike, datum, email
from macros.model.markdown import check_line, check_paragraph, check_text, check_text_with_headings
from macros.model.webadres import normal, objection, own_objection

NAME_LENGTH = 200
LINE_LENGTH = 1_000
TEXT_LENGTH = 20_000
YEARS = range(1800, 2101)  # of the dates of sources, laws and editions
SHOWN = 60  # characters of a wrong value that a message repeats
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_YES_NO = {"ja": True, "true": True, "nee": False, "false": False}
_NUMBER = re.compile(r"^(0|[1-9][0-9]{0,2})([.,][0-9]{1,2})?$")
_WHOLE = re.compile(r"^(0|[1-9][0-9]{0,8})$")
_ORIGIN = re.compile(
    r"^(aanleiding|leeswijzer|§ [0-9]+(\.[0-9]+)*|hoofdstuk [0-9]|stap [0-9]|bijlage [123]( B[0-9])?)$"
)
_PLACE = re.compile(r"(?P<name>[^\W\d]*|§)[. ]*(?P<number>[0-9][0-9.]*[0-9]|[0-9]|[123] B[0-9]|)")
_MORE_PLACES = re.compile(r"[,;/&]| en ")
# How people name a kind of place → how it is written here.
_PLACES = {name: name for name in ("aanleiding", "leeswijzer", "hoofdstuk", "stap", "bijlage", "§")} | {"paragraaf": "§", "par": "§", "h": "hoofdstuk", "hfst": "hoofdstuk"}
# The page of a folder, and device names of Windows: no folder or file can have these names.
_RESERVED = re.compile(r"index|con|prn|aux|nul|com[0-9]|lpt[0-9]")


@dataclass(frozen=True)
class Ref:
    """Marks a text as the id of another record, of the given `noun`. `macros.links` follows it."""

    noun: str


def fail(kind: str, text: str, /, **context: Any) -> PydanticCustomError:
    """The error to raise for an editor. `text` is Dutch and may use `{name}` from `context`.

    If `kind` is the name of a field, the message points at that field; `place` adds a place within it, such as the number of a
    row. Long values are cut.
    """
    return PydanticCustomError(kind, text, {name: _readable(name, value) for name, value in context.items()} or None)


def _readable(name: str, value: Any) -> Any:
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return f"{value[:SHOWN]}…" if name == "value" and len(value) > SHOWN else value


def _yes_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.lower() not in _YES_NO:
        raise fail("ja_nee", "'{value}' is geen ja of nee. Schrijf ja of nee.{meant}", value=value, meant=alike.meant(value, ("ja", "nee"), alike.SLIP))
    return _YES_NO[value.lower()]


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _NUMBER.match(value):
        raise fail("getal", "'{value}' is geen getal. Schrijf jaren als 2 of 2,5.", value=value)
    return float(value.replace(",", "."))


def _whole(value: Any) -> Any:
    # Pydantic would read 1.000 as 1 and 0123 as 123.
    if isinstance(value, str) and not _WHOLE.match(value):
        raise fail("geheel", "'{value}' is geen heel getal. Schrijf alleen cijfers, zonder punt of komma, zoals 8 of "
                   "1000.", value=value)
    return value


def _line(value: str) -> str:
    if "\n" in value:
        raise fail("regel", "hier past maar één regel tekst. Haal de regeleinden weg.")
    return check_line(_filled(value))


def _filled(value: str) -> str:
    if not value.strip():
        raise fail("leeg", "hier hoort tekst te staan. Vul die in of haal de regel weg.")
    return value


def _date(value: str) -> str:
    if not datum.first_day(value):
        raise _no_date(value)
    return _in_time(value)


def _no_date(value: str) -> PydanticCustomError:
    """The error of a `value` that is no date, with what to write instead of it."""
    if meant := datum.meant(value):
        return fail("datum", "'{value}' is niet de vorm van een datum. Schrijf {meant}.", value=value, meant=meant)
    years = datum.years(value)
    if datum.is_shaped(value):
        return fail("datum", "'{value}' is geen datum die bestaat. Schrijf het jaar eerst: 2013, 2013-02 of 2013-02-28.", value=value)
    if years:
        wrong = "is geen datum. Schrijf alleen het jaar:" if len(years) == 1 else "noemt meer dan één jaar, en hier hoort één datum. Schrijf"
        return fail("datum", "'{value}' {wrong} {years}. Weet u de maand of de dag? Schrijf dan jaar-maand of jaar-maand-dag, zoals 2013-02 of 2013-02-28.",
                    value=value, wrong=wrong, years=" of ".join(years[:3]))
    return fail("datum", "'{value}' is geen datum: er staat geen jaar in van vier cijfers. Schrijf een jaar, een maand of een dag, zoals 2013, 2013-02 of 2013-02-28. "
                "Weet u die niet? Laat het veld dan weg.", value=value)


def _in_time(value: str) -> str:
    day = datum.first_day(value)
    if day and day.year not in YEARS:
        raise fail("datum", "'{value}' ligt niet tussen {first} en {last}. Verbeter het jaar.", value=value,
                   first=str(YEARS[0]), last=str(YEARS[-1]))
    return value


def _day(value: str) -> str:
    if datum.first_day(value) and len(_in_time(value)) == len("2013-02-28"):
        return value
    meant = datum.meant(value)
    if len(meant) == len("2013-02-28"):
        raise _no_date(value)
    wrong = "is geen volledige datum" if meant or datum.first_day(value) else "is geen datum die bestaat" if datum.is_shaped(value) else "is geen datum"
    raise fail("dag", "'{value}' {wrong}. Schrijf jaar-maand-dag, zoals 2026-11-23.", value=value, wrong=wrong)


def _web_address(value: str) -> str:
    if reason := objection(value):
        raise fail("adres", "'{value}' is geen goed webadres. {reason}", value=value, reason=reason)
    return value


def _own_address(value: str) -> str:
    if reason := own_objection(value):
        raise fail("adres", "'{value}' kan niet het adres van de site zijn. {reason}", value=value, reason=reason)
    return normal(value)


def _email(value: str) -> str:
    if reason := email.objection(value):
        raise fail("e-mail", "'{value}' is geen goed e-mailadres. {reason}", value=value, reason=reason)
    return value


def _old_address(value: str) -> str:
    if reason := objection(value if "://" in value else f"https://{value}"):
        raise fail("adres", "'{value}' is geen goed webadres. {reason}", value=value, reason=reason)
    return value


def _key(value: str) -> str:
    if _RESERVED.fullmatch(value):
        raise fail("sleutel", "de sleutel '{value}' kan niet: op sommige computers is dat geen gewone naam van een map. Kies een andere "
                   "sleutel.", value=value)
    return value


def _origin(value: str) -> str:
    for part in value.split("; "):
        if not _ORIGIN.match(part):
            raise fail(
                "herkomst",
                "'{value}' is geen plaats in de handreiking. Schrijf bijvoorbeeld § 5.2, stap 5 of bijlage 3; "
                "meer plaatsen scheidt u met een puntkomma.{meant}",
                value=part,
                meant=_place_meant(part),
            )
    return value


def _place_meant(value: str) -> str:
    """The question which place in the guidance is meant: "paragraaf 5.2" → " Bedoelt u '§ 5.2'?"; else ""."""
    several = [part.strip() for part in _MORE_PLACES.split(value)]
    if len(several) > 1 and all(map(_ORIGIN.match, several)):
        return f" Bedoelt u '{'; '.join(several)}'?"
    found = _PLACE.fullmatch(value.strip())
    name = alike.closest(found["name"], _PLACES, alike.SLIP) if found and found["name"] else "§"
    place = f"{_PLACES.get(name, '')} {found['number']}".strip() if found else ""
    return f" Bedoelt u '{place}'?" if _ORIGIN.match(place) else ""


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=80, description="Vaste korte sleutel, komt in het webadres"), AfterValidator(_key)]
Naam = Annotated[str, Field(max_length=NAME_LENGTH), AfterValidator(_line)]
Regel = Annotated[str, Field(max_length=LINE_LENGTH), AfterValidator(_line)]
Alinea = Annotated[str, Field(max_length=TEXT_LENGTH), AfterValidator(_filled), AfterValidator(check_paragraph)]
Tekst = Annotated[str, Field(max_length=TEXT_LENGTH), AfterValidator(_filled), AfterValidator(check_text)]
TekstMetKoppen = Annotated[str, Field(max_length=TEXT_LENGTH), AfterValidator(_filled), AfterValidator(check_text_with_headings)]
JaNee = Annotated[
    bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["ja", "nee", True, False]}, mode="validation")
]
Geheel = Annotated[int, BeforeValidator(_whole)]
Getal = Annotated[
    float,
    BeforeValidator(_number),
    WithJsonSchema({"type": ["number", "string"], "pattern": _NUMBER.pattern}, mode="validation"),
]
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": datum.PATTERN, "maximum": 9999}
Datum = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA, mode="validation")]
Dag = Annotated[str, AfterValidator(_day)]
Webadres = Annotated[str, Field(max_length=LINE_LENGTH), AfterValidator(_web_address)]
EigenAdres = Annotated[Webadres, AfterValidator(_own_address)]
Email = Annotated[str, Field(max_length=LINE_LENGTH), AfterValidator(_email), WithJsonSchema({"type": "string", "pattern": email.PATTERN}, mode="validation")]
OudAdres = Annotated[str, Field(max_length=LINE_LENGTH), AfterValidator(_old_address)]
Herkomst = Annotated[
    str, AfterValidator(_origin), Field(description="Plaats in de handreiking van 2013, zoals § 5.2 of bijlage 3")
]
