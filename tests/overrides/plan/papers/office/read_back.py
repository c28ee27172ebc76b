"""What stands in a written paper, read by libraries that did not write it: a list of blocks, the same for both formats and for the paper itself."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from odfdo import Document as OpenDocument
from odfdo import Element

from macros.dutch.text import listing

Block = tuple[Any, ...]
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def words(text: str) -> str:
    """Words as an office file can hold them."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n"))


def of_paper(paper: dict[str, Any]) -> list[Block]:
    """What should stand in the file."""
    blocks: list[Block] = [("titel", words(paper["titel"]))]
    blocks += [("alinea", f"{words(line['label'])}: {_said(line['delen'])}") for line in paper["kopregels"] if line["delen"]]
    if not any(section["delen"] for section in paper["onderdelen"]):
        codes = sorted({sheet["code"] for section in paper["onderdelen"] for sheet in section["herkomst"]})
        blocks.append(("alinea", f"In dit stuk staat nog niets. De woorden komen uit werkbladen {listing(codes)}."))
    for section in (section for section in paper["onderdelen"] if section["delen"]):
        blocks.append(("kop", words(section["titel"])))
        for part in section["delen"]:
            if part["kind"] == "tabel":
                blocks.append(("bijschrift", f"Tabel {part['nummer']}: {words(part['bijschrift'])}"))
                blocks.append(("tabel", [[words(cell) for cell in row] for row in (part["koppen"], *part["rijen"])]))
            else:
                blocks.append((part["kind"], _said(part["delen"])))
    return blocks


def _said(runs: list[list[str]]) -> str:
    return words("".join(run[0] for run in runs))


def of_file(file: Path) -> list[Block]:
    """What stands in it, without the table of contents and the empty line after the last table."""
    return list(_of_word(file) if file.suffix == ".docx" else _of_writer(file))


_WORD = {"Title": "titel", "Heading 1": "kop", "Body Text": "alinea", "List Bullet": "punt", "List Number": "nummer", "Caption": "bijschrift"}


def _of_word(file: Path) -> Iterator[Block]:
    for item in docx.Document(str(file)).iter_inner_content():
        if isinstance(item, Table):
            # Its own `rows` takes seconds to find the cells of a long table.
            yield "tabel", [["\n".join(Paragraph(line, item).text for line in cell.p_lst) for cell in row.tc_lst] for row in item._tbl.tr_lst]
        elif isinstance(item, Paragraph) and item.style and item.style.name in _WORD:
            yield _WORD[item.style.name], item.text


def _of_writer(file: Path) -> Iterator[Block]:
    document = OpenDocument(file)
    for item in document.body.children:
        match item.tag:
            case "text:h" if item.get_attribute("text:outline-level") == "1":
                yield "kop", _plain(item)
            case "text:list":
                kind = "punt" if item.get_attribute("text:style-name") == "Punten" else "nummer"
                yield from ((kind, _plain(point)) for point in item.get_elements("text:list-item/text:p"))
            case "table:table":
                rows = item.get_elements(".//table:table-row")
                yield "tabel", [["\n".join(_plain(line) for line in cell.get_elements("text:p")) for cell in row.get_elements("table:table-cell")] for row in rows]
            case "text:p":
                kind = _writer_kind(document, item)
                if kind:
                    yield kind, _plain(item)


def _writer_kind(document: OpenDocument, line: Element) -> str:
    style = str(line.get_attribute("text:style-name"))
    parent = next((found.get_attribute("style:parent-style-name") for found in document.get_part("content.xml").get_elements("//style:style")
                   if found.get_attribute("style:name") == style), style)
    return {"Title": "titel", "Text_20_body": "alinea", "Caption": "bijschrift"}.get(str(parent), "")


def _plain(item: Element) -> str:
    """Its words; the library adds the address of a link."""
    text = item.inner_text
    for link in item.get_elements(".//text:a"):
        text = text.replace(f"[{link.text}]({link.get_attribute('xlink:href')})", link.text)
    return text
