"""The characters that no text in `data/` or `docs/` may contain.

Not for what is wrong in some places only, such as a tab before a key (see `macros.reading.textfile`), nor for what a
download format cannot show.
"""

import re

# Emoji that a joiner may bind to one picture.
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
# Includes what YAML reads as a line end and editors do not: it would shift every line number.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    r"\ud800-\udfff\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e01ef]"
    rf"|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"
    rf"|(?<![{_EMOJI}0-9#*\u00a9\u00ae\u203c\u2049\u2122\u2139])\ufe0f"
)
# Each with a message for the editor.
UNREADABLE = (
    (INVISIBLE, "hier staat een onzichtbaar teken. Haal dit stukje weg en typ het opnieuw."),
    (re.compile("\ufffd"), "hier staat een \ufffd: een letter is verloren gegaan bij het opslaan. Typ de letter opnieuw."),
)
