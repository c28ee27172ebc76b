"""What counts as a web address in `data/`, and the reason in Dutch when something does not. Opens no connection.

Other schemes (`javascript:`, `data:`), names and passwords, and hosts with foreign letters are refused on purpose.
"""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from macros.model.characters import INVISIBLE

_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})", re.IGNORECASE | re.ASCII)
_CODE = re.compile(r"&(?:amp|#38|#x26);", re.IGNORECASE)
_END = re.compile(r"[.,;:!]$")
_DOTS = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
# A sign that ends or changes the path as soon as anything reads it: controls, % # / ? and \.
_UNREADABLE = re.compile(r"%(?:[01][0-9a-f]|2[35f]|3f|5c|7f)", re.IGNORECASE)
_FILE = re.compile(r"/[^/]+\.(?:html?|php|aspx?)$", re.IGNORECASE)
# An archive has an address within its own, after a slash or an equals sign.
_TWICE = re.compile(r"[^/=]https?://", re.IGNORECASE)
_PERCENT = re.compile(r"%(?![0-9a-f]{2})", re.IGNORECASE)
_BARE = re.compile(r"^(?:https?://)?(?:www\.)?")
_CAMPAIGN = re.compile(r"(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|msclkid)=[^&]*&?")
_STRANGE = re.compile(r"[\s\u200c\u200d<>\"'`{}|\\^]")


def objection(value: str) -> str:
    """Why `value` is not an http(s) address, as a Dutch sentence; empty when it is one."""
    if INVISIBLE.search(value):
        return "Er staat een onzichtbaar teken in. Haal dat weg."
    if found := _STRANGE.search(value):
        return "Er staat een spatie in. Haal die weg, of ook wat erachter staat als dat niet bij het adres hoort." if found[0].isspace() else f"Het teken {found[0]} kan niet in een adres."
    if not value.lower().startswith(("https://", "http://")):
        mail = " Een e-mailadres hoort hier niet." if "@" in value else ""
        return f"Een webadres begint met https://.{mail}"
    if _TWICE.search(value):
        return "Er staan twee adressen achter elkaar in. Haal er een weg."
    if found := _CODE.search(value):
        return f"Er staat {found[0]} in, een code uit een webpagina. Schrijf & in plaats van {found[0]}."
    if _PERCENT.search(value):
        return "Achter een % in een adres horen twee cijfers of letters van a tot f. Haal het weg, of schrijf %25 als het teken zelf bedoeld is."
    if found := _END.search(value):
        return f"Aan het eind staat '{found[0]}'. Haal dat leesteken weg."
    host, port, login = _host(value)
    if login:
        return "Haal het apenstaartje (@) weg, en de naam of het wachtwoord ervoor."
    return _host_objection(host, port)


def page(address: str) -> str:
    """The page of an address: http or https, www, a slash at the end, a place on the page and marks of a campaign make no difference."""
    bare = _BARE.sub("", address.strip().lower()).partition("#")[0]
    return _CAMPAIGN.sub("", bare).rstrip("?&/")


def is_host(name: str) -> bool:
    """Whether `name` is the name of a host on the internet, in plain letters."""
    return bool(_HOST.fullmatch(name))


def own_objection(value: str) -> str:
    """Why `value`, a web address, cannot be the address of a site of ours; empty when it can."""
    parts = urlsplit(value)
    if "?" in value or "#" in value:
        return "Haal alles vanaf het vraagteken of het hekje weg: achter dit adres komen de adressen van de pagina's."
    if "//" in parts.path or _DOTS.search(parts.path):
        return "In het pad staan twee schuine strepen of twee punten achter elkaar. Schrijf het adres zoals de browser het laat zien."
    if parts.netloc.endswith(":"):
        return "Haal de dubbele punt achter de naam van de website weg."
    if not parts.path.isascii():
        # As a browser writes it; a sitemap may have no other.
        return f"In het pad staan bijzondere letters. Schrijf {parts.scheme}://{parts.netloc}{quote(parts.path, safe='/%:@!$&()*+,;=~')}."
    if found := _UNREADABLE.search(parts.path):
        return f"In het pad staat {found[0]}. Dat teken kan niet in de naam van een map van een site. Geef de map een andere naam."
    if _FILE.search(parts.path):
        return "Haal de naam van het bestand weg: schrijf het adres van de map, met een schuine streep aan het eind."
    return ""


def normal(value: str) -> str:
    """A web address as others compare it: scheme and host in small letters, the path with codes for letters with an accent."""
    parts = urlsplit(value)
    return urlunsplit(parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower(), path=quote(parts.path, safe="/%:@!$&'()*+,;=~")))


def _host_objection(host: str, port: int | None) -> str:
    if not host.isascii():
        return "In de naam van de website staan bijzondere letters. Schrijf de naam met gewone letters; een letter met een accent begint in een adres met xn--."
    if re.fullmatch(r"[0-9.]+|\[.*", host):
        return "Schrijf de naam van de website, zoals www.voorbeeld.nl, en geen IP-adres: dat verandert."
    if host and is_host(f"{host}.nl") and "." not in host:
        return f"'{host}' is geen website op het internet. De naam ziet eruit als www.voorbeeld.nl."
    if not is_host(host) or port == 0:
        return "De naam van de website klopt niet. Die ziet eruit als www.voorbeeld.nl, met gewone letters."
    return ""


def _host(value: str) -> tuple[str, int | None, bool]:
    try:
        parts = urlsplit(value)
        # Not parts.hostname: lowering turns some foreign letters into plain ones.
        host = parts.netloc.rpartition("@")[2]
        return host if host.startswith("[") else host.partition(":")[0], parts.port, "@" in parts.netloc
    except ValueError:
        return "", None, False
