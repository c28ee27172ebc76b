"""Notices about an edition that is valid but will not work as its owner means it, and about dates that have yet to come."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from macros.dutch.text import date as in_words
from macros.model import datum
from macros.model.base import texts
from macros.model.uitgave import Uitgave
from macros.reading.faults import Fault
from macros.reading.located import Located

WARNED = timedelta(days=60)  # before security.txt expires
# Names for examples and for a network at home or at work; a whole name, or how one ends.
_EXAMPLES = ("example.com", "example.org", "example.net", "example.nl", "voorbeeld.nl", "example", "test", "invalid", "localhost")
_INSIDE = ("local", "internal", "intranet", "lan", "home", "corp", "localdomain", "home.arpa")
_ADDRESSES = ("adres", "contact", "fout_melden", "broncode", "toegankelijkheid", "privacy")


def remarks(located: Sequence[Located], today: date) -> Iterator[Fault]:
    """The notices on the day `today`."""
    for item in located:
        if isinstance(item.record, Uitgave):
            yield from _age(item, today)
            yield from _addresses(item)
            yield from _own_address(item)
        yield from _future(item, today)


def _age(item: Located, today: date) -> Iterator[Fault]:
    """Whether the edition is so old that what it promises ends."""
    expires = item.record.verloopt
    what = "dan verloopt security.txt" if item.record.contact else "dan is de inhoud een jaar oud"
    if today >= expires:
        yield item.fault(("bijgewerkt",), f"deze uitgave is meer dan een jaar oud{', en security.txt is verlopen' if item.record.contact else ''}. Kijk de inhoud na, ook de "
                         "pagina over toegankelijkheid, en schrijf hier de nieuwe dag.")
    elif today >= expires - WARNED:
        yield item.fault(("bijgewerkt",), f"op {in_words(expires.isoformat())} is deze uitgave een jaar oud; {what}. Kijk de inhoud voor die dag na, en schrijf hier de nieuwe dag.")


def _addresses(item: Located) -> Iterator[Fault]:
    for field in _ADDRESSES:
        value = getattr(item.record, field) or ""
        host = (value.rpartition("@")[2] if field == "contact" else urlsplit(value).hostname or "").lower()
        if _ends_with(host, _EXAMPLES):
            yield item.fault((field,), f"'{value}' is een adres om mee te oefenen. Schrijf het echte, of laat het veld leeg.")
        if _ends_with(host, _INSIDE):
            yield item.fault((field,), f"'{value}' bestaat alleen in een eigen netwerk. Wie daarbuiten is, komt er niet. Schrijf een adres op het internet, of laat het veld leeg.")
        if value.lower().startswith("http://"):
            yield item.fault((field,), "dit adres begint met http. Heeft de site een slotje? Schrijf dan https.")


def _ends_with(host: str, names: Sequence[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)


def _own_address(item: Located) -> Iterator[Fault]:
    if not item.record.adres:
        return
    parts = urlsplit(item.record.adres)
    if parts.path.strip("/"):
        names = "robots.txt en security.txt" if item.record.contact else "robots.txt"
        yield item.fault(("adres",), f"de site staat in een map, en {names} zoekt iedereen vooraan op de website. Vraag de beheerder van {parts.netloc} om ze daar neer te zetten: "
                         f"{parts.scheme}://{parts.netloc}/robots.txt" + (f" en {parts.scheme}://{parts.netloc}/.well-known/security.txt." if item.record.contact else "."))
    if parts.port:
        yield item.fault(("adres",), f"dit adres heeft een poort (:{parts.port}). Bezoekers en zoekmachines gebruiken die bijna nooit. Klopt dat?")


def _future(item: Located, today: date) -> Iterator[Fault]:
    for text in texts(item.record):
        if text.field == "datum" and "secties" not in text.loc and (day := datum.first_day(text.words)) and day > today:
            yield item.fault(text.loc, f"'{text.words}' moet nog komen. Klopt dat jaar?")
