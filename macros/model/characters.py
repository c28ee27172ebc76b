"""The characters that no text of an editor may hold, however it was written. The one list of them.

Not for what is odd in some places only, such as a tab before a key (see `macros.reading.textfile`), and not for what a format of the
downloads cannot hold.
"""

import re

# Also what YAML takes for a line end and editors do not: it would shift every line number.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
# Each with the sentence for an editor who finds it in a file.
UNREADABLE = (
    (INVISIBLE, "hier staat een onzichtbaar teken. Haal dit stukje weg en typ het opnieuw."),
    (re.compile("\ufffd"), "hier staat een \ufffd: een letter is verloren gegaan bij het opslaan. Typ de letter opnieuw."),
)
