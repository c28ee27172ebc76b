"""What could run script on a host without headers is refused, however it is written; what a page may have passes."""

from pathlib import Path

from macros.publishing.sitecheck import check, facts
from tests.macros.publishing.test_sitecheck import build

CODE = "alert(1)"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"{0}>{1}</svg>'

PAGES = (
    # Script in an address.
    f'<script src="data:text/javascript,{CODE}"></script>', f'<script src="DATA:,{CODE}"></script>', f'<script src=" da\tta:,{CODE}"></script>',
    f'<script src="&#100;ata:,{CODE}"></script>', f'<script src="data&colon;,{CODE}"></script>', '<script src="blob:null/1"></script>',
    '<script src="filesystem:https://elders.example/a.js"></script>', '<script src="//elders.example/a.js"></script>',
    r'<script src="\\elders.example/a.js"></script>', r'<script src="/\elders.example/a.js"></script>', '<script src="https:elders.example/a.js"></script>',
    '<script src="\x01https://elders.example/a.js"></script>', f'<a href="javascript:{CODE}">a</a>', f'<a href="JavaScript:{CODE}">a</a>',
    f'<a href="java&Tab;script:{CODE}">a</a>', f'<a href="java\nscript:{CODE}">a</a>', f'<a href="&#x01;javascript:{CODE}">a</a>',
    f'<a href="javascript&#58;{CODE}">a</a>', f'<a href="vbscript:{CODE}">a</a>', '<a href="data:text/html,x">a</a>', '<a href="blob:x">a</a>',
    f'<map><area href="javascript:{CODE}"></map>', f'<form action="javascript:{CODE}"></form>', f'<button formaction="javascript:{CODE}">a</button>',
    f'<input type="image" formaction="javascript:{CODE}" alt="a">', '<img src="data:text/html,x" alt="">', '<a href="b/" ping="b/ https://elders.example/">a</a>',
    '<img src="b/index.html" srcset="b/index.html 1x, //elders.example/a.png 2x" alt="">', '<body background="//elders.example/a.png">',
    '<video src="data:video/mp4,x"></video>', '<img src="b/index.html" attributionsrc="https://elders.example/" alt="">',
    # What embeds.
    f'<object data="data:text/html,<script>{CODE}</script>"></object>', '<object data="b/index.html"></object>', '<embed src="b/index.html">',
    '<iframe src="data:text/html,x"></iframe>', '<iframe srcdoc="x"></iframe>', '<portal src="b/"></portal>', '<fencedframe></fencedframe>',
    '<applet code="a"></applet>', '<frameset><frame src="b/"></frameset>', '<IFRAME SRC="b/"></IFRAME>', "<x-eigen></x-eigen>",
    # Script and style in the page.
    f"<script>{CODE}</script>", f'<script type="module">{CODE}</script>', '<script type="importmap">{}</script>', '<script type="speculationrules">{}</script>',
    f'<script type="application/json" type="text/javascript">{CODE}</script>', f'<script type="text/javascript" type="application/json">{CODE}</script>',
    f'<p onclick="{CODE}">a</p>', f"<p OnClick={CODE}>a</p>", f'<p/onclick="{CODE}">a</p>', f'<p class="a"onclick="{CODE}">a</p>', f'<p\fonclick="{CODE}">a</p>',
    f'<details ontoggle="{CODE}" open></details>', "<style>p{}</style>", '<p style="color:red">a</p>',
    # Drawings in the page.
    SVG.format(f' onload="{CODE}"', ""), SVG.format("", f"<script>{CODE}</script>"), SVG.format("", '<script href="b/index.html"></script>'),
    SVG.format("", '<script src="b/index.html" xlink:href="data:,x"></script>'), SVG.format("", "<foreignObject><p>a</p></foreignObject>"),
    SVG.format("", '<use href="data:image/svg+xml,x#a"/>'), SVG.format("", '<use xlink:href="data:image/svg+xml,x#a"/>'),
    SVG.format("", f'<a href="b/"><animate attributeName="href" to="javascript:{CODE}"/></a>'), SVG.format("", f'<set attributeName="href" to="javascript:{CODE}"/>'),
    SVG.format("", f'<animateTransform values="javascript:{CODE}"/>'), SVG.format("", f'<a xlink:href="javascript:{CODE}">a</a>'),
    SVG.format("", f'<a z:href="javascript:{CODE}">a</a>'), SVG.format("", "<handler>a</handler>"), SVG.format("", "<style>p{}</style>"),
    f'<math><mtext href="javascript:{CODE}">a</mtext></math>', '<svg><rect fill="u\\72l(//elders.example/a.svg#b)"/></svg>',
    # What one parser reads unlike another.
    f'<noscript><p title="</noscript><img src=x onerror={CODE}>">a</p></noscript>', f'<textarea><p title="</textarea><img src=x onerror={CODE}>"></textarea>',
    f'<template><p title="</template><img src=x onerror={CODE}>"></template>', f"<title><!--</title><img src=x onerror={CODE}>--></title>",
    f"<xmp><p title='</xmp><img src=x onerror={CODE}>'></xmp>", f"<!--><img src=x onerror={CODE}>-->", f"<!---><img src=x onerror={CODE}>-->",
    f"<!-- --!><img src=x onerror={CODE}> -->", f"<svg><![CDATA[<img src=x onerror={CODE}>]]></svg>", f"<?a ><img src=x onerror={CODE}>?>",
    f"<!a '><img src=x onerror={CODE}>'>", f"</a b='><img src=x onerror={CODE}>'>", "<plaintext>", "<noembed></noembed>", "<p\x00>a</p>", "<p>\x1b$B</p>",
    # A blank of Unicode is a letter to a browser: the quote behind it opens nothing.
    *(f'<p title=a{blank}b=" onclick={CODE} " >a</p>' for blank in "\x85\xa0\u1680\u2003\u2028\u3000"), f'<p\u2009a=" onclick={CODE} ">a</p>',
    '<lin\u212a rel="canonical" href="b/">', f'<svg><a xml:base="javascript:{CODE}//" href="#">a</a></svg>', '<a href="https://[">a</a>', '<a href="http://a]b/">a</a>',
    '<script src="b/index.html"></script>', '<script src="?a.js"></script>', '<svg><rect fill="url(//elders.example/a.svg#b"/></svg>',
    f'<script type="application/json">{{"a": "<!--<script>"}}</script><img src=x onerror={CODE}>', f'<a href="a"b" title="><img src=x onerror={CODE}>">a</a>',
)
HEADS = (
    '<base href="b/">', '<meta http-equiv="refresh" content="0; url=b/">', '<meta HTTP-EQUIV=Refresh content="0">', '<meta http-equiv="&#114;efresh" content="0">',
    '<meta http-equiv="set-cookie" content="a">', '<meta charset="utf-7">', '<link rel="import" href="//elders.example/a">', '<link rel="preload" href="https://elders.example/a">',
    '<link rel="modulepreload" href="data:,x">', '<link rel="prefetch" href="https://elders.example/a">', '<link rel="dns-prefetch" href="//elders.example">',
    '<link rel="alternate stylesheet" href="https://elders.example/a.css">', '<link rel="STYLESHEET" href="data:text/css,x">',
    '<link rel="preload" as="image" imagesrcset="https://elders.example/a.png 2x">',
)
PICTURES = (
    SVG.format(f' onload="{CODE}"', ""), SVG.format("", f"<script>{CODE}</script>"), SVG.format("", "<foreignObject/>"), SVG.format("", '<script href="a.js"/>'),
    SVG.format("", '<use href="data:image/svg+xml,x#a"/>'), SVG.format("", f'<set attributeName="href" to="javascript:{CODE}"/>'),
    SVG.format("", f'<a href="javascript:{CODE}"><text>a</text></a>'), SVG.format(' xmlns:z="http://www.w3.org/1999/xlink"', f'<a z:href="javascript:{CODE}"/>'),
    SVG.format(' xmlns:h="http://www.w3.org/1999/xhtml"', f"<h:script>{CODE}</h:script>"), SVG.format("", "<iframe src='b/'/>"),
    '<!DOCTYPE svg [<!ENTITY a "&#60;script&#62;">]>' + SVG.format("", "&a;"), '<?xml-stylesheet href="a.xsl"?>' + SVG.format("", ""),
    '<?xml version="1.0" encoding="utf-7"?>' + SVG.format("", ""), SVG.format("", "<![CDATA[a]]>"), SVG.format("", "<style>a{fill:&#117;rl(//elders.example/a#b)}</style>"),
    # In XML a name starts with more letters than in HTML, and a style is all text in it, around whatever else there is.
    SVG.format(' xmlns:_="http://www.w3.org/2000/svg"', f"<_:script>{CODE}</_:script>"), SVG.format(' xmlns:é="http://www.w3.org/2000/svg"', f"<é:script>{CODE}</é:script>"),
    SVG.format("", "<style>a{fill:u<!-- -->rl(//elders.example/a#b)}</style>"), SVG.format("", "<style>a{fill:u<desc/>rl(//elders.example/a#b)}</style>"),
    SVG.format("", '<style>@import"//elders.example/a";</style>'), SVG.format(f'\xa0a=" onload={CODE} "', ""), SVG.format(' xml:base="b/"', ""),
)
STYLES = (
    r"a{background:u\72l(https://elders.example/a.png)}", r'a{background:\55 rl("//elders.example/a.png")}', 'a{background:image-set("https://elders.example/a.png" 2x)}',
    r'@im\70ort "https://elders.example/a.css";', r"a{background:url(\2f/elders.example/a.png)}", "a{background:-webkit-image-set(url(b.png) 1x,'//elders.example/a' 2x)}",
    '@import"https://elders.example/a.css";', "@import/**/'//elders.example/a.css';", 'a{b:"/*";background:url(//elders.example/a);c:"*/"}', 'a{b:"\\"/*";c:url(//elders.example/a);d:"*/"}',
    "a{b:url(x/*);c:url(//elders.example/a);d:url(*/)}", 'a{b:url("https://elders.example/a" crossorigin(anonymous))}', "a{b:url(https://elders.example/a", 'a{b:url("https://elders.example/a',
    '@import "https://elders.example/a', 'a{b:image-set("https://elders.example/a"', 'a{b:image-set(linear-gradient(rgb(calc(1)),#fff) 1x,"https://elders.example/a" 2x)}',
    "a{b:u\\72\frl(https://elders.example/a)}", "a{b:u\\72\r\nl(//elders.example/a)}", '@import\\ "https://elders.example/a";', 'a{--b:"//elders.example/a";c:image-set(var(--b) 1x)}',
    'a{b:image("https:elders.example/a")}', 'a{b:src("/\\/elders.example/a")}', 'a{b:url("/\\9/elders.example/a")}', "a{b:'\\\n//elders.example/a'}", '@import "data:text/css,a{}";', "a{} /* open",
    r"a{b:\-webkit-image-set('//elders.example/a' 1x)}", r"a{b:image\-set(url(//elders.example/a) 1x)}", r"\"a{b:url(//elders.example/a)}\"",
)
DATA = (
    f'<a:script xmlns:a="http://www.w3.org/1999/&#120;html">{CODE}</a:script>', '<a xmlns="http://www.w3.org/2000/s&#x76;g"/>', "<a xmlns='http://www.w3.org/1998/Math/MathML'/>",
    '<?xml version="1.0" encoding="iso-2022-jp"?><a xmlns="http://www.w3.org/1999/x\x1b(Bhtml"/>', '<?xml version="1.0" encoding="utf-16"?><a/>', "<_ xmlns='http://www.w3.org/1999/xhtml'/>",
    "<a><![CDATA[a]]></a>", "<?XML-stylesheet href='a'?><a/>", '<a xmlns:b="urn:x"/>', '<?xml-stylesheet href="a.xsl"?><urlset/>', '<a xmlns="http://www.w3.org/1999/xhtml"/>', "<!DOCTYPE a><a/>", '<svg:a xmlns:svg="http://www.w3.org/2000/svg"/>')
