"""The edition for a folder: links that name files, what is left out, what would not work, and the zip itself."""

import json
from pathlib import Path

from macros.addresses import OFFLINE
from macros.downloads import archive
from macros.dutch.text import size
from macros.project import Project
from macros.publishing import offline

START = b'<!doctype html><html lang="nl"><head><title>t</title></head><body><a href="handboek/index.html">Open</a></body></html>'
PAGE = '<!doctype html><html lang="nl"><head><title>t</title></head><body>{}</body></html>'
# What is on a page of the site → the same in the edition.
CHANGED = {
    '<a href="../b/">B</a>': '<a href="../b/index.html">B</a>',
    '<a class="x" href=../b/>B</a>': '<a class="x" href="../b/index.html">B</a>',
    "<a href='../b/?a=1&amp;c=d/#hier' title='a/'>B</a>": "<a href=\"../b/index.html?a=1&amp;c=d/#hier\" title='a/'>B</a>",
    '<A HREF="./">B</A>': '<A HREF="./index.html">B</A>',
    '<a href="..">B</a>': '<a href="../index.html">B</a>',
    '<a href=" ../b/ ">B</a>': '<a href="../b/index.html">B</a>',
    '<svg><a xlink:href="../b/"><path d="M0 0"/></a></svg>': '<svg><a xlink:href="../b/index.html"><path d="M0 0"/></a></svg>',
    '<form action="../../" method="get"></form>': '<form action="../../index.html" method="get"></form>',
    '<div data-alleen="site"><div>A</div><p>B</p></div><div>C</div>': "<div>C</div>",
    '<p data-alleen="map" hidden>A</p>': '<p data-alleen="map">A</p>',
}
SAME = (
    '<a href="#hier">B</a>', '<a href="?q=a/">B</a>', '<a href="">B</a>', '<a>B</a>', '<a href="a.pdf">B</a>', '<a href="https://a.nl/b/?c">B</a>', '<a href="//a.nl/">B</a>',
    '<a href="mailto:a@b.nl?subject=c/">B</a>', '<div data-basis="../../" data-zoek="../"></div>', '<img src="../a.png" alt="a/">', "<p>href=\"../b/\" a/</p>",
    '<link rel="canonical" href="https://a.nl/b/">', "<p hidden>A</p>",
)


def body_of(body: str) -> str:
    """What becomes of this text in a page."""
    page = offline.edition({"a/index.html": PAGE.format(body).encode()}, START)["handboek/a/index.html"].decode()
    before, after = PAGE.replace('lang="nl"', 'lang="nl" data-zonder-server').split("{}")
    assert page.startswith(before)
    return page.removeprefix(before).removesuffix(after)


def test_every_link_names_its_file_and_nothing_else_changes():
    """In each way to write an attribute, with the question and the place behind it; what only the site has is gone, what only a folder has is shown."""
    wrong = {old: body_of(old) for old, new in CHANGED.items() if body_of(old) != new}
    assert wrong | {text: body_of(text) for text in SAME if body_of(text) != text} == {}
    assert body_of('<p data-alleen="site">A</p><p data-alleen="site">B</p><p>C</p>') == "<p>C</p>"


def test_addresses_name_their_file_as_in_the_browser(root: Path):
    """The same cases hold for `withFile` in `overrides/lib/address.js`, which does this to what scripts link to."""
    cases = json.loads((root / "tests/cases/adressen/bestanden.json").read_text(encoding="utf-8"))
    assert {address: offline.with_file(address) for address in cases} == cases


def test_what_only_a_host_needs_stays_out():
    """The page for every wrong address, what search engines read, what is compressed beside its original, and the zip itself; the rest is in the folder."""
    names = ("index.html", "404.html", "robots.txt", "sitemap.xml", ".well-known/security.txt", OFFLINE, "downloads/a.docx", "a.js", "a.js.gz", "a.js.br", "assets/live.js")
    made = offline.edition({name: b"" for name in names}, START)
    assert list(made) == [offline.START, "handboek/index.html", "handboek/downloads/a.docx", "handboek/a.js"]


