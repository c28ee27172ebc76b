"""Damaged and hostile pages in docs/: a Dutch message with a place, or a page that the host reads exactly as an editor means it."""

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt
from mkdocs.config import load_config

from macros.model.markdown import RULES
from macros.reading import docsfile
from tests.macros.reading.docs_cases import GOOD, KNOWN, PAGE, copy
from tests.macros.reading.test_load import ENGLISH, mutate

ROOT = Path(__file__).parents[3]
PAGES = sorted((ROOT / "docs" / "over").rglob("*.md"))
# What a page of prose becomes, and nothing else.
TAGS = {"div", "p", "h2", "h3", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "code", "br"}
ATTRIBUTES = {"href", "id"}
TARGET = re.compile(r"https?://[\w.-]+\.[a-z]+(?:[/?#:].*)?|mailto:[\w.+-]+@[\w.-]+|[\w./-]*\.md(?:#[\w-]+)?|#[\w-]+")
FRAGMENTS = (
    "**", "*", "_", "__", "`", "``", "[", "]", "(", ")", "](index.md)", "[a](index.md)", "\n", "\n\n", " ", "    ", "  ", "\t", "- ", "1. ", "* ", "+ ", "2) ", "# ",
    "## ", "#", "> ", "|", "|---|---|", "---", "===", "***", "<b>", "</b>", "<", ">", "&amp;", "&", "&#60;", "\\", "\\*", "!", "!!! note", "[TOC]", "[^1]", "[a]: b",
    "[a][b]", "~~~", "```", "~~x~~", "==", "<!--", "-->", "{", "}", "{{", "}}", "https://x.nl/a_b", "<https://x.nl>", "a@b.nl", "$", "^", '"', "*a*", "*a**", "_a_b",
    "`a*b`", "3. ", "\u00a0", "é", "  \n", "\\\n", "- - x", "- # x", "-\n", "-     x", "[x] ", "***a***", "**a*b*c**", "[*a*](index.md)", "*[a](index.md)*", "`[a](b)`",
    '[a](index.md "t")', "[a](<b>)", "![a](b)", ":smile:", "|a|b|\n|---|---|\n|c|d|", "a | b\n-|-\n", "<script>alert(1)</script>", "javascript:alert(1)",
)
HOSTILE = (
    "<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "</title><script>", "<!-- geheim -->", "<!--", "{{ 1/0 }}", "{% include 'x' %}", "{#", "{{", "&lt;b&gt;",
    "&#x3c;script&#x3e;", "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](data:text/html;base64,AAAA)", "[x](//kwaad.nl)", "![x](https://kwaad.nl/x.png)",
    "[x]: https://kwaad.nl", "<https://kwaad.nl>", "\u202eomgekeerd", "\x00", "\ufeff", "'", '"', "': x", "- x", "# x", "| x", "`", "*", "\\", "\n", "\n---\n", "\n...\n", "!!python/name:os.system",
    "&a", "*a", "<<: x", "%x", "@x", "? x", "[[x]]", "{: onclick=alert(1)}", "\u2028", "--8<-- 'x'", "x" * 30_000,
)


@cache
def ours() -> MarkdownIt:
    """The reader of texts in data/, which also knows short code."""
    return MarkdownIt("zero").enable([*RULES, "backticks"])


@cache
def extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """What the host reads Markdown with."""
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[], plugins=[])
    return config.markdown_extensions, config.mdx_configs


def as_host(body: str) -> str:
    """The page as the host makes it, without what the macros make."""
    names, settings = extensions()
    return Markdown(extensions=names, extension_configs=settings).convert(re.sub(r"^\{\{.*\}\}$", "", body, flags=re.MULTILINE))


def told(docs: Path) -> bool:
    """Whether the pages have faults; each is Dutch, has a place within its file and ends as a sentence."""
    found = docsfile.read(docs, KNOWN).faults
    for fault in found:
        advice = re.sub(r"'.*?'|`.*?`|\(.*?\)|title|description", "", fault.text.partition(". ")[2])
        assert fault.text[-1] in ".?" and not ENGLISH.search(advice), fault
        assert fault.line <= len(re.split(rb"\r\n|\r|\n", (docs.parent / fault.file).read_bytes())), fault
    return bool(found)


def seen(made: str) -> str:
    """What a reader gets: words, emphasis, links and blocks in order, without white space."""
    tree = html.fragment_fromstring(made, create_parent="div")
    pieces: list[str] = []
    for event, element in html.etree.iterwalk(tree, events=("start", "end")):
        if element.tag not in ("p", "div", "tbody", "thead"):
            pieces.append(f"<{event} {element.tag} {element.get('href', '')}>")
        pieces.append((element.text if event == "start" else element.tail) or "")
    return re.sub(r"\s+", "", "".join(pieces))


def harm(made: str) -> Iterator[str]:
    """Whatever a page of prose cannot have."""
    for element in html.fragment_fromstring(made, create_parent="div").iter():
        if element.tag not in TAGS or set(element.attrib) - ATTRIBUTES or not TARGET.fullmatch(element.get("href", "#x")):
            yield html.tostring(element).decode()[:200]


def assert_told_or_harmless(docs: Path) -> bool:
    """Whether the page is accepted; then the host makes of it what was meant."""
    if told(docs):
        return False
    body = docsfile.split((docs / PAGE).read_text(encoding="utf-8-sig"))[1]
    made = as_host(body)
    assert list(harm(made)) == []
    assert seen(made) == seen(ours().render(re.sub(r"^\{\{.*\}\}$", "", body, flags=re.MULTILINE))), body
    return True


@pytest.mark.slow
def test_a_damaged_page_is_told_or_harmless(tmp_path: Path) -> None:
    """Every page of prose, each as the colophon of the small set, damaged by hand, editor or disk in a dozen ways."""
    docs, chance = copy(tmp_path), random.Random("pagina's")
    for page in PAGES:
        for _ in range(12):
            (docs / PAGE).write_bytes(mutate(page.read_bytes(), chance))
            assert_told_or_harmless(docs)


@pytest.mark.slow
def test_what_is_accepted_is_read_as_meant(tmp_path: Path) -> None:
    """Signs of Markdown at random places of a valid page: many pages are accepted, and the host reads none in a way of its own."""
    docs, chance = copy(tmp_path), random.Random("tekens")
    front, body = docsfile.split((GOOD / PAGE).read_text(encoding="utf-8"))
    accepted = 0
    for _ in range(400):
        text = body
        for _ in range(chance.randrange(1, 3)):
            places = [found.start() for found in re.finditer(r"(?m)^|$|\b", text)]
            at = chance.choice(places)
            text = text[:at] + chance.choice(FRAGMENTS) + text[at + chance.choice((0, 0, 0, 1, 3)):]
        (docs / PAGE).write_text(front + text, encoding="utf-8")
        accepted += assert_told_or_harmless(docs)
    assert accepted > 60


@pytest.mark.slow
def test_hostile_text_at_every_place_is_told_or_harmless(tmp_path: Path) -> None:
    """In the front matter, a heading, paragraph, point, cell, link, code and command, before and after the words there."""
    docs = copy(tmp_path)
    whole = (GOOD / PAGE).read_text(encoding="utf-8")
    places = ("title: ", "description: ", 'zoekwoorden: "', "{{ ", "uitgave()", "## ", "De inhoud ", "*een ", "[", "](", "- ", "1. ", "| ", "`", "\n\n")
    for place in places:
        assert place in whole
        for text in HOSTILE:
            (docs / PAGE).write_text(whole.replace(place, place + text, 1), encoding="utf-8")
            assert_told_or_harmless(docs)
