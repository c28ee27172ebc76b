"""The check of a built site, with each fault in a small site of its own."""

from pathlib import Path

import pytest

from macros.publishing.sitecheck import check

PAGE = '<!doctype html><html lang="nl"><head><title>t</title>{head}</head><body><main>{body}</main></body></html>'


def build(folder: Path, body: str = "", head: str = "", name: str = "index.html", **others: str) -> Path:
    """A site with one page under test, and a second page `b/` with an anchor as a target."""
    files = {name: PAGE.format(head=head, body=body), "b/index.html": PAGE.format(head="", body='<h2 id="hier">B</h2>')}
    for path, text in {**files, **others}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


FAULTS = {
    "dead-link": ('<a href="c/">C</a>', "de link 'c/' gaat nergens heen"),
    "dead-file": ('<a href="b/x.pdf">pdf</a>', "de link 'b/x.pdf' gaat nergens heen"),
    "folder-without-slash": ('<a href="b">B</a>', "de link 'b' gaat nergens heen"),
    "outside-the-site": ('<a href="../b/">B</a>', "de link '../b/' gaat nergens heen"),
    "from-the-root": ('<a href="/b/">B</a>', "begint met een schuine streep"),
    "dead-anchor": ('<a href="b/#daar">B</a>', "de link 'b/#daar' wijst naar een plek die niet bestaat"),
    "dead-anchor-here": ('<a href="#daar">B</a>', "de link '#daar' wijst naar een plek die niet bestaat"),
    "script-as-address": ('<a href="javascript:alert(1)">B</a>', "is geen webadres"),
    "braces": ("<p>{{ programmas() }}</p>", "er staat nog een opdracht ({{) in de tekst"),
    "statement": ("<p>{% if x %}</p>", "er staat nog een opdracht ({%) in de tekst"),
    "braces-in-attribute": ('<p title="{{ x }}">x</p>', "er staat nog een opdracht ({{) in de tekst"),
    "double-id": ('<p id="a">1</p><p id="a">2</p>', "de sleutel 'a' staat twee keer op de pagina"),
    "style-attribute": ('<p style="color:red">x</p>', "stijl in de pagina zelf"),
    "style-element": ("<style>p{}</style>", "stijl in de pagina zelf"),
    "script-element": ("<script>alert(1)</script>", "script in de pagina zelf"),
    "script-attribute": ('<button onclick="x()">x</button>', "script in de pagina zelf"),
    "image-elsewhere": ('<img src="https://elders.example/a.png" alt="">', "'https://elders.example/a.png' wordt bij een ander geladen"),
    "image-same-scheme": ('<img src="//elders.example/a.png" alt="">', "wordt bij een ander geladen"),
    "frame-elsewhere": ('<iframe src="https://elders.example/"></iframe>', "<iframe> mag hier niet"),
    "form-elsewhere": ('<form action="https://elders.example/"></form>', "wordt bij een ander geladen"),
    "missing-image": ('<img src="a.png" alt="">', "de link 'a.png' gaat nergens heen"),
    "missing-candidate": ('<img src="b/index.html" srcset="b/index.html 1x,x.png 2x" alt="">', "de link 'x.png' gaat nergens heen"),
    "candidate-elsewhere": ('<img src="b/index.html" srcset="https://elders.example/a.png 2x" alt="">', "wordt bij een ander geladen"),
    "source-elsewhere": ('<picture><source srcset="https://elders.example/a.png"></picture>', "wordt bij een ander geladen"),
    "poster-elsewhere": ('<video poster="https://elders.example/a.png"></video>', "wordt bij een ander geladen"),
    "drawn-image-elsewhere": ('<svg><image href="https://elders.example/a.png"/></svg>', "wordt bij een ander geladen"),
    "drawn-image-old-name": ('<svg><image xlink:href="https://elders.example/a.png"/></svg>', "wordt bij een ander geladen"),
    "drawn-use-elsewhere": ('<svg><use href="//elders.example/a.svg#b"/></svg>', "wordt bij een ander geladen"),
    "drawn-filter-elsewhere": ('<svg><rect filter="url(https://elders.example/a.svg#b)"/></svg>', "wordt bij een ander geladen"),
    "drawn-marker-missing": ('<svg><path marker-end="url(#weg)"/></svg>', "de link '#weg' wijst naar een plek die niet bestaat"),
    "background-elsewhere": ('<table background="https://elders.example/a.png"></table>', "wordt bij een ander geladen"),
    "ping-elsewhere": ('<a href="b/" ping="https://elders.example/">B</a>', "wordt bij een ander geladen"),
    "page-in-attribute": ('<iframe srcdoc="x"></iframe>', "srcdoc"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_named(name: str, tmp_path: Path):
    """Each kind of fault is found on its page, and nothing else is."""
    body, expected = FAULTS[name]
    problems = check(build(tmp_path, body))
    assert len(problems) == 1
    assert problems[0].startswith("index.html: ") and expected in problems[0]


@pytest.mark.parametrize("head", [
    '<link rel="stylesheet" href="https://elders.example/a.css">', '<script src="https://elders.example/a.js"></script>',
    '<link rel="preconnect" href="https://elders.example/">',
])
def test_files_of_others_are_refused(head: str, tmp_path: Path):
    """Styles, scripts and early connections may only come from this site."""
    assert any("wordt bij een ander geladen" in problem for problem in check(build(tmp_path, head=head)))


@pytest.mark.parametrize(("style", "problem"), [
    ("a{background:url(https://elders.example/a.png)}", "'https://elders.example/a.png' wordt bij een ander geladen"),
    ("a{background:URL( '//elders.example/a.png' )}", "'//elders.example/a.png' wordt bij een ander geladen"),
    ('@import "https://elders.example/a.css";', "'https://elders.example/a.css' wordt bij een ander geladen"),
    ('@import url("weg.css");', "de link 'weg.css' gaat nergens heen"), ("@font-face{src:url(fonts/weg.woff2)}", "de link 'fonts/weg.woff2' gaat nergens heen"),
    ("a{background:url(/a.png)}", "de link '/a.png' begint met een schuine streep; die werkt niet als de site in een map staat"),
])
def test_what_a_style_sheet_loads_is_followed(style: str, problem: str, tmp_path: Path):
    """Addresses in a style sheet are relative to it, and may only lead to this site."""
    assert check(build(tmp_path, **{"assets/a.css": style})) == [f"assets/a.css: {problem}"]


def test_a_style_sheet_without_faults_passes(tmp_path: Path):
    """A font beside it, an embedded picture, a mark in a drawing and a comment are fine."""
    style = "/* url(weg.png) */a{mask:url(#b)}a{src:url(fonts/a.woff2?x#y);background:url(\"data:image/svg+xml;utf8,<svg xmlns='x'>)\")}"
    assert check(build(tmp_path, **{"assets/a.css": style, "assets/fonts/a.woff2": ""})) == []


@pytest.mark.parametrize("drawing", [
    '<image href="https://elders.example/a.png"/>', "<use xlink:href='https://elders.example/a.svg#b'/>", '<rect fill="url(https://elders.example/#a)"/>',
    "<style>rect{fill:url(https://elders.example/#a)}</style>", '<image href="weg.png"/>',
])
def test_what_a_drawn_picture_loads_is_followed(drawing: str, tmp_path: Path):
    """A picture file may ask for other files too."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/>{drawing}<use href="#a"/></svg>'
    problem, = check(build(tmp_path, **{"assets/a.svg": svg}))
    assert problem.startswith("assets/a.svg: ") and ("wordt bij een ander geladen" in problem or "gaat nergens heen" in problem)


def test_redirect_and_base_are_refused(tmp_path: Path):
    """A redirect or a base would change the meaning of every other link, so it is a fault."""
    for head in ('<base href="/">', '<meta http-equiv="Refresh" content="0; url=b/">'):
        assert any("doorverwijzing" in problem for problem in check(build(tmp_path, head=head)))


def test_colliding_files_are_named(tmp_path: Path):
    """Names that differ only in capitals are one file on many computers."""
    build(tmp_path, **{"x/B.html": PAGE.format(head="", body=""), "x/b.html": PAGE.format(head="", body="")})
    if len(list((tmp_path / "x").iterdir())) < 2:
        pytest.skip("this disk itself takes both for one file")
    assert check(tmp_path) == ["x/b.html: botst met x/B.html; op sommige computers is dat hetzelfde bestand"]


GOOD = (
    '<a href="./">start</a> <a href="b/">B</a> <a href="b/#hier">B</a> <a href="?q=x">zoek</a> <a href="#">boven</a>'
    '<a href="b/index.html">B</a> <a href="https://elders.example/">elders</a> <a href="mailto:a@b.nl">mail</a>'
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><script type="application/json">{"a": {"b": {}}}</script>'
)


def test_good_page_has_no_problems(tmp_path: Path):
    """Working links, links to other sites and data for scripts are fine."""
    assert check(build(tmp_path, GOOD, head='<link rel="canonical" href="https://voorbeeld.example/">')) == []


def test_up_from_a_deeper_page(tmp_path: Path):
    """Links upwards are followed from the place of the page."""
    assert check(build(tmp_path, '<a href="../">start</a><a href="../../b/#hier">B</a><a href="..">A</a>', name="a/c/index.html",
                       **{"a/index.html": PAGE.format(head="", body=""), "index.html": PAGE.format(head="", body="")})) == []


def test_not_found_page_links_from_the_root_of_the_host(tmp_path: Path):
    """404.html is served at any depth, so it must link from the root of the host, or from the folder of the site."""
    body = '<a href="/ouders/">start</a><a href="/ouders/b/">B</a>'
    build(tmp_path, **{"404.html": PAGE.format(head="", body=body)})
    assert check(tmp_path, "/ouders/") == []
    assert len(check(tmp_path, "/")) == 2
    build(tmp_path, **{"404.html": PAGE.format(head="", body=body.replace("ouders", "een%20map"))})
    assert check(tmp_path, "/een%20map/") == []


def test_every_fault_is_reported_at_once(tmp_path: Path):
    """The check does not stop at the first fault."""
    bodies = [body for body, _ in FAULTS.values()]
    assert len(check(build(tmp_path, "".join(bodies)))) > 15


def test_real_site_is_sound(real_site: Path):
    """The handbook itself has none of these faults."""
    assert check(real_site) == []
