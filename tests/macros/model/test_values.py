"""The values that an editor may write, and what each becomes."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.model.values import (
    Alinea,
    Dag,
    Datum,
    Geheel,
    Getal,
    Herkomst,
    Id,
    JaNee,
    Naam,
    OudAdres,
    Regel,
    Tekst,
    TekstMetKoppen,
    Webadres,
)


def accepted(kind: Any, text: Any) -> Any:
    """The value that `text` becomes."""
    return TypeAdapter(kind).validate_python(text)


def refused(kind: Any, text: Any) -> str:
    """The sentence with which `text` is refused."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python(text)
    return str(raised.value.errors()[0]["msg"])


@pytest.mark.parametrize(("text", "value"), [
    ("ja", True), ("Ja", True), ("JA", True), ("true", True), ("nee", False), ("Nee", False), ("false", False), (True, True),
])
def test_yes_and_no_are_dutch(text: Any, value: bool) -> None:
    """Capitals are ignored, and true and false, as an editor program writes them, are accepted too."""
    assert accepted(JaNee, text) is value


@pytest.mark.parametrize("text", ["yes", "no", "on", "1", "0", "x", "waar", ""])
def test_other_words_are_no_yes_or_no(text: str) -> None:
    """A word that only looks like yes or no is refused, and the message says what to write."""
    assert refused(JaNee, text) == f"'{text}' is geen ja of nee. Schrijf ja of nee."
    assert [refused(JaNee, slip)[-14:] for slip in ("jaa", "j", "neen")] == ["Bedoelt u 'ja'?"[-14:]] * 2 + ["Bedoelt u 'nee'?"[-14:]]


@pytest.mark.parametrize(("text", "value"), [("2", 2.0), ("2,5", 2.5), ("2.5", 2.5), ("0", 0.0), ("0,75", 0.75), ("100", 100.0)])
def test_a_number_has_a_dutch_or_an_english_decimal(text: str, value: float) -> None:
    """A decimal comma and a decimal point mean the same."""
    assert accepted(Getal, text) == value


@pytest.mark.parametrize("text", ["twee", "2 jaar", "2-4", "-2", "1.250", "0123", "1e3", ".5", "2,", "", "½", "٢", "inf", "nan", "1_0"])
def test_other_words_are_no_number(text: str) -> None:
    """A thousands separator or a leading zero is refused, never read as another number."""
    assert refused(Getal, text) == f"'{text}' is geen getal. Schrijf jaren als 2 of 2,5."


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("8", 8), ("1000", 1000)])
def test_a_whole_number_is_digits(text: str, value: int) -> None:
    """A whole number is written in digits, as people do."""
    assert accepted(Geheel, text) == value


@pytest.mark.parametrize("text", ["1.000", "1.250", "8,0", "8.0", "0123", "1_000", "+8", "-8", "1e3", "acht", "8 keer", "", "9" * 20])
def test_a_whole_number_is_never_read_as_another(text: str) -> None:
    """A general parser would read 1.000 as one and 0123 as 83."""
    assert refused(Geheel, text).startswith(f"'{text}' is geen heel getal.")


@pytest.mark.parametrize("text", ["2013", "2013-02", "2013-02-28", "2024-02-29"])
def test_a_date_may_be_a_year_a_month_or_a_day(text: str) -> None:
    """A date is as precise as it is known."""
    assert accepted(Datum, text) == text


@pytest.mark.parametrize("text", ["2013-02-30", "2023-02-29", "2013-13", "0000", "30-02-2013", "2013/13", "31 februari 2013"])
def test_a_date_that_is_not_there_is_refused(text: str) -> None:
    """The year comes first, and the day must exist."""
    assert refused(Datum, text).startswith(f"'{text}' is geen datum die bestaat.")


@pytest.mark.parametrize(("text", "date"), [
    ("28-02-2013", "2013-02-28"), ("2013-2-8", "2013-02-08"), ("2013/02", "2013-02"), ("feb 2013", "2013-02"), ("8 februari 2013", "2013-02-08"),
    ("8.2.2013", "2013-02-08"), ("02-2013", "2013-02"), ("1-2-2021", "2021-02-01"), ("2021/02/01", "2021-02-01"), ("20210201", "2021-02-01"),
    ("1 mrt. 2021", "2021-03-01"), ("1 febuari 2021", "2021-02-01"), ("dinsdag 1e juni 2021", "2021-06-01"), ("per 1 januari 2021", "2021-01-01"),
    ("2021-02-01 10:00", "2021-02-01"), ("2/28/2013", "2013-02-28"), ("begin april 2022", "2022-04"), ("sept 2021", "2021-09"),
])
def test_a_date_in_another_form_is_reported_in_ours(text: str, date: str) -> None:
    """The message has the date as it should be written; it asks for a day only if the field needs one."""
    message = f"'{text}' is niet de vorm van een datum. Schrijf {date}."
    assert refused(Datum, text) == message
    assert refused(Dag, text) == (message if len(date) == 10 else f"'{text}' is geen volledige datum. Schrijf jaar-maand-dag, zoals 2026-11-23.")


