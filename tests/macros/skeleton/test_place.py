"""Where a record goes in a file, and that every other byte of that file stays what it was."""

import pytest

from macros.reading import yamlfile
from macros.skeleton import place
from macros.skeleton.text import item

BLOCK = item(["# Uitleg.", "id: {}", "naam:"])
WORDS = ["aap", "bok", "beer", "das", "ezel", "fret", "gans", "haan", "ijsbeer", "kat", "leeuw"]


def after(text: str, key: str) -> str:
    """The file `text` with a record of that key in its list `dieren`."""
    raw = text.encode()
    plain = raw.decode("utf-8-sig").replace("\r\n", "\n")
    body = yamlfile.parse(plain, "dieren.yaml").root.child("dieren")
    assert body
    new = place.spliced(raw, place.in_list(body, plain.split("\n"), key), [line.format(key) for line in BLOCK])
    at = next(number for number in range(len(raw) + 1) if number == len(raw) or new[number] != raw[number])
    assert any(new.startswith(raw[:start]) and new.endswith(raw[start:]) for start in range(at + 1)), "a byte that was there has changed"
    return new.decode()


RECORD = "  # Uitleg.\n  - id: {}\n    naam:\n"
SORTED = "dieren:\n\n  # --- A\n" + "\n".join(
    ("\n  # --- B\n" if word == "beer" else "\n  # --- D tot en met L\n" if word == "das" else "") + f"  - id: {word}\n    naam: Dier\n" for word in sorted(WORDS))


@pytest.mark.parametrize(("text", "expected"), [
    ("dieren:\n  - id: pad\n", "dieren:\n  - id: pad\n" + RECORD),
    ("dieren:\n  - id: pad\n    naam: Pad", "dieren:\n  - id: pad\n    naam: Pad\n" + RECORD.rstrip("\n")),
    ("dieren:\n  - id: pad\n\n\n", "dieren:\n  - id: pad\n" + RECORD + "\n\n"),
    ("dieren:\n  - id: pad\n\n  - id: aap\n", "dieren:\n  - id: pad\n\n  - id: aap\n\n" + RECORD),
    ("\ufeffdieren:\n  - id: pad\n# einde\n", "\ufeffdieren:\n  - id: pad\n" + RECORD + "# einde\n"),
    ("dieren:\r\n  - id: pad\r\n", ("dieren:\n  - id: pad\n" + RECORD).replace("\n", "\r\n")),
    ("dieren:\n- id: pad\n", "dieren:\n- id: pad\n# Uitleg.\n- id: {}\n  naam:\n"),
    ("dieren:\n  -\n    id: pad\n    tekst: |\n      een\n\n      # geen opmerking\n",
     "dieren:\n  -\n    id: pad\n    tekst: |\n      een\n\n      # geen opmerking\n" + RECORD),
    ("dieren:\n  - id: pad\n# los\nnaam: x\n", "dieren:\n  - id: pad\n" + RECORD + "# los\nnaam: x\n"),
    ("dieren:\n    - id: pad\n      naam: Pad\n", "dieren:\n    - id: pad\n      naam: Pad\n    # Uitleg.\n    - id: {}\n      naam:\n"),
], ids=["plain", "no line end", "empty lines behind", "empty lines between", "bom and comment", "crlf", "flush left", "block text", "other key", "deep"])
def test_a_record_goes_behind_the_last(text: str, expected: str) -> None:
    """Indentation, line ends and empty lines are those of the file."""
    assert after(text, "zebra") == expected.format("zebra")


@pytest.mark.parametrize(("key", "above", "below"), [
    ("aal", "  # --- A\n", "\n  - id: aap"), ("baars", "  # --- B\n", "\n  - id: beer"), ("bij", "  - id: beer\n    naam: Dier\n\n", "\n  - id: bok"),
    ("cavia", "  - id: bok\n    naam: Dier\n\n", "\n\n  # --- D"), ("hond", "  - id: haan\n    naam: Dier\n\n", "\n  - id: ijsbeer"),
    ("mol", "  - id: leeuw\n    naam: Dier\n\n", ""),
])
def test_a_list_in_order_stays_in_order(key: str, above: str, below: str) -> None:
    """The new record is below the heading of its letter."""
    found = after(SORTED, key)
    assert above + RECORD.format(key) + below in found, found


def test_one_slip_does_not_make_a_list_unordered() -> None:
    """The place with the fewest neighbours on the wrong side is the best one."""
    text = "dieren:\n" + "".join(f"  - id: {word}\n" for word in ["aap", "zwaan", *sorted(WORDS)[1:]])
    assert "  - id: fret\n" + RECORD.format("geit") not in after(text, "geit")
    assert "  - id: gans\n" + RECORD.format("geit") in after(text, "geit")
