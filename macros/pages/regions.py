"""Tables of pages written by hand: a wide one scrolls on a narrow screen, so each is in a region that the keyboard can reach.

The Markdown of the host makes them; those of the data have their region already (`macros.pages.markup`).
"""

import re
from html import escape, unescape

_TABLE = re.compile(r'(<div class="tabelvak"[^>]*>\s*)?<table>.*?</table>', re.DOTALL)
_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def with_regions(html: str) -> str:
    """The page with a region around each bare table, named after the heads of its columns."""
    return _TABLE.sub(lambda found: found[0] if found[1] else _region(found[0]), html)


def _region(table: str) -> str:
    heads = ", ".join(unescape(_TAG.sub("", head)).strip() for head in _HEAD.findall(table.partition("</thead>")[0]))
    return f'<div class="tabelvak" role="region" tabindex="0" aria-label="Tabel: {escape(heads)}">{table}</div>'