FAULTS = {
    "handboek/a/index.html": (PAGE.format('<a href="../b/">B</a>'), "de link '../b/' noemt een map"),
    "handboek/c.html": (PAGE.format('<a href="d.html">D</a>'), "de link 'd.html' gaat nergens heen"),
    "handboek/e.html": (PAGE.format('<a href="downloads/handboek.zip">E</a>'), "de link 'downloads/handboek.zip' gaat nergens heen"),
    "handboek/f.html": (PAGE.format('<img src="https://a.nl/b.png" alt="">'), "'https://a.nl/b.png' wordt bij een ander geladen"),
    "handboek/g.html": (PAGE.format('<a href="#weg">G</a>'), "de link '#weg' wijst naar een plek die niet bestaat"),
    "handboek/h.html": (PAGE.format('<a href="/index.html">H</a>'), "begint met een schuine streep"),
    "handboek/programmas/aux/a.txt": ("", "'aux' kan in Windows geen naam van een bestand of map zijn. Kies een andere sleutel."),
    "handboek/downloads/Con.docx": ("", "'Con.docx' kan in Windows geen naam"),
    "handboek/lpt1": ("", "'lpt1' kan in Windows geen naam"), "handboek/a ": ("", "'a ' kan in Windows geen naam"),
    "handboek/a:b": ("", "'a:b' kan in Windows geen naam"), "handboek/b.": ("", "'b.' kan in Windows geen naam"),
    f"handboek/{'i' * 172}": ("", "deze naam is met de mappen erbij 181 tekens lang; Windows kan er 180 aan. Kies een kortere sleutel."),
}


def test_what_would_not_work_in_a_folder_is_told():
    """A link that names a folder, leads nowhere or asks the network, and a name that Windows cannot have: each with its file, and nothing else."""
    good = {"handboek/b/index.html": PAGE.format('<h2 id="a">B</h2>').encode(), "handboek/index.html": PAGE.format('<a href="b/index.html?c=d#a">B</a>').encode(),
            "handboek/connect/console.txt": b"", f"handboek/{'i' * 171}": b"", offline.START: START}
    assert offline.faults(good) == []
    told = offline.faults(good | {name: text.encode() for name, (text, _) in FAULTS.items()})
    assert [name for name, (_, words) in FAULTS.items() if sum(line.startswith(f"{OFFLINE}: {name}: ") and words in line for line in told) != 1] == []
    assert len(told) == len(FAULTS)


def test_the_page_about_it_says_what_is_so(root: Path):
    """The name of the page to begin with, of the zip, and how long a name can be: whoever places it asks for them."""
    text = (root / "docs/over/zonder-internet.md").read_text(encoding="utf-8")
    assert [word for word in (f"`{offline.START}`", f"`{Path(OFFLINE).name}`", f"nooit langer dan {offline.LONGEST} tekens") if word not in text] == []


def test_the_zip_of_a_build_is_the_edition_of_its_site(small_site: Path, small: Path):
    """It has every file of the site and is without faults, its page to begin with is in Dutch, and the site says how large it is."""
    body = (small_site / OFFLINE).read_bytes()
    found = archive.unpack(body)
    assert found == offline.of_site(small_site, Project(small)) and offline.faults(found) == []
    assert offline.packed(found) == body
    assert "met de inhoud van 1 maart 2026" in found[offline.START].decode()
    said = f"zip<span data-omvang>, {size(len(body))}</span>"
    for page in ("over/zonder-internet/index.html", "werkbladen/index.html"):
        assert said in (small_site / page).read_text("utf-8") and OFFLINE not in found[f"handboek/{page}"].decode()


def test_a_faulty_edition_is_not_published(small: Path, tmp_path: Path):
    """Its problems are told, and the site stays as it was."""
    (tmp_path / "prn").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("<span data-omvang></span>"), encoding="utf-8")
    (tmp_path / "prn/a.txt").write_text("")
    told = offline.add(tmp_path, Project(small))
    assert any("'prn' kan in Windows geen naam" in line for line in told)
    assert not (tmp_path / OFFLINE).exists() and "data-omvang></span>" in (tmp_path / "index.html").read_text("utf-8")
