"""The house style of an edition: colours that everybody can read, tokens of NL Design System, and a logo that cannot do anything."""

import json
import struct
import zlib
from pathlib import Path

import pytest

from macros.browser import house_style
from macros.checking import house_style as readable
from macros.model.huisstijl import PAIRS, Kleuren, contrast
from macros.publishing.sitecheck import facts
from macros.reading.overlay import tokens
from macros.reading.overlay.opened import opened
from tests.editions import edition, faults

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 56"><path d="M2 2h44z"{0}/>{1}</svg>'
LOGO = "huisstijl:\n  logo: Wapen van Proefdam\n"


def told(place: Path, root: Path, **files: str | bytes) -> list[str]:
    """The messages about a house style; the names of files are written with _ instead of a dot."""
    overlay, _ = opened(edition(place, {name.replace("_", "."): body for name, body in files.items()}))
    return [str(fault).removeprefix("eigen/proefdam/") for fault in (*overlay.faults, *readable.check(overlay.colours, root))]


def test_the_colours_of_the_handbook_pass_their_own_rules(root: Path) -> None:
    """Each colour that an edition may choose is a token, and each pair has enough contrast in both themes."""
    base = readable.base(root)
    assert set(Kleuren.model_fields) <= set(base)
    assert [(name, on, theme) for name, on, least in PAIRS for theme in (0, 1) if contrast(base[name][theme], base[on][theme]) < least] == []
    assert round(contrast("#000000", "#ffffff"), 2) == 21 and contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")


def test_a_colour_goes_to_both_sheets_and_leaves_the_other_theme_alone(tmp_path: Path, root: Path) -> None:
    """The rule is for screens only; a theme that was left out keeps the colour of the handbook."""
    overlay, _ = opened(edition(tmp_path, {"huisstijl.yaml": LOGO + "  kleuren:\n    op_kop: {donker: 'FFF'}\n    kop: {licht: '#4a2a6a'}\n", "logo.svg": SVG.format("", "")}))
    assert overlay.faults == []
    eigen, files = overlay.told(), {"assets/handboek.css": b"a", "assets/plan.css": b"b", "assets/stukken.css": b"c"}
    base = readable.base(root)
    made = house_style.styled(files, eigen, lambda: base)
    rule = f"@media screen{{:root{{--kleur-kop:light-dark(#4a2a6a,{base['kop'][1]});--kleur-op-kop:light-dark({base['op_kop'][0]},#ffffff);}}}}\n".encode()
    assert made["assets/handboek.css"] == b"a" + rule and made["assets/plan.css"] == b"b" + rule and made["assets/stukken.css"] == b"c"
    assert made["assets/uitgave-logo.svg"] == SVG.format("", "").encode()
    assert house_style.shown(eigen) == {"url": "assets/uitgave-logo.svg", "tekst": "Wapen van Proefdam", "breedte": 34, "hoogte": 40}
    assert house_style.styled(files, None, lambda: base) == files and house_style.shown(None) is None


COLOURS = {
    "link: {licht: '#7777ff'}": "huisstijl.yaml, regel 3, kolom 5: kleuren.link: link (#7777ff) op achtergrond (#ffffff) heeft in het lichte thema een contrast van 3,5; nodig is 4,5. "
                                "Kies een kleur die meer verschilt, of verander ook de andere.",
    "op_kop: {donker: '#0c464e'}": "op-kop (#0c464e) op kop (#0c464e) heeft in het donkere thema een contrast van 1,0; nodig is 4,5.",
    "focus: {licht: '#cccccc'}": "focus (#cccccc) op achtergrond (#ffffff) heeft in het lichte thema een contrast van 1,6; nodig is 3,0.",
    "rand: {licht: rood}": "huisstijl.yaml, regel 3, kolom 19: kleuren.rand.licht: 'rood' past hier niet. Hier hoort: Een kleur met zes tekens, zoals '#0b5a63', tussen aanhalingstekens.",
    "rand: {licht: '#12345'}": "'#12345' past hier niet.",
    "rood: {licht: '#112233'}": "kleuren.rood: dit veld bestaat hier niet. Verbeter de naam of haal het weg.",
    "linkk: {licht: '#112233'}": "Bedoelt u 'link'?",
    "link: {lichtt: '#112233'}": "kleuren.link.lichtt: dit veld bestaat hier niet.",
    "link: #112233": "huisstijl.yaml, regel 3, kolom 5: kleuren.link: hier staat geen kleur. Alles na # is een opmerking", "link: {licht: '#112233', donker: }": "kleuren.link.donker: hier staat geen kleur.",
    "link: '#112233'": "kleuren.link: hier horen subvelden te staan (licht, donker), maar er staat '#112233'.",
    "link:\n      licht: #112233": "kleuren.link.licht: hier staat geen kleur. Alles na # is een opmerking, dus zet de kleur tussen aanhalingstekens: licht: '#0b5a63'.",
}


