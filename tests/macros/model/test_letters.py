"""Letters that nobody typed."""

import pytest

from macros.model.letters import wrong


def doubled(text: str, times: int) -> str:
    """What becomes of `text` when a program saves it in the wrong encoding that often."""
    for _ in range(times):
        text = text.encode().decode("cp1252")
    return text


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("text", ["coördinator", "’s ochtends", "één", "naïef", "€ 5", "een–twee", "…", "½", "Škoda", "ğ"])
def test_a_letter_saved_in_the_wrong_encoding_is_found_and_repaired(text: str, times: int) -> None:
    """The message says what was meant, however often it went wrong."""
    word = text.split()[0]
    assert f"Er hoort te staan: '{word}'." in next(wrong(f"Zie {doubled(text, times)} hier")).text


def test_what_is_left_of_a_letter_is_found() -> None:
    """A part that got lost, another encoding, a form of a PDF, a sign of one font, a letter of another alphabet, a code."""
    pieces = ["Ã kinderen", "EÂ  vijf", "â€ ja", "Zij co\ufffdrdineert", "co√∂rdinator", "co├Ârdinator", "ÔÇÖs", "e\ufb03ciënt", "\ufb01nanciën", "\uf0b7 een",
              "\u043euders", "\uff2faders", "\U0001d42f\U0001d41e\U0001d42d", "a \u0301b", "&nbsp;", "&amp", "&#246;", "co=C3=B6r", "co\\u00f6r", "\\ufffd", "ou%20ders", "ï»¿naam"]
    assert [piece for piece in pieces if not list(wrong(piece))] == []


def test_real_letters_are_left_alone() -> None:
    """Names, foreign words, units, quotes, emoji and signs of Dutch texts are what they seem."""
    texts = ["coördinator", "“Ä” is een letter", "São Paulo en SÃO PAULO", "CAFÉ–bar", "à la carte", "é”, zei zij", "R&D & zo", "Âge", "ĳs", "5 kΩ, 3 μm en 5 µm", "√2",
             "→ pijl", "Müller’s façade", "½", "a&b;c", "\U0001f600 \U0001f469\u200d\U0001f3eb", "\u2764\ufe0f 1\ufe0f\u20e3", "Eén… ‘ja’", "«à»", "Ça va", "5 °C", "10=20", "Ärzte… en ÖPNV", "C:\\map", "Öztürk, Şahin, Dağ"]
    assert [text for text in texts if list(wrong(text))] == []
