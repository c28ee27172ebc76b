"""The page of every sheet about one document in an Excel file: A4, and the words on each printed page."""

from xlsxwriter.worksheet import Worksheet

from macros.downloads.document import Document
from macros.downloads.spreadsheet.table_sheet import Printed
from macros.downloads.wording import edition, mark, notice
from macros.dutch import text

# Some programs print columns wider than others.
_START_SCALE = 95
_MARGIN = 0.59
_A4 = 9
# The most characters in the head or foot of a page in Excel.
_LONGEST = 255
_ALLOWED = dict.fromkeys(("format_cells", "format_columns", "format_rows"), True)
_SORTED = dict.fromkeys(("sort", "autofilter"), True)


class Paper:
    """The page of every sheet in one file: A4, and the words on each printed page."""

    def __init__(self, document: Document):
        origin = edition(document.publisher, text.date(document.date))
        self._one_page = document.one_page
        self._head = _margin_words(mark(document))
        # On one line it would run into the page number.
        self._foot = _margin_words(f"{origin}\n{notice(document)}") + "&R&8 Pagina &P van &N"

    def lay_start(self, sheet: Worksheet) -> None:
        """Set the page of the first sheet, which is portrait."""
        self._lay(sheet, can_sort=False)
        if self._one_page:
            sheet.fit_to_pages(1, 1)
        else:
            sheet.set_print_scale(_START_SCALE)

    def lay_index(self, sheet: Worksheet) -> None:
        """Set the page of the index of a workbook, which fits the width of one page."""
        self._lay(sheet, can_sort=False)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def lay_table(self, sheet: Worksheet, page: Printed, can_sort: bool) -> None:
        """Set the page of the sheet of a table, which is landscape."""
        self._lay(sheet, can_sort)
        sheet.set_landscape()
        if page.breaks:
            sheet.set_print_scale(page.scale)
            sheet.set_v_pagebreaks(page.breaks)
        else:
            sheet.fit_to_pages(1, int(self._one_page))

    def _lay(self, sheet: Worksheet, can_sort: bool) -> None:
        sheet.set_paper(_A4)
        sheet.set_margins(_MARGIN, _MARGIN, 0.9, 0.8)
        sheet.set_header(self._head)
        sheet.set_footer(self._foot)
        sheet.protect("", {**_ALLOWED, **(_SORTED if can_sort else {})})


def _margin_words(words: str) -> str:
    """The text of a head or foot in a small font; `&` starts a code there. The space separates a digit from the font size."""
    return f"&L&8 {words[:_LONGEST - 60].replace('&', '&&')}"
