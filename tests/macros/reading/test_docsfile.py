"""The pages in docs/: every spoilt page gives its exact message, and nothing that an editor does gives a traceback."""

import inspect
from dataclasses import replace
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify

from macros.addresses import PAGES
from macros.model.handbook import Handbook
from macros.pages.registry import MACROS, PAGE_OF, PARTS
from macros.pages.site import generate
from macros.project import MACROS_OF_PAGES, PAGE_SCRIPTS
from macros.reading import docsfile
from macros.reading.docsfile import Known
from tests.macros.reading.docs_cases import GOOD, KNOWN, PAGE, cases, copy, messages

TEXT = "De inhoud bewerkt *een handreiking* uit 2013."


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the valid pages, to be changed."""
    return copy(tmp_path)


def with_text(docs: Path, text: str) -> str:
    """The messages for the page in which `text` replaces one sentence."""
    whole = (GOOD / PAGE).read_text(encoding="utf-8")
    assert TEXT in whole
    (docs / PAGE).write_text(whole.replace(TEXT, text), encoding="utf-8")
    return messages(docs)


def test_the_real_pages_have_no_faults(root: Path, handbook: Handbook):
    """Every page of the handbook is accepted."""
    assert docsfile.read(root / "docs", Known(MACROS_OF_PAGES, PAGES, generate(handbook), PAGE_SCRIPTS)).faults == ()


def test_the_valid_pages_have_no_faults(docs: Path):
    """The basis of the cases is accepted, with every kind of markup that a page may have, so each message comes from the case."""
    assert messages(docs) == ""


def test_a_spoilt_page_gives_its_message(docs: Path):
    """Every message is complete: file, line, column, what is there, what is allowed, what to do; all of a page come at once."""
    assert len(cases()) > 150
    wrong = {}
    for case in cases():
        (docs / PAGE).write_bytes(case.read_bytes())
        found, expected = messages(docs), case.with_suffix(".txt").read_text(encoding="utf-8")
        if found != expected:
            wrong[f"{case.parent.name}/{case.stem}"] = (found, expected)
    assert wrong == {}


@pytest.mark.parametrize(("text", "message"), [
    ("Lang. " * 40_000, "docs/over/colofon.md: de pagina heeft 240526 tekens; er passen er 100000. Verdeel haar over meer pagina's.\n"),
    ("Lang. " * 5_000, "docs/over/colofon.md, regel 11, kolom 1: deze tekst heeft 30145 tekens; er passen er 20000. Verdeel hem over meer alinea's.\n"),
])
def test_a_page_and_a_paragraph_have_a_length(text: str, message: str, docs: Path):
    """A text that no host reads in a moment is refused before one does."""
    assert with_text(docs, text) == message


REPEATED = (
    "Zie {{ " + "(" * 40_000, "Zie " + "[" * 15_000, "Zie " + "[a](" * 4_000, "*a" * 8_000, "**a" * 6_000, "_a " * 6_000, "`a " * 6_000,
    "<!--" * 4_000, "{#" * 8_000, "<" * 15_000, "&" * 15_000, "- " * 8_000, "> " * 8_000, "|" * 15_000, "a|" * 8_000 + "\n" + "-|" * 8_000,
    "\\" * 15_000, "---\n" * 4_000, "* " * 8_000, "![" * 7_000, "(" * 15_000 + "](x.md)", "[" + "a" * 15_000 + "](" + "b" * 4_000, "x:" * 9_000,
    "\n".join(" " * depth + "- a" for depth in range(120)), "#" * 15_000, "~~a" * 5_000, "==a" * 5_000, "[a]:" * 4_000,
    "[a](x.md#" + "a" * 15_000 + ")", "[a](" + "../" * 5_000 + "x.md)",
)


def test_repetition_exhausts_nothing(docs: Path):
    """Thousands of signs neither exhaust the stack nor take long: each rule reads a text once. Some are only odd words."""
    accepted = [text[:4] for text in REPEATED if not with_text(docs, text).startswith("docs/over/colofon.md, regel ")]
    assert accepted == ["`a `", "<<<<", "&&&&", "x:x:"]


def test_a_page_without_its_own_command_is_named_once(docs: Path):
    """The macro makes every place that other pages link to: one message says so, not one for each dead link."""
    (docs / "begrippen.md").write_text("---\ntitle: Begrippen\ndescription: Woorden\n---\n\nTekst.\n", encoding="utf-8")
    assert messages(docs) == ("docs/begrippen.md: op deze pagina hoort de opdracht {{ begrippen() }} te staan, die haar inhoud maakt. Zet die op een "
                              "eigen regel onder de tekst.\n")


def test_a_wrong_macro_on_a_page_is_named_once(docs: Path):
    """The message says where it belongs and what the page needs."""
    (docs / "begrippen.md").write_text("---\ntitle: Begrippen\ndescription: Woorden\n---\n\n{{ start() }}\n", encoding="utf-8")
    assert messages(docs) == ("docs/begrippen.md, regel 6, kolom 1: 'start' maakt de pagina docs/index.md en kan alleen daar staan. Zet hier de opdracht "
                              "{{ begrippen() }} neer.\n")


def test_every_macro_without_a_record_has_its_page():
    """A macro is for one page, for any page, or for the pages of a noun; the real pages call it where it belongs."""
    bare = {name for name, macro in MACROS.items() if len(inspect.signature(macro).parameters) == 1}
    assert bare == {*PAGE_OF, *PARTS} and not set(PAGE_OF) & set(PARTS)
    assert {docsfile.page_address(source).strip("/") for source in PAGE_OF.values()} <= set(PAGES)


def test_the_faults_of_all_pages_come_at_once(docs: Path):
    """A page that cannot be read does not hide what is wrong with another, or with a link to it."""
    (docs / "index.md").write_bytes(b"---\ntitle: \xff\n")
    (docs / "begrippen.md").write_text("---\ntitle: 1\ndescription: W\n---\n\n{{ begrippen() }}\n\n<b>x</b>\n", encoding="utf-8")
    with_text(docs, "Zie [dit](weg.md).")
    assert [line.partition(", kolom")[0] for line in messages(docs).splitlines()] == [
        "docs/begrippen.md, regel 2", "docs/begrippen.md, regel 8", "docs/index.md, regel 2", "docs/over/colofon.md, regel 11"]


def test_a_page_that_others_link_to_cannot_go(docs: Path):
    """The missing page is named; the start page and a page in a folder are found by their index."""
    assert messages(docs, replace(KNOWN, pages=(*KNOWN.pages, "bronnen"))) == (
        "docs/bronnen.md: deze pagina ontbreekt, en andere pagina's verwijzen ernaar. Haal haar terug uit een eerdere versie.\n")


def test_links_to_records_wait_for_the_data(docs: Path):
    """While the data has faults, nobody knows which records there are; other links are still checked."""
    assert with_text(docs, "Zie [dit](../programmas/weg.md).") != ""
    unsure = replace(KNOWN, made=None)
    assert messages(docs, unsure) == ""
    with_text(docs, "Zie [dit](weg.md).")
    assert messages(docs, unsure).startswith("docs/over/colofon.md, regel 11, kolom 11: de link naar 'weg.md' leidt nergens heen.")


def test_anchors_are_those_of_the_host():
    """A link to a heading is checked against what the host will make of it."""
    words = ["Bron", "Wat er in uw browser staat", "Eén -- twee", "‘Let op’: 10% ’s avonds", "a_b", "  x  ", "Ĳ", "???", "日本"]
    assert [docsfile.anchor(word) for word in words] == [slugify(word, "-") for word in words]


def test_decisions_are_listed_from_the_files():
    """A new page is listed automatically, in the order of the names, with address, title and description; the index is not."""
    pages = {f"over/besluiten/{name}.md": f"---\ntitle: {title}\ndescription: 'Over: {title}'\n---\n\nTekst.\n"
             for name, title in (("0001-een", "Een"), ("0002-twee", "Twee"), ("index", "Besluiten"))}
    assert docsfile.listed(pages, "over/besluiten") == [
        ("over/besluiten/0001-een/", "Een", "Over: Een"), ("over/besluiten/0002-twee/", "Twee", "Over: Twee")]


def test_a_page_that_repeats_others_for_print_is_not_for_search_engines():
    """The book on one page says so in its front matter; every other page can be found."""
    pages = {f"{name}.md": f"---\ntitle: T\ndescription: D\n{more}---\n\nTekst.\n" for name, more in (("index", ""), ("handreiking/print", "papier: true\n"), ("over/index", ""))}
    assert docsfile.findable(pages) == ["", "over/"]


@pytest.mark.parametrize(("source", "address"), [("index.md", ""), ("begrippen.md", "begrippen/"), ("over/index.md", "over/")])
def test_a_page_has_an_address(source: str, address: str):
    """An index is the page of its folder."""
    assert docsfile.page_address(source) == address
