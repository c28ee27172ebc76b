"""The characters that no text in `data/` or `docs/` may contain.

Not for what is wrong in some places only, such as a tab before a key (see `macros.reading.textfile`), nor for what a
download format cannot show.
"""

import re

# Includes what YAML reads as a line end and editors do not: it would shift every line number.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
# Each with a message for the editor.
UNREADABLE = (
    (INVISIBLE, "hier staat een onzichtbaar teken. Haal dit stukje weg en typ het opnieuw."),
    (re.compile("\ufffd"), "hier staat een \ufffd: een letter is verloren gegaan bij het opslaan. Typ de letter opnieuw."),
)
