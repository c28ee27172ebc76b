"""Zip files that are the same every time."""

import io
import zipfile

from macros.downloads import archive


def test_the_order_of_the_parts_does_not_matter() -> None:
    """Equal parts give equal bytes, in whichever order they were made."""
    parts = {"b.xml": b"2", "a.xml": b"1", "mimetype": b"soort"}
    assert archive.pack(parts) == archive.pack(dict(reversed(parts.items())))
    assert archive.unpack(archive.pack(parts)) == parts


def test_what_is_small_already_is_not_packed_again() -> None:
    """The caller says which parts, by name."""
    with zipfile.ZipFile(io.BytesIO(archive.pack({"a.xml": b"1" * 99, "b.zip": b"1" * 99}, packed=lambda name: name != "b.zip"))) as packed:
        assert [entry.compress_type for entry in packed.infolist()] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]


def test_the_mimetype_comes_first_and_unpacked() -> None:
    """OpenDocument programs recognise a file by its first bytes."""
    with zipfile.ZipFile(io.BytesIO(archive.pack({"a.xml": b"1", "mimetype": b"soort"}))) as packed:
        first = packed.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert first.date_time == (1980, 1, 1, 0, 0, 0)