def test_a_colour_that_cannot_be_says_why(tmp_path: Path, root: Path) -> None:
    """Too little contrast names the pair, what it is and what it must be; every other slip its line."""
    found = {line: told(tmp_path / str(number), root, huisstijl_yaml=f"huisstijl:\n  kleuren:\n    {line}\n") for number, line in enumerate(COLOURS)}
    assert [(line, found[line]) for line, message in COLOURS.items() if not any(message in one for one in found[line])] == []


TOKENS = {"utrecht": {"link": {"color": {"value": "{brand.blue.500}"}}, "page-header": {"backgroundColor": {"$value": "rgb(74, 42, 106)"}}}, "brand": {"blue": {"500": {"value": "#0a5f8a"}}}}


def test_tokens_of_nl_design_system_become_our_colours(tmp_path: Path, root: Path) -> None:
    """An alias is followed, both ways of writing a name and a value are read, and our own file has the last word."""
    overlay, _ = opened(edition(tmp_path, {"tokens.json": json.dumps(TOKENS), "huisstijl.yaml": "huisstijl:\n  kleuren:\n    kop: {donker: '#3a2252'}\n"}))
    assert overlay.faults == [] and list(readable.check(overlay.colours, root)) == []
    assert {name: (colour.light, colour.dark) for name, colour in overlay.colours.items()} == {"link": ("#0a5f8a", None), "kop": (None, "#3a2252")}


def test_every_way_to_write_a_colour_gives_six_digits() -> None:
    """Short, long, with capitals, and with a last part that says that it is not transparent; any other number of digits is no colour."""
    same = ("#0aF", "#0afF", "#00AAFF", "#00aaffFF", "rgb(0,170,255)", "rgba(0 170 255 / 100%)")
    found = {code: tokens.colours({"utrecht": {"link": {"color": {"value": code}}}})[0] for code in (*same, "#0", "#0afff", "#0af8", "#00aaff8", "#00aaff80")}
    assert found == {code: {"link": ("#00aaff", "utrecht.link.color", code)} if code in same else {} for code in found}


def test_tokens_that_cannot_be_say_why(tmp_path: Path, root: Path) -> None:
    """A broken file, a file of something else, a value that is no colour, a circle, and a colour that nobody can read."""
    circle = {"utrecht": {"link": {"color": {"value": "{a.b}"}}}, "a": {"b": {"value": "{a.b}"}}}
    cases = {
        "{": "tokens.json, regel 1, kolom 1: dit is geen goed JSON-bestand.", "[]": "hierin staat geen token dat het handboek kent", "[" * 100_000: "dit is geen goed JSON-bestand.",
        '{"utrecht": {"link": {"color": {"value": "var(--x)"}}}}': "utrecht.link.color: 'var(--x)' is geen kleur die het handboek kan lezen.", json.dumps(circle): "'{a.b}' is geen kleur",
        '{"utrecht": {"link": {"color": {"value": "rgb(0 0 0 / 0.5)"}}}}': "is geen kleur", '{"utrecht": {"link": {"color": {"value": "#ffff00"}}}}': "tokens.json, regel 1, kolom 1: utrecht.link.color: link (#ffff00) op achtergrond",
    }
    found = {body: told(tmp_path / str(number), root, tokens_json=body) for number, body in enumerate(cases)}
    assert [(body[:40], found[body]) for body, message in cases.items() if not any(message in one for one in found[body])] == []


