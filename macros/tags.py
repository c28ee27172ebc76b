"""Reads the tags of a page or of a drawn picture, and says which of them could run script on a host without headers.

Not a parser: two parsers of HTML can see different elements in one text. Here a text is only good if every < in it starts a
plain tag, so that no browser can see a tag that this module does not. What it does not know is refused.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

ATTRIBUTE = r"""\s+([^\s"'<>/=]+)(?:\s*=\s*("[^"<]*"|'[^'<]*'|[^\s"'=<>`]+))?"""
MARK = re.compile(
    rf"<(?:(?P<end>/[a-z][a-z0-9:-]*\s*>)|(?P<name>[a-z][a-z0-9:-]*)(?P<attributes>(?:{ATTRIBUTE})*)\s*/?>"
    r"|(?P<plain>!doctype\ html>|!--(?!-?>)[^<]*?-->)|(?P<odd>[a-z/!?]))", re.IGNORECASE | re.ASCII)  # a blank of HTML is ASCII
# In XML every < starts a tag, and a name may start with any letter.
XML_MARK = re.compile(MARK.pattern.replace("(?P<odd>[a-z/!?])", "(?P<odd>)"), MARK.flags)
PAIR = re.compile(ATTRIBUTE, re.ASCII)
_PROLOGUE = re.compile(r"""<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SHEET = re.compile(rf"<style(?:{ATTRIBUTE})*\s*(?:/>|>([^<]*)(</style\s*>)?)", re.IGNORECASE | re.ASCII)
_DRAWING = (
    "circle clippath defs desc ellipse g image line lineargradient marker mask path pattern polygon polyline radialgradient rect"
    " stop svg switch symbol text textpath title tspan use view")
# Not in it: what runs or embeds (object, iframe), what changes an address later (animate, set), and what every parser reads in
# its own way (math, foreignObject, xmp).
_WRITTEN = (
    "a abbr address area article aside audio b bdi bdo blockquote body br button caption cite code col colgroup data datalist dd"
    " del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i"
    " img input ins kbd label legend li link main map mark menu meta meter nav noscript ol optgroup option output p picture pre"
    " progress q rp rt ruby s samp script search section select slot small source span strong sub summary sup table tbody td"
    " template textarea tfoot th thead time tr track u ul var video wbr")
DRAWN = frozenset(_DRAWING.split())
_PAGE = DRAWN | frozenset(_WRITTEN.split())
_LOADED = ("src", "poster", "background", "data", "action", "formaction", "manifest", "longdesc", "lowsrc", "dynsrc", "attributionsrc")
# Attributes of a drawing that are style; in one without a bracket nothing is loaded.
_STYLED = frozenset(["clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start", "mask", "stroke", "style"])
_LINKS = frozenset({"canonical", "alternate", "author", "license"})
_PICTURES = frozenset({"img", "source", "image"})
_DATA_SPACES = frozenset({"http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"})
_TYPES_OF_DATA = ("application/json", "application/ld+json")
# "a.png 1x, b.png 2x": addresses, each with the screens it is for.
_CANDIDATE = re.compile(r"(?:^|,)\s*([^\s,]\S*[^\s,]|[^\s,])", re.ASCII)

INLINE_STYLE = "er staat stijl in de pagina zelf; die hoort in een stijlbestand"
INLINE_SCRIPT = "er staat script in de pagina zelf; dat hoort in een scriptbestand"
ELSEWHERE = "er staat een base, srcdoc of doorverwijzing in de pagina; die kan deze controle niet volgen"


@dataclass
class Found:
    """What the tags of one text say: ids (double ones twice), links, loaded addresses, styles in attributes and in elements, and faults."""

    ids: list[str] = field(default_factory=list)
    followed: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Found") -> None:
        """Everything of `other`, after what is there."""
        self.ids += other.ids
        self.followed += other.followed
        self.loaded += other.loaded
        self.styles += other.styles
        self.sheets += other.sheets
        self.faults += other.faults


def page_tags(text: str) -> Found:
    """What is in a page."""
    return _read(text, True)


def picture_tags(text: str) -> Found:
    """What is in a drawn picture (SVG). It may have style of its own; the caller reads that."""
    plain = _without_prologue(text)
    found = _read(plain, False)
    for sheet in _SHEET.finditer(plain):
        if sheet[4]:
            found.sheets.append(html.unescape(sheet[3]))
        elif sheet[3] is not None:
            found.faults.append("in <style> staat iets anders dan tekst; een browser leest de stijl eromheen als één geheel")
    return found


def data_faults(text: str) -> list[str]:
    """What would make a page with script of data in XML: another kind of elements than data has, or a text that can be read in two ways."""
    plain = _without_prologue(text)
    odd = [control[0]] if (control := _CONTROL.search(plain)) else []
    for mark in XML_MARK.finditer(plain):
        if mark["name"]:
            pairs = ((key, value_of(raw)) for key, raw in PAIR.findall(mark["attributes"]))
            odd += [value for key, value in pairs if key.partition(":")[0].lower() == "xmlns" and value not in _DATA_SPACES]
        elif not mark["end"]:
            odd.append(" ".join(plain[mark.start():mark.start() + 30].split()))
    return [f"hier staat '{found}', waarmee een browser van deze gegevens een pagina met script maakt" for found in dict.fromkeys(odd)]


def _without_prologue(text: str) -> str:
    """A text in XML without the mark of UTF-8, which every browser drops too, and the line that says it is XML."""
    plain = text.removeprefix("\ufeff")
    return _PROLOGUE.sub("", plain, count=1) if plain.startswith("<?") else plain


def _read(text: str, page: bool) -> Found:
    found = Found()
    if odd := _CONTROL.search(text):
        found.faults.append(f"er staat een onzichtbaar teken (U+{ord(odd[0]):04X}) in; dat leest niet elke browser hetzelfde")
    for mark in (MARK if page else XML_MARK).finditer(text):
        if mark["name"]:
            found.add(_tag(mark["name"].lower(), mark["attributes"], page))
        elif mark["odd"] is not None:
            near = " ".join(text[mark.start():mark.start() + 30].split())
            found.faults.append(f"bij '{near}' kan een browser iets anders lezen dan deze controle; schrijf een los < als &lt;")
    found.faults = list(dict.fromkeys(found.faults))
    return found


@lru_cache(maxsize=1 << 15)
def _tag(name: str, source: str, page: bool) -> Found:
    """What one start tag says; `source` is all of it after its name. Most tags of a site occur many times."""
    pairs = [(key.lower(), value_of(raw)) for key, raw in PAIR.findall(source)]
    given = dict(reversed(pairs))  # a browser takes the first of two
    if refused := _refused(name, given, page):
        return Found(faults=[refused])
    found = Found(ids=[given["id"]] if "id" in given else [], faults=list(_faults(name, given, page)))
    if len(given) < len(pairs):
        found.faults.append(f"een kenmerk van <{name}> staat er twee keer")
    found.styles = [value for key, value in given.items() if key in _STYLED and "(" in value]
    for link in _followed(name, given):
        found.followed.append(link)
    for link in _loads(name, given):
        if link.lower().startswith("data:") and not (name in _PICTURES and link.lower().startswith("data:image/")):
            found.faults.append(f"'{link[:40]}' is een heel bestand in een adres, en kan script zijn; maak er een bestand van")
        else:
            found.loaded.append(link)
    return found


def value_of(raw: str) -> str:
    """What an attribute says, as it is written: with quotes or without."""
    return html.unescape(raw[1:-1] if raw[:1] in ("'", '"') else raw)


def _refused(name: str, given: dict[str, str], page: bool) -> str | None:
    """The fault of an element that may not be there at all."""
    if name == "base" or name == "meta" and "http-equiv" in given or "srcdoc" in given:
        return ELSEWHERE
    if name == "style":
        return INLINE_STYLE if page else None
    if name not in (_PAGE if page else DRAWN | {"a"}):
        return f"<{name}> mag hier niet: een browser kan er script mee starten, of leest het anders dan deze controle"
    return None


def _faults(name: str, given: dict[str, str], page: bool) -> Iterator[str]:
    if page and "style" in given:
        yield INLINE_STYLE
    inline = name == "script" and "src" not in given and given.get("type") not in _TYPES_OF_DATA
    if inline or any(_local(key).startswith("on") for key in given):
        yield INLINE_SCRIPT
    if name == "script" and any(_local(key) == "href" for key in given):
        yield "een script heeft een href; een browser laadt dat in een tekening, schrijf src"
    if "src" in given and name == "script" and not re.split(r"[?#]", address(given["src"]), maxsplit=1)[0].endswith(".js"):
        yield f"'{given['src'][:40]}' wordt als script geladen en heet niet .js; een server zegt dan niet of een browser het mag uitvoeren"
    if "xml:base" in given:
        yield "xml:base verandert waar elke link begint; laat het weg"
    if name == "meta" and given.get("charset", "utf-8").lower() != "utf-8":
        yield f"de pagina zegt dat zij '{given['charset']}' is; alle bestanden zijn utf-8"


def _followed(name: str, given: dict[str, str]) -> Iterator[str]:
    if "href" in given and (name in ("a", "area") or _is_link(name, given)):
        yield address(given["href"])


def _loads(name: str, given: dict[str, str]) -> Iterator[str]:
    for key, value in given.items():
        if key in _LOADED or _local(key) == "href" and not (key == "href" and (name in ("a", "area") or _is_link(name, given))):
            yield address(value)
        elif key in ("srcset", "imagesrcset"):
            yield from map(address, _CANDIDATE.findall(value))
        elif key == "ping":
            yield from map(address, value.split())


def _is_link(name: str, given: dict[str, str]) -> bool:
    """Whether this is a <link> that a browser does not load."""
    return name == "link" and given.get("rel", "").lower() in _LINKS


def _local(key: str) -> str:
    """A name without its prefix: any prefix can be given the meaning of xlink."""
    return key.rpartition(":")[2]


def address(value: str) -> str:
    """An address as a browser reads it: no breaks in it, no blanks around it, and a backslash is a slash."""
    return re.sub(r"[\t\n\r]", "", value).strip("".join(map(chr, range(33)))).replace("\\", "/")
