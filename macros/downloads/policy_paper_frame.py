"""The frame of each stuk as a script, one per format: what the page writes a paper with, for it cannot fetch a file when the site is opened from a folder.

A frame is a file of the existing writers with one specimen of each kind of block. The words of a specimen are its name; the browser copies
it and puts other words in it, so that styles, spaces and language stay with the writers.
"""

import base64
import json
from collections.abc import Mapping
from typing import Any

from macros.downloads.document import Block, Document
from macros.downloads.docx import writer as docx
from macros.downloads.fillable import GLOBAL
from macros.downloads.odf import text as odt
from macros.downloads.paper import columns, pieces
from macros.downloads.paper.measures import page_for
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, Runs, TextTable, Use
from macros.downloads.wording import PAPER_REMARK
from macros.model.handbook import Handbook
from macros.model.stuk import Stuk
from macros.model.werkblad.bestand import PAPER_FORMATS, Formaat

_WRITERS = {Formaat.DOCX: docx.write, Formaat.ODT: odt.write}
# Rows of a table that goes on on the next page.
_LONG = 40
_LINK = "https://voorbeeld.example/"


def scripts(handbook: Handbook) -> dict[str, bytes]:
    """Name (`stuk-beleidsnota-docx.js`) → script of every stuk and format."""
    return {f"stuk-{stuk.id}-{formaat}.js": _script(stuk, handbook, formaat) for stuk in handbook.stukken for formaat in PAPER_FORMATS}


def _script(stuk: Stuk, handbook: Handbook, formaat: Formaat) -> bytes:
    document = frame(stuk, handbook)
    template = {"maten": measures(document), "bestand": base64.b64encode(_WRITERS[formaat](document)).decode()}
    body = json.dumps(template, ensure_ascii=False, separators=(",", ":"))
    return f'(globalThis.{GLOBAL}??={{}})["stuk-{stuk.id}.{formaat}"]={body};\n'.encode()


def frame(stuk: Stuk, handbook: Handbook) -> Document:
    """The document of one stuk with only specimens below its title."""
    return Document(
        name=stuk.id, title=stuk.titel, subject=stuk.kort, publisher=handbook.uitgave.naam, date=handbook.uitgave.bijgewerkt, facts=(),
        blocks=tuple(_specimens()), fillable=False, one_page=stuk.een_bladzijde, contents=stuk.inhoudsopgave, what="stuk", remark=PAPER_REMARK)


def measures(document: Document) -> Mapping[str, Any]:
    """What decides how wide a column is and what stays together: millimetres, points and numbers of characters and rows."""
    page = page_for(document)
    return {**columns.fitted_measures(page.prose_width), **pieces.together(page)}


def _specimens() -> list[Block]:
    """One of each kind, and each way in which it stays with what is around it."""
    return [
        Heading("kop"),
        _said("alinea"),
        Paragraph((Run("tekst"), Run("vet", strong=True), Run("schuin", emphasis=True), Run("link", link=_LINK))),
        _said("alinea-vast"), _points("punt"),
        _said("alinea-tussen"), _points("nummer", 1),
        Paragraph(_words("bijschrift"), Use.CAPTION), _table(2),
        _said("alinea-onder"),
        Paragraph(_words("bijschrift"), Use.CAPTION), _table(2),
        _said("alinea-onder-vast"), _points("punt"),
        _said("alinea-lang"), ItemList((ListItem(_words("punt-los")), ListItem(_words("-" * pieces.SHORT_LIST)))),
        Paragraph(_words("bijschrift"), Use.CAPTION), _table(_LONG),
    ]


def _table(rows: int) -> TextTable:
    """A text and a number in each row; the last one is a total."""
    row, total = (_words("cel"), _words("getal")), (_words("cel", strong=True), _words("getal", strong=True))
    return TextTable((_words("kop"), _words("getal")), (*(row,) * (rows - 1), total), (1,), fitted=True, title="bijschrift")


def _points(name: str, number: int | None = None) -> ItemList:
    return ItemList((ListItem(_words(name), number=number), ListItem(_words(f"{name}-laatste"), number=number and number + 1)))


def _said(words: str) -> Paragraph:
    return Paragraph(_words(words))


def _words(words: str, strong: bool = False) -> Runs:
    return (Run(words, strong=strong),)