NAMES = ("a.htm", "a.xhtml", "a.HTML", "a.shtml", "a.php", "a.mhtml", "a.svgz", "a.swf", "a.hta", "a.xsl", "zonder", "a.html.bak", "a.html.gz", "a.html.br", ".htaccess", "a.jse")

GOOD = (
    '<template><p hidden>a</p></template><noscript><p>Zonder script</p></noscript><textarea>&lt;b&gt; a < b</textarea><!-- een opmerking --><br/>',
    '<svg viewBox="0 0 1 1"><defs><marker id="m"><path d="M0 0"/></marker></defs><path marker-end="url(#m)"/><use href="#m"/></svg>',
    '<img src="data:image/png;base64,AA==" alt=""><script type="application/ld+json">{"a": "1 < 2"}</script><script src="b.js?a" defer></script>',
    "<a href='b/' title='data: wat u meet, javascript: niet'>a</a><input disabled value=a><p title=\"f(x)\">x</p>",
)

STYLE = r'''.md\:a\"{} @import "b.css" supports(x:y);/* url( " ' */q::before{content:"\201C\"/*";quotes:"Bron:" "http"}a{mask:url( "data:image/svg+xml,<svg xmlns='x'>(" )}'''


def test_script_in_a_page_is_refused_however_it_is_written(tmp_path: Path):
    """An address, an element or a text that two parsers read in two ways: each page has a fault."""
    pages = {f"p{number:03}.html": f"<html><body>{body}</body></html>" for number, body in enumerate(PAGES)}
    pages |= {f"k{number:03}.html": f"<html><head>{head}</head></html>" for number, head in enumerate(HEADS)}
    told = {problem.split(":")[0] for problem in check(build(tmp_path, **pages))}
    assert {name: text for name, text in pages.items() if name not in told} == {}


