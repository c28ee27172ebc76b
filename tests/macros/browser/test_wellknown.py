"""Files that depend on the owner of the edition, and the words that name the owner."""

from pathlib import Path

from macros.browser import wellknown
from macros.model.uitgave import Uitgave

KNOWN = {"naam": "Proef", "ondertitel": "Een proef", "bijgewerkt": "2024-02-29", "licentie_tekst": "onbekend"}


def test_nothing_is_made_up_for_an_unknown_edition():
    """Without a contact or address there is no security.txt and no robots.txt."""
    assert wellknown.files(Uitgave(**KNOWN)) == {}


def test_security_txt_names_the_contact_and_expires_within_a_year():
    """With a contact, security.txt has the fields that RFC 9116 requires, also after 29 February."""
    text = wellknown.files(Uitgave(**KNOWN, contact="redactie@voorbeeld.nl"))[".well-known/security.txt"].decode()
    assert text == "Contact: mailto:redactie@voorbeeld.nl\nExpires: 2025-02-28T00:00:00Z\nPreferred-Languages: nl\n"


def test_security_txt_says_where_it_belongs():
    """At the start of the host, where everybody looks for it, also if the site is in a folder; an address that RFC 9116 refuses is left out."""
    for site, place in (("https://www.voorbeeld.nl/ouders/", "https://www.voorbeeld.nl/"), ("https://www.voorbeeld.nl:8443", "https://www.voorbeeld.nl:8443/"), ("http://www.voorbeeld.nl/", "")):
        text = wellknown.files(Uitgave(**KNOWN, contact="redactie@voorbeeld.nl", adres=site))[".well-known/security.txt"].decode()
        assert [line for line in text.splitlines() if line.startswith("Canonical")] == ([f"Canonical: {place}.well-known/security.txt"] if place else []), site


def test_robots_txt_points_to_the_sitemap_of_the_known_address():
    """With an address, robots.txt names the sitemap once, also if the address ends with a slash."""
    made = wellknown.files(Uitgave(**KNOWN, adres="https://www.voorbeeld.nl/ouders/"))
    assert made["robots.txt"].decode().splitlines()[-1] == "Sitemap: https://www.voorbeeld.nl/ouders/sitemap.xml"


def test_a_copied_text_names_the_owner_in_the_same_words(root: Path):
    """A script cannot read the templates, so its sentence is compared with theirs."""
    words = "(onafhankelijke bewerking van een handreiking uit 2013)"
    files = ["components/verwijzing/text.js", "components/citeer/citeer.html"]
    assert [name for name in files if words not in (root / "overrides" / name).read_text("utf-8")] == []
