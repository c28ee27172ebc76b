"""What counts as a web address in `data/`, and the reason in Dutch when something does not. Opens no connection.

Other schemes (`javascript:`, `data:`), names and passwords, and hosts with foreign letters are refused on purpose.
"""

import re
from urllib.parse import urlsplit

from macros.model.characters import INVISIBLE

_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
# An archive has an address within its own, after a slash or an equals sign.
_TWICE = re.compile(r"[^/=]https?://", re.IGNORECASE)
_STRANGE = re.compile(r"[\s\u200c\u200d<>\"'`{}|\\^]")


def objection(value: str) -> str:
    """Why `value` is not an http(s) address, as a Dutch sentence; empty when it is one."""
    if INVISIBLE.search(value):
        return "Er staat een onzichtbaar teken in. Haal dat weg."
    if found := _STRANGE.search(value):
        return "Er staat een spatie in. Haal die weg." if found[0].isspace() else f"Het teken {found[0]} kan niet in een adres."
    if not value.lower().startswith(("https://", "http://")):
        return "Een webadres begint met https://."
    if _TWICE.search(value):
        return "Er staan twee adressen achter elkaar in. Haal er een weg."
    host, port, login = _host(value)
    if login:
        return "Haal het apenstaartje (@) weg, en de naam of het wachtwoord ervoor."
    if not _HOST.fullmatch(host) or port == 0:
        return "De naam van de website klopt niet. Die ziet eruit als www.voorbeeld.nl, met gewone letters."
    return ""


def _host(value: str) -> tuple[str, int | None, bool]:
    try:
        parts = urlsplit(value)
        # Not parts.hostname: lowering turns some foreign letters into plain ones.
        host = parts.netloc.rpartition("@")[2].partition(":")[0]
        return host, parts.port, "@" in parts.netloc
    except ValueError:
        return "", None, False
