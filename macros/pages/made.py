"""What the macros of a page made, kept beside its Markdown until that is HTML.

Markdown reads every tag in its text, twice with what mkdocs adds, and leaves ours as they are: that took a quarter of the time that the pages take.
Not for parts of a sentence: only for what stands on a line of its own.
"""

import re
from collections.abc import MutableMapping
from typing import Any

_MADE = "gemaakt"  # in the front matter of a page: what its macros made, in order
_PLACE = re.compile(r"<!--gemaakt:(\d+)-->")


def put_aside(meta: MutableMapping[str, Any], html: str) -> str:
    """Keep `html` in the front matter of its page; returns what stands in its place in the Markdown."""
    made = meta.setdefault(_MADE, [])
    made.append(html)
    return f"<!--gemaakt:{len(made) - 1}-->"


def put_back(meta: MutableMapping[str, Any], html: str) -> str:
    """The `html` of a page with all that was put aside in its place again."""
    made = meta.get(_MADE, [])
    return _PLACE.sub(lambda place: made[int(place[1])], html)