def png(width: int, height: int) -> bytes:
    """A PNG that says it has that size, of whole pieces."""
    pieces = (b"IHDR" + struct.pack(">II", width, height) + b"\x08\x06\0\0\0", b"IDAT" + zlib.compress(b""), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I", len(piece) - 4) + piece + struct.pack(">I", zlib.crc32(piece)) for piece in pieces)


REFUSED = {
    "script": SVG.format("", "<script>x</script>"), "handler": SVG.format(' onload="x()"', ""), "embedded page": SVG.format("", "<foreignObject/>"), "style": SVG.format("", "<style>a{}</style>"),
    "picture from elsewhere": SVG.format("", '<image href="https://x.nl/a.png"/>'), "link": SVG.format("", '<a href="javascript:x"/>'), "use from elsewhere": SVG.format("", '<use href="a.svg#b"/>'),
    "xlink": SVG.format("", '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:,x"/>'), "fill from elsewhere": SVG.format(' fill="url(https://x.nl/a)"', ""),
    "animation": SVG.format("", '<animate attributeName="href" to="javascript:x"/>'), "entity": '<!DOCTYPE svg [<!ENTITY x "y">]>' + SVG.format("", ""), "html": "<html></html>", "broken": "<svg",
    "no shape": "<svg xmlns='http://www.w3.org/2000/svg'/>", "too wide": SVG.replace("48 56", "900 56").format("", ""), "too big": SVG.format("", f"<desc>{'x' * 70_000}</desc>"), "empty": " ",
    "style from elsewhere": '<?xml-stylesheet href="https://x.nl/a.css"?>' + SVG.format("", ""), "escaped address": SVG.format(r' style="fill:u\72l(https://x.nl/a)"', ""),
    "set of pictures": SVG.format(""" style="fill:image-set('https://x.nl/a' 1x)" """, ""), "own prefix": '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    "tag in a remark": SVG.format("", "<!-- <script> -->"), "another encoding": '<?xml version="1.0" encoding="latin-1"?>' + SVG.format("", ""),
    "another base": SVG.format("", '<g xml:base="https://x.nl/"/>'), "no namespace": '<svg viewBox="0 0 48 56"/>', "another namespace": '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 48 56"/>',
    "embedded data": SVG.format("", '<image href="data:image/svg+xml,x"/>'),
}
# As drawing programs write it.
PASSED = (
    "\ufeff" + SVG.format("", ""), '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Gemaakt met een tekenprogramma -->\n' + SVG.format(' fill="url(#a)"', "<defs><linearGradient id='a'/></defs>"),
    "\ufeff<?xml version='1.0' encoding='utf-8'?>" + SVG.format("", "<title>Wapen</title>"),
)


def test_a_logo_that_could_do_something_is_refused(tmp_path: Path, root: Path) -> None:
    """Each message is Dutch and names the file, also for what only the check of the built site would have met."""
    found = {kind: told(tmp_path / str(number), root, huisstijl_yaml=LOGO, logo_svg=body) for number, (kind, body) in enumerate(REFUSED.items())}
    assert [kind for kind, messages in found.items() if len(messages) != 1 or not messages[0].startswith(("logo.svg: ", "logo.svg, regel 1, "))] == []


def test_a_logo_as_a_drawing_program_saves_it_passes(tmp_path: Path, root: Path) -> None:
    """With the first line, the remark and the invisible mark that such programs write; the check of the built site says the same."""
    found = [told(tmp_path / str(number), root, huisstijl_yaml=LOGO, logo_svg=body) + list(facts("a.svg", body.encode()).faults) for number, body in enumerate(PASSED)]
    assert found == [[]] * len(PASSED)


def test_a_logo_needs_words_and_a_picture(tmp_path: Path, root: Path) -> None:
    """Both or neither; of two pictures one; a png has a size that fits."""
    good = SVG.format("", "")
    cases: list[tuple[dict[str, str | bytes], str]] = [
        ({"logo_svg": good}, "logo.svg: wie dit logo niet ziet, moet horen wat het is. Schrijf in huisstijl.yaml"), ({"huisstijl_yaml": LOGO}, "huisstijl.yaml, regel 2, kolom 3: logo: het plaatje zelf ontbreekt."),
        ({"huisstijl_yaml": LOGO, "logo_svg": good, "logo_png": png(80, 80)}, "logo.png: er is ook logo.svg."), ({"huisstijl_yaml": LOGO, "logo_png": png(9000, 80)}, "9000 bij 80 beeldpunten"),
        ({"huisstijl_yaml": LOGO, "logo_png": b"GIF89a"}, "logo.png: dit is geen png."), ({"huisstijl_yaml": LOGO, "logo_png": png(80, 80)[:30]}, "logo.png: dit plaatje is beschadigd, of er ontbreekt een stuk."),
        ({"huisstijl_yaml": LOGO, "logo_png": png(80, 80).replace(b"IHDR", b"CgBI")}, "logo.png: dit is geen png."), ({"huisstijl_yaml": "huisstijl:\n  logo:\n"}, "regel 2, kolom 3: logo: hier staat niets."), ({"huisstijl_yaml": "huisstijl:\n  kleuren:\n"}, "kleuren: hier staat geen kleur."), ({"huisstijl_yaml": "kleuren:\n  kop: {licht: '#000000'}\n"}, "huisstijl.yaml, regel 1, kolom 1: hier hoort 'huisstijl:' te staan"),
    ]
    found = [told(tmp_path / str(number), root, **files) for number, (files, _) in enumerate(cases)]
    assert [(messages, message) for messages, (_, message) in zip(found, cases, strict=True) if len(messages) != 1 or message not in messages[0]] == []
    assert told(tmp_path / "goed", root, huisstijl_yaml=LOGO, logo_png=png(80, 80)) == []


@pytest.mark.parametrize("name", ["wapen.svg", "logo.jpg", "stijl.css", "logo.SVG"])
def test_another_file_is_told(name: str, tmp_path: Path) -> None:
    """A picture or style that nobody reads would be missed without a message."""
    message, = faults(tmp_path, {name: "x"})
    assert message.startswith(f"eigen/proefdam/{name}: ") and ("logo.svg" in message or name == "stijl.css")
