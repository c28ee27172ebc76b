"""Scripts, styles and letters under a name that never changes."""

import hashlib
import re
from pathlib import Path

from lxml import html

from macros.browser.fixed import FOLDER, addresses, copies

FILES = {
    "assets/a.css": b'@font-face{src:url("./fonts/letter.woff2")}', "assets/thema.js": b'new URL("fonts/letter.woff2",x)', "assets/zoeken.js": b"1",
    "assets/fonts/letter.woff2": b"letter", "api/v1/index.json": b"{}",
}
NAMES = ("a.css", "thema.js", "weg.js")


def test_a_copy_is_named_after_its_content():
    """The same content has the same name in each build; another letter is another style too, since the style names it."""
    made = copies(FILES, NAMES)
    assert sorted(re.sub(r"[0-9a-f]{10}", "#", name) for name in made) == [f"{FOLDER}{name}" for name in ("a.#.css", "letter.#.woff2", "thema.#.js")]
    assert all(hashlib.sha256(body).hexdigest()[:10] in name for name, body in made.items())
    assert not made.keys() & copies({**FILES, "assets/fonts/letter.woff2": b"andere"}, NAMES).keys()


def test_a_copy_names_the_copy_of_its_letter():
    """They are in one folder, so the style and the script that fetches the letter early ask for the same file."""
    made, of = copies(FILES, NAMES), addresses(copies(FILES, NAMES))
    letter = of["letter.woff2"].removeprefix("vast/").encode()
    assert made[f"assets/{of['a.css']}"] == b'@font-face{src:url("' + letter + b'")}' and made[f"assets/{of['thema.js']}"] == b'new URL("' + letter + b'",x)'


def test_pages_ask_for_what_they_load_at_once_by_its_hash(small_site: Path):
    """On every page of a site, and in that for an unknown address; the sheet for print and what a script loads keep one name."""
    asked = set()
    for page in small_site.rglob("*.html"):
        head = html.fromstring(page.read_bytes()).find("head")
        asked |= {found.rpartition("assets/")[2] for found in head.xpath("script/@src | link[@rel='stylesheet']/@href")}
    at_once = addresses(path.relative_to(small_site).as_posix() for path in (small_site / FOLDER).iterdir())
    assert asked == {"afdruk.css", *(address for name, address in at_once.items() if not name.endswith(".woff2"))}
    assert {"handboek.css", "handboek.js", "thema.js", "plan.css", "plan.js", "lijsten.js", "werkbladen.js"} <= set(at_once)
    assert [name for name in at_once if name.endswith(".js") and not (small_site / "assets" / name).is_file()] == []
