"""Reading the bytes of a file. Other faults are in `spoilt/bestand/`."""

import os
from pathlib import Path

import pytest

from macros.reading.faults import DataFaults
from macros.reading.textfile import read_text


def refused(path: Path) -> str:
    """The message about the file."""
    with pytest.raises(DataFaults) as raised:
        read_text(path, "data/bronnen.yaml")
    return str(raised.value)


def test_line_ends_and_letters_have_one_form(tmp_path: Path) -> None:
    """Line ends become plain, a byte order mark is left out, and text is in NFC."""
    (tmp_path / "x").write_bytes("\ufeffa\r\nb\rcafe\u0301\n".encode())
    assert read_text(tmp_path / "x", "x") == "a\nb\ncafé\n"


def test_a_file_over_five_megabytes_is_refused_unread(tmp_path: Path) -> None:
    """The size is checked before anything is read."""
    (tmp_path / "x").write_bytes(b"#" * 5_200_000)
    assert refused(tmp_path / "x") == (
        "data/bronnen.yaml: het bestand is te groot (5,2 MB). Er past 5 MB in; haal weg wat er niet hoort."
    )


@pytest.mark.skipif(os.name != "posix", reason="needs pipes with a name")
def test_a_pipe_with_the_name_of_a_file_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A pipe is refused before it is opened."""
    os.mkfifo(tmp_path / "x")
    assert refused(tmp_path / "x").startswith("data/bronnen.yaml: dit is geen gewoon bestand.")


def test_a_file_of_another_program_is_called_what_it_is(tmp_path: Path) -> None:
    """Saving it in another encoding would not help."""
    kinds = {b"PK\x03\x04\xff": "een bestand van Word", b"\xd0\xcf\x11\xe0": "een oud bestand van Word", b"%PDF-1.7\n\xff": "een pdf", b"{\\rtf1": "een bestand van een tekstverwerker",
             b"\x1f\x8b\x08": "een ingepakt", b"\x89PNG\r\n": "een afbeelding", b"\xff\xd8\xff\xe0": "een afbeelding", b"<!DOCTYPE html>": "een webpagina"}
    for raw, kind in kinds.items():
        (tmp_path / "x").write_bytes(raw)
        assert refused(tmp_path / "x").startswith(f"data/bronnen.yaml, regel 1, kolom 1: dit is {kind}")