def test_other_files_that_run_script_or_load_elsewhere_are_refused(tmp_path: Path):
    """Drawings, styles, data that a browser shows as a page, and names that a server serves as one."""
    files = {f"{ending}{number}.{ending}": text for ending, texts in (("svg", PICTURES), ("css", STYLES), ("xml", DATA), ("atom", DATA))
             for number, text in enumerate(texts)}
    files |= {f"map/{name}": "<script>" for name in NAMES}
    told = {problem.split(":")[0] for problem in check(build(tmp_path, **files))}
    assert {name: text for name, text in files.items() if name not in told} == {}


def test_what_a_page_may_have_is_no_fault(tmp_path: Path):
    """Templates, text for people without script, drawings, data and words that look like an address."""
    pages = {f"g{number}.html": f"<!doctype html><html><body>{body}</body></html>" for number, body in enumerate(GOOD)}
    feed = '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>&lt;b&gt;</title></feed>'
    drawing = '<?xml version="1.0" encoding="UTF-8"?>' + SVG.format("", '<style>rect{fill:url(#a)}</style><rect id="a"/>')
    assert check(build(tmp_path, **pages, **{"a.atom": feed, "a.xml": "<urlset/>", "a.xml.gz": "", "a.xml.br": "", "a.svg": drawing, "b.js": "", "b.css": "", "a.css": STYLE})) == []


def test_the_message_says_where_a_text_can_be_read_in_two_ways():
    """The place is shown, and what to write instead."""
    fault, = facts("a.html", b"<p>a <!b en nog veel meer tekst erachter</p>").faults
    assert fault == "bij '<!b en nog veel meer tekst era' kan een browser iets anders lezen dan deze controle; schrijf een los < als &lt;"


def test_a_file_that_is_no_text_is_told_in_dutch():
    """Any kind that is read; the first byte that is no letter is named."""
    for name in ("a.html", "a.svg", "a.css", "a.xml"):
        assert facts(name, b"a{\xe9").faults == ("dit bestand is geen utf-8: byte 3 (0xe9) is geen teken; sla het op als utf-8",)