_MORE = "Weet u de maand of de dag? Schrijf dan jaar-maand of jaar-maand-dag, zoals 2013-02 of 2013-02-28."
_ONE, _TWO = f"is geen datum. Schrijf alleen het jaar: {{}}. {_MORE}", f"noemt meer dan één jaar, en hier hoort één datum. Schrijf {{}}. {_MORE}"
_NONE = "is geen datum: er staat geen jaar in van vier cijfers. Schrijf een jaar, een maand of een dag, zoals 2013, 2013-02 of 2013-02-28. Weet u die niet? Laat het veld dan weg."


@pytest.mark.parametrize(("texts", "message"), [
    (("najaar 2021", "Q3 2021", "medio 2021", "Pasen 2021", "2021?", "3e kwartaal 2021", "sinds 2021", "2021 (tweede druk)"), _ONE.format("2021")),
    (("2020-2021", "2020/21", "2020-21", "schooljaar 2020-2021", "2020 of 2021"), _TWO.format("2020 of 2021")),
    (("zomer", "1 februari", "feb-21", "01-02-21", "vandaag", "13", "", "２０１３"), _NONE),
])
def test_a_date_that_is_less_certain_gets_what_to_write_instead(texts: tuple[str, ...], message: str) -> None:
    """The year alone, one of the years, or nothing at all; a field for a day asks for a day."""
    assert [refused(Datum, text) for text in texts] == [f"'{text}' {message}" for text in texts]
    assert [refused(Dag, text) for text in texts] == [f"'{text}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-23." for text in texts]


@pytest.mark.parametrize("text", ["0999", "1799-12-31", "2101", "9999-12-31"])
def test_a_date_lies_in_a_time_that_can_be_meant(text: str) -> None:
    """A mistyped year is refused as the date of a source or an edition."""
    assert refused(Datum, text) == f"'{text}' ligt niet tussen 1800 en 2100. Verbeter het jaar."


@pytest.mark.parametrize("text", ["index", "con", "nul", "com1", "lpt9"])
def test_an_id_is_a_name_that_every_computer_can_give_a_folder(text: str) -> None:
    """An id cannot be the page of a folder itself or a name that Windows reserves for devices."""
    assert refused(Id, text).startswith(f"de sleutel '{text}' kan niet: op sommige computers")


@pytest.mark.parametrize("text", ["2013", "2013-02"])
def test_a_day_is_a_whole_date(text: str) -> None:
    """The date of a check is a full day."""
    assert refused(Dag, text) == f"'{text}' is geen volledige datum. Schrijf jaar-maand-dag, zoals 2026-11-23."


@pytest.mark.parametrize("text", ["opstapje", "spel-aan-huis", "b1", "logo-3000", "s-hertogenbosch", "2"])
def test_an_id_is_fit_for_an_address(text: str) -> None:
    """An id has small letters, digits and single hyphens."""
    assert accepted(Id, text) == text


@pytest.mark.parametrize("text", ["Opstapje", "'s-hertogenbosch", "oudercoördinator", "spel aan huis", "a--b", "-a", "a-", "a_b", "", "../x", "a/b", "a.b", "a\nb", "x" * 81])
def test_an_id_that_could_break_an_address_is_refused(text: str) -> None:
    """An id has no character that must be escaped, and is no path."""
    assert refused(Id, text)


@pytest.mark.parametrize(("kind", "length"), [(Naam, 200), (Regel, 1_000), (Alinea, 20_000), (Tekst, 20_000), (TekstMetKoppen, 20_000)])
def test_every_text_has_its_length(kind: Any, length: int) -> None:
    """The longest text is accepted, and one character more is refused."""
    assert accepted(kind, "x" * length) == "x" * length
    assert refused(kind, "x" * (length + 1))


@pytest.mark.parametrize("text", ["no", "2013-01-01", "'s-Hertogenbosch", "Jos & Lies", "R&D <10", "50%", "C++", "a: b", "…", "🎲", "x < y", "{x}"])
def test_a_name_is_any_single_line(text: str) -> None:
    """A name is ordinary text; only characters of code are refused."""
    assert accepted(Naam, text) == text


