"""Web addresses, and the address of the site itself."""

from macros.model.webadres import objection, own_objection

RIGHT = [
    "https://www.voorbeeld.nl/", "http://voorbeeld.nl", "HTTPS://WWW.Voorbeeld.NL/Pad", "https://voorbeeld.nl:8443/x?a=b&c=d#e", "https://web.archive.org/web/2013/http://www.voorbeeld.nl/", "https://xn--bcher-kva.nl/",
    "https://a.nl/?u=https://b.nl/", "https://voorbeeld.amsterdam/", "https://voorbeeld.nl/een%20map/%C3%ab", "https://voorbeeld.xn--p1ai/",
]
WRONG = {
    "www.voorbeeld.nl": "Een webadres begint met https://.", "info@voorbeeld.nl": "Een webadres begint met https://. Een e-mailadres hoort hier niet.", "mailto:info@voorbeeld.nl": "Een webadres begint",
    "ftp://voorbeeld.nl": "Een webadres begint", "https:/voorbeeld.nl": "Een webadres begint", "https://voorbeeld.nlhttps://voorbeeld.nl": "Er staan twee adressen", "https://voorbeeld.nl/?a=b&amp;c=d": "Er staat &amp; in",
    "https://voorbeeld.nl/pad.": "Aan het eind staat '.'", "https://voorbeeld.nl,": "Aan het eind staat ','", "https://ik:geheim@voorbeeld.nl/": "Haal het apenstaartje", "https://ik@voorbeeld.nl/": "Haal het apenstaartje",
    "https://127.0.0.1/": "Schrijf de naam van de website, zoals", "https://[::1]/": "Schrijf de naam van de website, zoals", "https://localhost:8000/": "'localhost' is geen website op het internet.",
    "https://handboek/": "'handboek' is geen website", "https://bücher.nl/": "In de naam van de website staan bijzondere letters.", "https://": "De naam van de website klopt niet.", "https://a..nl/": "De naam", "https://voorbeeld.nl:99999/": "De naam",
    "https://voorbeeld.nl/%zz": "Achter een % in een adres", "https://voorbeeld.nl/100%": "Achter een %", "https://voorbeeld.nl/?q=5%2": "Achter een %",
    "https://voorbeeld.nl/mijn pagina": "Er staat een spatie in.", "https://voorbeeld.nl/\"><script>": "Het teken \" kan niet",
}
NOT_OURS = {
    "https://voorbeeld.nl/?x=1": "Haal alles vanaf", "https://voorbeeld.nl/?": "Haal alles vanaf", "https://voorbeeld.nl/#x": "Haal alles vanaf", "https://voorbeeld.nl//ouders/": "In het pad staan twee", "https://voorbeeld.nl/a/../b/": "In het pad",
    "https://voorbeeld.nl/a/%2e%2E/": "In het pad", "https://voorbeeld.nl/.": "In het pad", "https://voorbeeld.nl/ouders/index.html": "Haal de naam van het bestand weg",
    "https://voorbeeld.nl:/": "Haal de dubbele punt", "https://voorbeeld.nl/één%20map/": "In het pad staan bijzondere letters. Schrijf https://voorbeeld.nl/%C3%A9%C3%A9n%20map/.",
    **{f"https://voorbeeld.nl/a{sign}b/": f"In het pad staat {sign}. Dat teken" for sign in ("%00", "%0a", "%1F", "%23", "%25", "%2F", "%3f", "%5c", "%7F")},
}


def test_an_address_is_accepted_or_has_its_reason() -> None:
    """Each reason says what to do."""
    assert [(text, objection(text)) for text in RIGHT if objection(text)] == []
    assert [(text, objection(text)) for text, reason in WRONG.items() if not objection(text).startswith(reason)] == []


def test_the_address_of_the_site_is_that_of_its_first_page() -> None:
    """A folder may be part of it; what a browser adds or changes may not."""
    assert [text for text in ("https://voorbeeld.nl", "https://voorbeeld.nl/", "https://voorbeeld.nl/ouders", "https://voorbeeld.nl/a.b/c/", "https://voorbeeld.nl/een%20map/%C3%AB/") if own_objection(text)] == []
    assert [(text, own_objection(text)) for text, reason in NOT_OURS.items() if not own_objection(text).startswith(reason)] == []
