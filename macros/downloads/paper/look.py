"""The colours and fonts of the downloads. Colours are hexadecimal without `#` and equal the light theme of the site."""

INK = "1D2A33"
MUTED = "55636D"
BRAND = "0B5A63"
PANEL = "F6F4EF"
TINT = "E3EEF0"
LINE = "6B7A83"
MARK = "FFF3BF"
LINK = "0A5F8A"
# Every office computer has it, so lines break where we saw them break.
OFFICE_FONT = "Arial"
PDF_FONT = "Source Sans 3"
# Points of the font of an empty cell that keeps a row of a spreadsheet some lines high: such a row grows, and is never lower than its fonts.
TALL_SIZE = 54
