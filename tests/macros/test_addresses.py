"""Addresses of records, and links between pages."""

from urllib.parse import urljoin

import pytest

from macros.addresses import PAGES, address, relative

KNOWN = [
    ("programma", "opstapje", "programmas/opstapje/"), ("voorbeeld", "breda-aanbod", "voorbeelden/breda-aanbod/"),
    ("stap", "stap-1", "stappenplan/stap-1/"), ("indicator", "b4", "toezicht/b4/"), ("werkblad", "inventarisatie", "werkbladen/inventarisatie/"),
    ("sectie", "leeswijzer", "handreiking/leeswijzer/"), ("begrip", "vve", "begrippen/#vve"), ("bron", "epstein", "bronnen/#epstein"),
    ("actualiteit", "wet-oke", "actualiteit/#wet-oke"), ("organisatiemodel", "alles-zelf", "organisatiemodellen/#alles-zelf"),
    ("thema", "taal", "voorbeelden/?thema=taal"), ("pagina", "", ""), ("pagina", "toezicht", "toezicht/"),
    ("pagina", "over/colofon", "over/colofon/"), ("pagina", "toezicht#norm", "toezicht/#norm"), ("stap", "stap-1#tips", "stappenplan/stap-1/#tips"),
]


@pytest.mark.parametrize(("noun", "record_id", "expected"), KNOWN)
def test_address(noun: str, record_id: str, expected: str):
    """Every noun has its address; a link with an anchor keeps it."""
    assert address(noun, record_id) == expected


def test_unknown_noun_is_a_fault_in_the_code():
    """There is no default address."""
    with pytest.raises(KeyError):
        address("wethouder", "x")


@pytest.mark.parametrize("page", ["", "programmas/", "programmas/opstapje/", "over/besluiten/0001-x/"])
@pytest.mark.parametrize("target", ["", "programmas/", "programmas/opstapje/", "begrippen/#vve", "voorbeelden/?thema=taal",
                                    "api/v1/index.json", "#hier"])
def test_relative_link_leads_where_it_should(target: str, page: str):
    """Followed from its page, in a folder of a host, a link leads to the address it was made from."""
    base = "https://voorbeeld.nl/gids/"
    link = relative(target, page)
    assert not link.startswith("/")
    assert urljoin(base + page, link) == base + target


def test_pages_are_named_without_slashes():
    """The fixed pages are keys that an editor can write in a link."""
    assert all(name == name.strip("/") and title for name, title in PAGES.items())
