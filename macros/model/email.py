"""What counts as an e-mail address in `data/`, and the reason in Dutch when something does not. Sends nothing."""

import re

from macros.model.characters import INVISIBLE
from macros.model.webadres import is_host

_NAME = re.compile(r"[a-z0-9_]+(?:[.+-]+[a-z0-9_]+)*[+-]?", re.IGNORECASE | re.ASCII)
_LONGEST = 254
_LONGEST_NAME = 64
_SEVERAL = re.compile(r"@.*(?:[,;\s]|\ben\b).*@", re.DOTALL)
PATTERN = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,63}$"  # for an editor of schemas; `objection` decides


def objection(value: str) -> str:
    """Why `value` is not one plain e-mail address, as a Dutch sentence; empty when it is one."""
    name, _, host = value.partition("@")
    if INVISIBLE.search(value):
        return "Er staat een onzichtbaar teken in. Haal dat weg."
    if value.lower().startswith("mailto:"):
        return "Laat mailto: weg; de site zet dat er zelf voor."
    if "://" in value:
        return "Dit is een webadres. Dat hoort bij fout_melden."
    if _SEVERAL.search(value):
        return "Er past één adres in. Kies het adres dat u leest."
    if "?" in value or "&" in value:
        return "Achter het adres mag niets staan, ook geen onderwerp of kopie."
    if re.search(r"[<>\"']", value):
        return "Schrijf alleen het adres, zonder naam, haken of aanhalingstekens."
    if re.search(r"\s", value):
        return "Er staat een spatie of een nieuwe regel in. Haal die weg."
    if value.count("@") != 1:
        return "In een adres staat één apenstaartje (@)."
    if not _NAME.fullmatch(name) or ".." in name or len(value) > _LONGEST:
        return "Wat voor het apenstaartje staat, klopt niet. Daar passen gewone letters, cijfers, punten, streepjes en een plus."
    if len(name) > _LONGEST_NAME:
        return f"Wat voor het apenstaartje staat, is langer dan {_LONGEST_NAME} tekens. Dan komt er geen bericht aan."
    if not is_host(host):
        return "Wat achter het apenstaartje staat, klopt niet. Het ziet eruit als voorbeeld.nl, met gewone letters."
    return ""
