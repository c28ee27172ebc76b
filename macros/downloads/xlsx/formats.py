"""How the cells of an Excel file look, by the names that the Calc file also uses (`odf/spreadsheet_template/styles.xml`)."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from macros.downloads.form_blocks import Field
from macros.downloads.paper import look
from macros.model.werkblad.soort import Unit

_BASE = {"font_name": look.OFFICE_FONT, "font_size": 10, "font_color": f"#{look.INK}", "text_wrap": True, "valign": "top"}
_BRAND = {"bold": True, "font_color": f"#{look.BRAND}", "valign": "bottom"}
_BOX = {"border": 1, "border_color": f"#{look.LINE}"}
_OPEN = {**_BOX, "locked": False, "align": "left"}
_COMPUTED = {**_BOX, "align": "left", "bg_color": f"#{look.PANEL}"}
TEXT = "@"
_DAY = "dd-mm-yyyy"
# Numbers that may have decimals are General: a format with optional decimals leaves a comma after a whole number.
_WHOLE, _DECIMAL = "#,##0", "General"
_WITH_UNIT = {Unit.EURO: '"€" {}', Unit.PER_CENT: '{}"%"', None: "{}"}

_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "Titel": {**_BRAND, "font_size": 18, "valign": "vcenter"},
    "Kop1": {**_BRAND, "font_size": 14},
    "Kop2": {**_BRAND, "font_size": 11.5},
    "Tekst": {},
    "Punt": {"indent": 1, "align": "left"},
    "Diep": {"indent": 3, "align": "left"},
    "Veldnaam": {"bold": True, "valign": "bottom"},
    "Hulp": {"font_size": 9, "font_color": f"#{look.MUTED}"},
    "Fictief": {"italic": True},
    "Cel": _BOX,
    "TabelKop": {**_BOX, "bold": True, "bg_color": f"#{look.TINT}"},
    "GroepKop": {**_BOX, "bold": True, "bg_color": f"#{look.BRAND}", "font_color": "#FFFFFF", "valign": "vcenter",
                 "text_wrap": False},
    "Bladtitel": {"bold": True, "font_size": 13, "font_color": f"#{look.BRAND}", "valign": "vcenter"},
    "TotaalNaam": {**_BOX, "font_size": 9, "bg_color": f"#{look.TINT}", "valign": "bottom"},
    "Totaal": {**_BOX, "bold": True, "bg_color": f"#{look.TINT}", "align": "left"},
    "Invul": _OPEN,
    "Sprong": {"font_color": f"#{look.LINK}", "underline": 1, "text_wrap": False},
    "SprongCel": {**_BOX, "font_color": f"#{look.LINK}", "underline": 1},
    "Regel": {**_BRAND, "font_size": 18, "text_wrap": False},
    "RegelTekst": {"text_wrap": False},
    "Hoog": {"font_size": look.TALL_SIZE},
    "Vast": _COMPUTED,
    # An outcome changes without anyone typing in its row, which then does not grow: words that are too long become smaller.
    "Berekend": {**_COMPUTED, "text_wrap": False, "shrink": True},
    # Parts of a text in one cell.
    "Gewoon": {},
    "Vet": {"bold": True},
    "Cursief": {"italic": True},
}


class Formats:
    """The formats of one file, each made when first asked for."""

    def __init__(self, book: Workbook):
        self._book = book
        self._made: dict[tuple[str, str], Format] = {}

    def named(self, name: str, numbers: str = "", right: bool = False) -> Format:
        """The format called `name`, with the number format `numbers`, at the `right` of its cell."""
        key = (name, f"{numbers} right" if right else numbers)
        if key not in self._made:
            extra = {"num_format": numbers} if numbers else {}
            side = {"align": "right"} if right else {}
            self._made[key] = self._book.add_format({**_BASE, **_LOOKS[name], **extra, **side})
        return self._made[key]

    def bold(self, name: str) -> Format:
        """The format called `name`, in bold."""
        if (name, "bold") not in self._made:
            self._made[name, "bold"] = self._book.add_format({**_BASE, **_LOOKS[name], "bold": True})
        return self._made[name, "bold"]

    def answer(self, field: Field, name: str, computed: bool = False) -> Format:
        """The format of a cell with an answer to `field`. Text stays text: otherwise Excel turns 2-4 into 2 April."""
        rules = field.kind.rules
        if rules.is_day:
            return self.named(name, _DAY)
        if rules.is_number:
            return self.named(name, _WITH_UNIT[rules.unit].format(_WHOLE if rules.whole else _DECIMAL), right=True)
        # A computed text must not have type text: Excel would show the formula after someone edits it.
        return self.named(name, "General" if computed or field.formula else TEXT)
