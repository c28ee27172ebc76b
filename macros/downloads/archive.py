"""Packs the parts of an office file the same way every time: fixed dates, fixed order. Knows no part's content."""

import io
import zipfile
from collections.abc import Callable, Mapping

# The earliest time that a zip file can record.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# OpenDocument asks for `mimetype` first and unpacked; Office looks for the content types first.
_FIRST = ("mimetype", "[Content_Types].xml", "_rels/.rels", "META-INF/manifest.xml")
_READABLE = 0o644 << 16


def pack(parts: Mapping[str, bytes], packed: Callable[[str], bool] = lambda _: True, level: int = 9) -> bytes:
    """A zip of `parts` (path → content): equal parts give equal bytes on every machine.

    Parts that are small already, such as zip files, need not be `packed` again. `level` is how hard to try with the others, 1 to 9.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in sorted(parts, key=_place):
            archive.writestr(_entry(name, packed(name)), parts[name], compresslevel=level)
    return file.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a zip file, path → content, folders left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def _place(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _entry(name: str, packed: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed and name != "mimetype" else zipfile.ZIP_STORED
    entry.external_attr = _READABLE
    # Without this the file says on which system it was made.
    entry.create_system = 3
    return entry
