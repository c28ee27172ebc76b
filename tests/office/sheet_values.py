"""The values in a Calc file of any size that we made ourselves: `returned.spreadsheets` refuses what no location would send."""

import io
import zipfile

from lxml import etree

from macros.downloads.odf.xml import qualified

Grid = dict[tuple[int, int], object]


def values(data: bytes) -> dict[str, Grid]:
    """Name of each sheet → (row, column) from 0 → its value, for every cell that is not empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        root = etree.fromstring(packed.read("content.xml"))
    return {sheet.get(qualified("table:name")): _grid(sheet) for sheet in root.iter(qualified("table:table"))}


def _grid(sheet: etree._Element) -> Grid:
    found: Grid = {}
    row = 0
    for line in sheet.iter(qualified("table:table-row")):
        column = 0
        for cell in line:
            number, words = cell.get(qualified("office:value")), "\n".join("".join(part.itertext()) for part in cell.iter(qualified("text:p")))
            if number or words:
                found[row, column] = float(number) if number else words
            column += int(cell.get(qualified("table:number-columns-repeated"), "1"))
        row += int(line.get(qualified("table:number-rows-repeated"), "1"))
    return found
