"""Where each record and page stands on the site. The one place that knows the address scheme; makes no HTML."""

import posixpath

# Fixed pages that texts may link to (`pagina:toezicht`), by their address without slashes at the ends.
PAGES = {
    "": "Start", "handreiking": "Handreiking", "handreiking/print": "Alles op één pagina", "stappenplan": "Stappenplan",
    "organisatiemodellen": "Organisatiemodellen",
    "programmas": "Programma's", "programmas/keuzehulp": "Keuzehulp", "programmas/mijn-lijst": "Mijn lijst",
    "voorbeelden": "Voorbeelden", "toezicht": "Toezicht", "werkbladen": "Werkbladen",
    "begrippen": "Begrippen", "bronnen": "Bronnen", "actualiteit": "Actualiteit", "over": "Over",
    "over/colofon": "Colofon", "over/open-data": "Open data", "over/toegankelijkheid": "Toegankelijkheid",
    "over/privacy": "Privacy", "over/bijdragen": "Bijdragen", "over/besluiten": "Besluiten",
}

_FOLDERS = {
    "programma": "programmas/{}/", "voorbeeld": "voorbeelden/{}/", "stap": "stappenplan/{}/", "indicator": "toezicht/{}/",
    "werkblad": "werkbladen/{}/", "sectie": "handreiking/{}/",
}
_ANCHORS = {
    "begrip": "begrippen/#{}", "bron": "bronnen/#{}", "actualiteit": "actualiteit/#{}",
    "organisatiemodel": "organisatiemodellen/#{}", "instrument": "handreiking/inzet-van-instrumenten/#{}",
    "hoofdstuk": "handreiking/#{}", "thema": "voorbeelden/?thema={}",
}
# What a text may link to; other records have no place of their own.
LINKABLE = ("pagina", *_FOLDERS, *_ANCHORS)


def address(noun: str, record_id: str) -> str:
    """Address of a record relative to the root: `programmas/opstapje/` or `begrippen/#vve`. KeyError for other nouns."""
    if noun == "pagina":
        page, _, anchor = record_id.partition("#")
        return (f"{page}/" if page else "") + (f"#{anchor}" if anchor else "")
    name, mark, anchor = record_id.partition("#")
    return (_FOLDERS.get(noun) or _ANCHORS[noun]).format(name) + mark + anchor


def fixed_page(noun: str, record_id: str) -> str | None:
    """The fixed page that stands where a record of this noun and id would get its own page; None where there is none."""
    return PAGES.get(_FOLDERS[noun].format(record_id).strip("/")) if noun in _FOLDERS else None


def relative(target: str, page: str) -> str:
    """`target` (an address from the root) as a link on `page` (likewise): `../../programmas/` and the like."""
    path, mark, rest = _split(target)
    here = posixpath.dirname(page)
    steps = posixpath.relpath(path or ".", here or ".")
    slash = "/" if not path or path.endswith("/") else ""
    return f"{steps}{slash}{mark}{rest}"


def _split(target: str) -> tuple[str, str, str]:
    for mark in "?#":
        if mark in target:
            path, _, rest = target.partition(mark)
            return path, mark, rest
    return target, "", ""