@pytest.mark.parametrize(("text", "start"), [
    ("a\nb", "hier past maar één regel"), ("  ", "hier hoort tekst"), ("", "hier hoort tekst"),
    ("**x**", "'**x**' is opmaak"), ("&#123;", "'&#123;' is een code"), ("<b>", "'<b>' is HTML"), ("<!-- x", "'<!-- x' is HTML"), ("</p>", "'</p>' is HTML"),
    ("{{ x }}", "'{{' is een opdracht"), ("{% x", "'{%' is een opdracht"), ("{# x", "'{#' is een opdracht"),
])
def test_a_name_contains_no_code_and_no_markup(text: str, start: str) -> None:
    """Names also appear in titles, which the host reads as a template."""
    assert refused(Naam, text).startswith(start)


@pytest.mark.parametrize("text", [
    "https://www.voorbeeld.nl", "http://voorbeeld.nl/pad?x=1&y=2#deel", "https://voorbeeld.nl:8443/", "https://xn--mnchen-3ya.de/",
    "https://nl.wikipedia.org/wiki/Café_(x)", "HTTPS://VOORBEELD.NL", "https://a-b.co.uk/%20",
])
def test_a_web_address_is_http_with_a_host(text: str) -> None:
    """An address is accepted as it is copied from the address bar."""
    assert accepted(Webadres, text) == text


@pytest.mark.parametrize("text", [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "ftp://voorbeeld.nl", "file:///etc/passwd", "mailto:a@b.nl", "//voorbeeld.nl",
    "www.voorbeeld.nl", "voorbeeld", "https://", "https:///pad", "https://voorbeeld", "https://-a.nl", "https://a..nl", "https://127.0.0.1/",
    "https://[::1]/", "https://ik@voorbeeld.nl", "https://ik:geheim@voorbeeld.nl", "https://voorbeeld.nl:0", "https://voorbeeld.nl:99999",
    "https://voorbeeld.nl:x", "https://voor beeld.nl", "https://voorbeeld.nl/a b", "https://voorbeeld.nl/\"x", "https://voorbeeld.nl/<x>",
    "https://voorbeeld.nl/{{x}}", "https://voorbeeld.nl\\@x.nl", "https://vооrbeeld.nl", "https://voorbeeld.nl/\tx", "https://voorbeeld.nl/\x00",
    "https://voorbeeld.nl/\u202e", " https://voorbeeld.nl", "https://\u212aelvin.nl", "https://voorbeeld\u3002nl", "",
])
def test_anything_else_is_no_web_address(text: str) -> None:
    """Other schemes, passwords, look-alike letters and characters that could end an attribute are refused."""
    assert " is geen goed webadres. " in refused(Webadres, text)


@pytest.mark.parametrize("text", ["www.verteltas.nl", "verteltas.nl/ouders", "https://www.verteltas.nl"])
def test_an_address_of_2013_may_be_a_host(text: str) -> None:
    """The address is accepted as it was printed."""
    assert accepted(OudAdres, text) == text


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,x", "ik@voorbeeld.nl", "www.x.nl (Sardes)", "verteltas", "ftp://x.nl", "//x.nl"])
def test_an_address_of_2013_is_still_an_address(text: str) -> None:
    """The message shows the text as written, not the address that was tried."""
    assert refused(OudAdres, text).startswith(f"'{text}' is geen goed webadres. ")


@pytest.mark.parametrize("text", ["§ 5.2", "§ 2.5.1; stap 5", "hoofdstuk 3", "bijlage 1 B4", "aanleiding", "leeswijzer", "bijlage 3"])
def test_an_origin_is_a_place_in_the_guidance(text: str) -> None:
    """An origin is one place or several."""
    assert accepted(Herkomst, text) == text


@pytest.mark.parametrize("text", ["5.2", "§5.2", "§ 5.2, § 5.3", "bijlage 4", "bijlage", "stap", "pagina 12", ""])
def test_an_origin_is_written_one_way(text: str) -> None:
    """There is one notation, so that a reader can look up the place."""
    assert "is geen plaats in de handreiking" in refused(Herkomst, text)


def test_a_long_wrong_value_is_cut_in_its_message() -> None:
    """A message stays on one line."""
    assert refused(Getal, "x" * 5_000) == f"'{'x' * 60}…' is geen getal. Schrijf jaren als 2 of 2,5."
