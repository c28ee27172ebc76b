"""The twelve files of a round, in all shapes in which they come back, and reading them on the page of a plan."""

import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page

from macros.model.handbook import Handbook
from tests.browser.plan import open_plan
from tests.returned_cases import made

TABLE = '[data-tabel="inventarisatie.activiteiten"] [data-rij]'
_WAYS: tuple[Mapping[str, Any], ...] = (
    {}, {"van": "ods"}, {"omgekeerd": True}, {"koppen": "hoofdletters"}, {"koppen": "regels"}, {"koppen": "plus"},
    {"hernoem": {"Start": "Voorblad", "Activiteiten": "Blad 2"}}, {"cellen": {"U3": "Eigen notitie", "U4": "Graag bellen"}},
    {"cellen": {"A6": "Totaal", "R6": 500}}, {"verberg": [5]}, {"cellen": {"K4": "veel"}},
)


def file_of(name: str, handbook: Handbook, rows: Iterable[Mapping[str, str]] = ({"activiteit": "Koffie", "kosten-per-jaar": "500"},), **said: Any) -> FilePayload:
    """What the location `name` sends back."""
    data = made({"enkel": {"locatie": name, "instelling": "Peuterhuis", "wijk": "Noord"}, "rijen": list(rows), **said}, handbook)
    return {"name": f"{name}.{said.get('van', 'xlsx')}", "mimeType": "", "buffer": data}


def twelve(handbook: Handbook) -> list[FilePayload]:
    """A file of every shape; the last one went through LibreOffice."""
    rows = ({"activiteit": "Koffie", "kosten-per-jaar": "500"}, {"activiteit": "Thema-avond", "bereikt": "<10"})
    files = [file_of(f"Locatie {number}", handbook, rows, **way) for number, way in enumerate(_WAYS, 1)]
    folder = Path(__file__).parents[1] / "cases/inlezen"
    return [*files, {"name": "Eik.ods", "mimeType": "", "buffer": (folder / "libreoffice.ods").read_bytes()}]


def bomb() -> FilePayload:
    """Sixty million blanks in a file of some kilobytes, as Calc would have them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(b" " * 60_000_000) + packer.flush()
    parts = ((b"mimetype", b"application/vnd.oasis.opendocument.spreadsheet", 0, 46), (b"content.xml", body, 8, 60_000_000))
    packed, directory = b"", b""
    for name, data, method, size in parts:
        common = b"\0\0" + method.to_bytes(2, "little") + b"\0" * 8 + len(data).to_bytes(4, "little") + size.to_bytes(4, "little") + len(name).to_bytes(2, "little")
        directory += b"PK\1\2\x14\0\x14\0" + common + b"\0" * 12 + len(packed).to_bytes(4, "little") + name
        packed += b"PK\3\4\x14\0" + common + b"\0\0" + name + data
    end = b"PK\5\6" + b"\0" * 4 + b"\2\0\2\0" + len(directory).to_bytes(4, "little") + len(packed).to_bytes(4, "little") + b"\0\0"
    return {"name": "bom.ods", "mimeType": "", "buffer": packed + directory + end}


def read(page: Page, site_url: str, files: list[FilePayload]) -> Locator:
    """The review of these files."""
    open_plan(page, site_url, "inlezen")
    return again(page, files)


def again(page: Page, files: list[FilePayload]) -> Locator:
    """The review after these files too."""
    page.locator("[data-actie=inlezen]").set_input_files(files)
    page.locator("[data-resultaat]").wait_for()
    return page.locator("[data-resultaat]")
