"""The empty downloads as scripts, one per file: a page that fills one in cannot fetch it when the site is opened from a folder.

Each gives `handboekSjablonen` the bytes of the download, and the places of its answers as its writer knows them.
"""

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from macros.downloads.document import Document
from macros.downloads.paper import places as paper
from macros.downloads.spreadsheet import places as spreadsheet
from macros.downloads.worksheet import worksheet_documents
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Formaat, file_name

GLOBAL = "handboekSjablonen"
PLACES: Mapping[Formaat, Callable[[Document], dict[str, Any]]] = {
    Formaat.DOCX: paper.places, Formaat.ODT: paper.places, Formaat.XLSX: spreadsheet.places, Formaat.ODS: spreadsheet.places,
}


def scripts(handbook: Handbook, downloads: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name (`activiteitenplan-xlsx.js`) → script of every werkblad and format that can be filled in; a sheet for download only has none."""
    made = {}
    for werkblad in handbook.werkbladen:
        document = next(worksheet_documents(werkblad, handbook))
        for formaat in werkblad.formaten:
            if formaat in PLACES and not werkblad.alleen_download:
                file = file_name(werkblad.code, werkblad.id, formaat)
                made[f"{werkblad.id}-{formaat}.js"] = _script(file, downloads[file], PLACES[formaat](document))
    return made


def _script(file: str, content: bytes, places: Mapping[str, Any]) -> bytes:
    template = {"plekken": places, "bestand": base64.b64encode(content).decode()}
    body = json.dumps(template, ensure_ascii=False, separators=(",", ":"))
    return f'(globalThis.{GLOBAL}??={{}})["{file}"]={body};\n'.encode()
