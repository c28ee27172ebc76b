"""Reading one YAML file: places, scalars that stay text, and notices. Faults are beside the cases in `spoilt/`."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from macros.reading import yamlfile
from macros.reading.faults import DataFaults
from macros.reading.node import Mark, Node

Read = Callable[[str], yamlfile.YamlFile]
SPOILT = Path(__file__).parents[3] / "tests" / "spoilt"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Text → parsed file."""
    def parse(text: str) -> yamlfile.YamlFile:
        path = tmp_path / "x.yaml"
        path.write_bytes(text.encode())
        return yamlfile.read(path, "data/x.yaml")
    return parse


@pytest.mark.parametrize("scalar", [
    "no", "yes", "on", "off", "true", "Null", "0123", "0o17", "0x1F", "12:30", "1.250", "2,5", "2013-01-01", "1e3", ".inf", ".nan",
    "2013-01-01 12:00:00", "+31", "1_000", "=", "~/map", "Stap#1", "C++", "50%", "a:b", "https://x.nl",
])
def test_a_scalar_stays_text(scalar: str, read: Read) -> None:
    """A value that YAML would read as a number, a date or a truth value stays the text that the editor wrote."""
    assert read(f"a: {scalar}\n").root.plain() == {"a": scalar}


@pytest.mark.parametrize("empty", ["", "~", "null", "# later"])
def test_an_empty_value_is_left_out(empty: str, read: Read) -> None:
    """A field without a value counts as absent; a list keeps its empty item, so that it can be reported."""
    assert read(f"a: {empty}\nb: x\n").root.plain() == {"b": "x"}
    assert read(f"a:\n  - {empty}\n  - x\n").root.plain() == {"a": [None, "x"]}


def test_quoted_words_for_nothing_are_text(read: Read) -> None:
    """Quotes turn anything into text."""
    assert read("a: \"null\"\nb: '~'\nc: \"\"\n").root.plain() == {"a": "null", "b": "~", "c": ""}


def test_keys_and_values_are_in_nfc(read: Read) -> None:
    """The same word typed on a Mac and on Windows is the same text."""
    assert read("cafe\u0301: e\u0301\u0301n\n").root.plain() == {"café": "é\u0301n"}


@pytest.mark.parametrize("code", ["\\0", "\\x0b", "\\L", "\\u200b", "\\u202e", "\\ufffd", "\\U000E0041", "\\ufeff"])
def test_an_escape_brings_in_no_hidden_character(code: str, read: Read) -> None:
    """Characters that the file may not contain cannot come from an escape either, in a value or in the name of a field."""
    for text in (f'a: "x{code}y"\n', f'"x{code}y": a\n', f'a: ["{code}"]\n'):
        with pytest.raises(DataFaults, match="regel 1, kolom .* een code met een backslash maakt hier een onzichtbaar teken"):
            read(text)


def test_an_escape_for_an_ordinary_letter_is_that_letter_in_nfc(read: Read) -> None:
    """Two spellings of the same word give the same word."""
    assert read('a: "e\\u0301\\u00e9\\x41"\n').root.plain() == {"a": "ééA"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_the_same(end: str, read: Read) -> None:
    """Lines are numbered as the editor numbers them."""
    root = read(f"a: x{end}b: |{end}  een{end}  twee{end}c: y{end}").root
    assert root.plain() == {"a": "x", "b": "een\ntwee", "c": "y"}
    assert root.keys["c"] == Mark(5, 1)


PLACES = "a:\n  - id: x\n    naam: Opstapje\n    leeg:\n    tekst: |\n      een\n      twee [drie](bron:vier)\n"


@pytest.mark.parametrize(("loc", "piece", "place"), [
    ((), "", Mark(1, 1)),
    (("a",), "", Mark(1, 1)),
    (("a", 0), "", Mark(2, 5)),
    (("a", 0, "naam"), "", Mark(3, 11)),
    (("a", 0, "leeg"), "", Mark(4, 5)),
    (("a", 0, "weg"), "", Mark(2, 5)),
    (("a", 7), "", Mark(1, 1)),
    (("a", 0, "naam", "dieper"), "", Mark(3, 5)),
    (("a", 0, "tekst"), "", Mark(5, 12)),
    (("a", 0, "tekst"), "bron:vier", Mark(7, 19)),
    (("a", 0, "tekst", "dieper"), "bron:vier", Mark(7, 19)),
    (("a", 0, "tekst"), "staat er niet", Mark(5, 12)),
])
def test_a_place_is_that_of_the_value_or_the_nearest_thing(loc: tuple, piece: str, place: Mark, read: Read) -> None:
    """An empty field is found by its name, an absent one by its record, a part of a long text by its own line."""
    assert read(PLACES).root.find(loc, piece) == place


def test_the_last_part_with_an_id_is_found(read: Read) -> None:
    """Of two parts with one id, the second is the one to change."""
    root = read("id: w\ndelen:\n  - id: a\n  - velden: [{id: a}]\n").root
    assert root.last_with_id("a") == Mark(4, 19)
    assert root.last_with_id("w") == Mark(1, 5)
    assert root.last_with_id("z") is None


@pytest.mark.parametrize(("line", "notices"), [
    ("naam: Stap #1", 1), ("naam: Stap # later", 1), ("titel: Stap   #", 1), ("soort: wet # later", 0), ("soort: wet #1", 1),
    ("naam: 'Stap #1'", 0), ("naam: Stap#1", 0), ("naam: 'Stap' # later", 0), ("# naam: Stap #1\nnaam: x", 0),
    ("namen: [a, b] # later", 0), ("namen:\n  - Stap #1", 1), ("zoekwoorden:\n  - opstapje # ook opstappie", 1), ("tekst: |\n  # kop #1", 0),
])
def test_text_cut_off_by_a_hash_gives_a_notice(line: str, notices: int, read: Read) -> None:
    """After a name every comment is suspect, elsewhere only one without a space after the hash."""
    assert len(read(f"{line}\n").notices) == notices


def test_a_node_is_plain_python_without_places() -> None:
    """The model gets plain values only."""
    mark = Mark(1, 1)
    assert Node({"a": Node([Node("x", mark)], mark), "b": Node(None, mark)}, mark).plain() == {"a": ["x"]}


def outcome(path: Path) -> object:
    """The contents of a file, or whether it gave a fault."""
    try:
        return yamlfile.read(path, "x").root.plain()
    except DataFaults as error:
        return bool(error.faults)


def test_the_slow_parser_refuses_and_accepts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its C part PyYAML reads the same files, and no file gives a traceback."""
    outcomes = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        monkeypatch.setattr(yamlfile, "_LOADER", loader)
        outcomes.append({path: outcome(path) for path in SPOILT.glob("*/*.yaml")})
    assert [path for path, found in outcomes[0].items() if found != outcomes[1][path]] == []
    assert len(outcomes[0]) > 100
