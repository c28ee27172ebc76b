"""Notices about the edition and about dates that have yet to come."""

from datetime import date

import pytest

from macros.checking.edition import remarks
from macros.model.uitgave import Uitgave
from macros.reading.located import Located
from macros.reading.node import Mark, Node

TODAY = date(2026, 11, 30)


def said(**fields: str) -> list[str]:
    """The notices about an edition with these fields, on 30 November 2026."""
    known = {"naam": "Proef", "ondertitel": "Een proef", "bijgewerkt": "2026-11-23", "licentie_tekst": "onbekend"}
    item = Located(Uitgave(**{**known, **fields}), "uitgave", "data/uitgave.yaml", Node({}, Mark(1, 1)))
    return [f"{notice.field}: {notice.text}" for notice in remarks([item], TODAY)]


@pytest.mark.parametrize(("fields", "start"), [
    ({"bijgewerkt": "2025-11-30", "contact": "info@gemeente-ede.nl"}, "bijgewerkt: deze uitgave is meer dan een jaar oud, en security.txt is verlopen."),
    ({"bijgewerkt": "2024-02-29"}, "bijgewerkt: deze uitgave is meer dan een jaar oud. Kijk de inhoud na, ook de pagina over toegankelijkheid"),
    ({"bijgewerkt": "2025-12-20", "contact": "info@gemeente-ede.nl"}, "bijgewerkt: op 20 december 2026 is deze uitgave een jaar oud; dan verloopt security.txt."),
    ({"adres": "https://www.ede.nl/ouders/"}, "adres: de site staat in een map, en robots.txt zoekt iedereen vooraan op de website."),
    ({"adres": "https://www.ede.nl/ouders", "contact": "info@ede.nl"}, "adres: de site staat in een map, en robots.txt en security.txt zoekt iedereen vooraan op de website."),
    ({"adres": "http://www.ede.nl/"}, "adres: dit adres begint met http. Heeft de site een slotje? Schrijf dan https."),
    ({"adres": "https://www.ede.nl:8443/"}, "adres: dit adres heeft een poort (:8443)."), ({"contact": "redactie@Voorbeeld.nl"}, "contact: 'redactie@Voorbeeld.nl' is een adres om mee te oefenen."),
    ({"adres": "https://test.example/"}, "adres: 'https://test.example/' is een adres om mee te oefenen."),
    ({"broncode": "https://git.gemeente.intranet/x"}, "broncode: 'https://git.gemeente.intranet/x' bestaat alleen in een eigen netwerk."), ({"contact": "jeugd@ede.local"}, "contact: 'jeugd@ede.local' bestaat alleen"),
    ({"fout_melden": "https://www.example.com/"}, "fout_melden: 'https://www.example.com/' is een adres om mee te oefenen."),
])
def test_what_will_not_work_is_told(fields: dict[str, str], start: str) -> None:
    """Each notice says what to do; the rest of the edition gives none."""
    (notice,) = said(**fields)
    assert notice.startswith(start)


def test_a_whole_edition_gives_no_notice() -> None:
    """A site at the front of its own host, with an edition of this year."""
    assert said(adres="https://www.ede.nl/", contact="Redactie@Ede.nl", fout_melden="https://www.ede.nl/melden?x=1", broncode="https://github.com/ede/ouders") == []
