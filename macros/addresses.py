"""The address of each record and page on the site. Makes no HTML; the address of a noun is in its row of `macros.nouns`."""

import functools
import posixpath

from macros.nouns import BY_NAME, NOUNS

# The fixed pages, to which texts can link (`pagina:toezicht`), by address without slashes at the ends.
PAGES = {
    "": "Start", "handreiking": "Handreiking", "handreiking/print": "Alles op één pagina", "stappenplan": "Stappenplan",
    "organisatiemodellen": "Organisatiemodellen",
    "programmas": "Programma's", "programmas/keuzehulp": "Keuzehulp", "programmas/mijn-lijst": "Mijn lijst",
    "voorbeelden": "Voorbeelden", "toezicht": "Toezicht", "werkbladen": "Werkbladen", "mijn-plan": "Mijn plan", "stukken": "Stukken",
    "begrippen": "Begrippen", "bronnen": "Bronnen", "actualiteit": "Actualiteit", "over": "Over",
    "over/colofon": "Colofon", "over/open-data": "Open data", "over/toegankelijkheid": "Toegankelijkheid",
    "over/privacy": "Privacy", "over/zonder-internet": "Zonder internet", "over/bijdragen": "Bijdragen", "over/besluiten": "Besluiten",
}

# The folder of the files that people download, that of the open data, and what crawlers and programs look for.
DOWNLOADS, OPEN_DATA = "downloads/", "api/v1/"
CATALOGUE, DATASETS = f"{OPEN_DATA}catalogus.jsonld", f"{OPEN_DATA}schema-org.jsonld"
SITEMAP, FEED = "sitemap.xml", "actualiteit.atom"
OFFLINE = f"{DOWNLOADS}handboek.zip"  # the whole site to open from a folder; a build makes it last, `serve` when somebody asks
# The nouns that a text can link to; records of other nouns have no address.
LINKABLE = ("pagina", *(noun.name for noun in NOUNS if noun.address))


@functools.cache
def address(noun: str, record_id: str) -> str:
    """The address of a record from the root: `programmas/opstapje/` or `begrippen/#vve`. Raises KeyError for a noun without one."""
    if noun == "pagina":
        page, _, anchor = record_id.partition("#")
        return (f"{page}/" if page else "") + (f"#{anchor}" if anchor else "")
    name, mark, anchor = record_id.partition("#")
    return _pattern(noun).format(name) + mark + anchor


def fixed_page(noun: str, record_id: str) -> str | None:
    """The name of the fixed page at the address of such a record; None if there is no such page."""
    return PAGES.get(_pattern(noun).format(record_id).strip("/")) if BY_NAME[noun].own_page else None


@functools.cache
def relative(target: str, page: str) -> str:
    """A link to `target` on `page`, both addresses from the root: `../../programmas/`."""
    path, mark, rest = _split(target)
    here = posixpath.dirname(page)
    steps = posixpath.relpath(path or ".", here or ".")
    slash = "/" if not path or path.endswith("/") else ""
    return f"{steps}{slash}{mark}{rest}"


def absolute(site: str, target: str) -> str:
    """The whole web address of `target`, an address from the root, on the site with the address `site`."""
    return f"{site.rstrip('/')}/{target}"


def _split(target: str) -> tuple[str, str, str]:
    for mark in "?#":
        if mark in target:
            path, _, rest = target.partition(mark)
            return path, mark, rest
    return target, "", ""


def _pattern(noun: str) -> str:
    pattern = BY_NAME[noun].address
    if not pattern:
        raise KeyError(noun)
    return pattern
