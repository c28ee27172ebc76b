"""An answer as the data writes it, as a typed value for a spreadsheet and as words for paper. Knows no file format."""

import datetime
import re

from macros import text
from macros.downloads.document import Field
from macros.downloads.faults import DownloadFault
from macros.model.rekenen import KLEIN, ONBEKEND
from macros.model.veld import Veldsoort

Value = str | float | datetime.date
_NUMBER = re.compile(r"^-?[0-9]+([.,][0-9]+)?$")
_NUMERIC = (Veldsoort.GETAL, Veldsoort.AANTAL, Veldsoort.BEDRAG, Veldsoort.PROCENT, Veldsoort.SCHAAL)
EURO = "€\u00a0"


def typed(field: Field, answer: str) -> Value:
    """A number, a date or text, as the kind of `field` says; "" for no answer.

    Raises DownloadFault for an answer that does not fit the kind: it would break every formula that counts it.
    """
    if answer in ("", KLEIN, ONBEKEND):
        return answer
    if field.kind in _NUMERIC:
        return _number(field, answer)
    return _date(field, answer) if field.kind is Veldsoort.DATUM else answer


def shown(field: Field, answer: str) -> str:
    """The answer as people read it: `€ 2.500`, `31-12-2026`, or the words themselves."""
    value = typed(field, answer)
    if isinstance(value, datetime.date):
        return value.strftime("%d-%m-%Y")
    if not isinstance(value, float):
        return value
    words = thousands(value)
    return f"{EURO}{words}" if field.kind is Veldsoort.BEDRAG else f"{words}%" if field.kind is Veldsoort.PROCENT else words


def thousands(value: float) -> str:
    """`12500` → "12.500", `2.5` → "2,5"."""
    if value == int(value):
        return f"{int(value):,}".replace(",", ".")
    return text.number(round(value, 2))


def _number(field: Field, answer: str) -> float:
    if not _NUMBER.match(answer):
        raise DownloadFault(f"'{answer}' is geen getal, maar staat wel bij '{field.label}'. Schrijf alleen cijfers, zoals 2500 of 2,5.")
    return float(answer.replace(",", "."))


def _date(field: Field, answer: str) -> datetime.date:
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.datetime.strptime(answer, form).date()
        except ValueError:
            continue
    raise DownloadFault(f"'{answer}' is geen datum, maar staat wel bij '{field.label}'. Schrijf jaar-maand-dag, zoals 2026-12-31.")
