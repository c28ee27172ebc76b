"""One plain e-mail address."""

from macros.model.email import objection

RIGHT = ["redactie@voorbeeld.nl", "Redactie@Voorbeeld.NL", "jeugd.en-onderwijs@sub.gemeente-ede.nl", "a+b@voorbeeld.info", "post_bus@xn--bcher-kva.nl", "info@gemeente.amsterdam", f"{'a' * 64}@a.nl"]
WRONG = {
    "mailto:info@voorbeeld.nl": "Laat mailto: weg", "MAILTO:mailto:info@voorbeeld.nl": "Laat mailto: weg", "info@a.nl, info@b.nl": "Er past één adres in.", "info@a.nl;info@b.nl": "Er past één adres in.",
    "info@a.nl info@b.nl": "Er past één adres in.", "info@a.nl\ninfo@b.nl": "Er past één adres in.", "info@a.nl?bcc=x": "Achter het adres mag niets staan", "info@a.nl?bcc=x@b.nl": "Achter het adres",
    "info@a.nl?subject=hoi&cc=x": "Achter het adres", "Redactie <info@a.nl>": "Schrijf alleen het adres", "\"><script>@a.nl": "Schrijf alleen het adres", "<script>alert(1)</script>@a.nl": "Schrijf alleen het adres",
    "info @a.nl": "Er staat een spatie", "info@a.nl\nBcc: x": "Er staat een spatie", "info(at)a.nl": "In een adres staat één apenstaartje", "info": "In een adres staat één", "a@b@c.nl": "In een adres staat één",
    "@a.nl": "Wat voor het apenstaartje staat", ".info@a.nl": "Wat voor", "in..fo@a.nl": "Wat voor", "coördinator@a.nl": "Wat voor", "info@a": "Wat achter het apenstaartje staat", "info@-a.nl": "Wat achter",
    "info@127.0.0.1": "Wat achter", "info@a.nl.": "Wat achter", "info@bücher.nl": "Wat achter", "https://www.voorbeeld.nl/": "Dit is een webadres.", "in\u200bfo@a.nl": "Er staat een onzichtbaar teken", "": "In een adres",
    "info%0ABcc:x@a.nl": "Wat voor", f"{'a' * 65}@a.nl": "Wat voor het apenstaartje staat, is langer dan 64 tekens.",
}


def test_a_right_address_is_accepted_and_a_wrong_one_has_its_reason() -> None:
    """Capitals are as good as small letters; headers, scripts, names and a second address have no place."""
    assert [(text, objection(text)) for text in RIGHT if objection(text)] == []
    assert [(text, objection(text)) for text, reason in WRONG.items() if not objection(text).startswith(reason)] == []
