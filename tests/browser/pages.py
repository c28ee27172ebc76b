"""One page of each kind, for tests that apply to all pages, and those that differ from them."""

from pathlib import Path

from lxml import etree, html

BOOK = "handreiking/print/"  # whose text is that of other pages
KINDS = {
    "start": "",
    "programma's": "programmas/",
    "programma": "programmas/opstapje/",
    "genoemd programma": "programmas/home-start/",
    "keuzehulp": "programmas/keuzehulp/",
    "mijn lijst": "programmas/mijn-lijst/",
    "voorbeelden": "voorbeelden/",
    "voorbeeld": "voorbeelden/breda-integraal-ouderbeleid/",
    "stappenplan": "stappenplan/",
    "stap": "stappenplan/stap-5/",
    "organisatiemodellen": "organisatiemodellen/",
    "toezicht": "toezicht/",
    "indicator": "toezicht/b4/",
    "werkbladen": "werkbladen/",
    "werkblad": "werkbladen/inventarisatie/",
    "mijn plan": "mijn-plan/",
    "stukken": "stukken/",
    "stuk": "stukken/college-of-raadsvoorstel/",
    "handreiking": "handreiking/",
    "sectie": "handreiking/labels-van-programmas/",
    "begrippen": "begrippen/",
    "bronnen": "bronnen/",
    "actualiteit": "actualiteit/",
    "over": "over/",
    "open data": "over/open-data/",
    "besluit": "over/besluiten/",
}


def every(site: Path) -> dict[str, Path]:
    """Address → file of every page."""
    return {"" if path.parent == site else f"{path.parent.relative_to(site).as_posix()}/": path for path in sorted(site.rglob("index.html"))}


def differing(site: Path) -> list[str]:
    """The pages beside those of KINDS that have an element in a place in which none of them has it, as few as it takes."""
    left = {address: _elements(path) for address, path in every(site).items() if not address.startswith(BOOK)}
    seen = set().union(*(left[address] for address in KINDS.values()))
    chosen = []
    while (new := max(left, key=lambda address: len(left[address] - seen))) and left[new] - seen:
        chosen.append(new)
        seen |= left[new]
    return chosen


def _elements(path: Path) -> set[tuple[str, ...]]:
    """(tag of the parent, tag, classes, role) of all elements."""
    elements = html.parse(str(path)).getroot().iterdescendants(etree.Element)
    return {(element.getparent().tag, element.tag, element.get("class", ""), element.get("role", "")) for element in elements}
