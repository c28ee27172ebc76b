"""An edition spoilt in the ways of somebody who makes a first one: each message names the file and the line, says what is there and what to do, and nothing valid is refused."""

from pathlib import Path

from macros.checking import house_style
from macros.reading.overlay.opened import opened
from tests.editions import SHEET, Files, edition, faults, laid

BUS, TERM, LOGO = "programmas:\n  - id: boekenbus\n", "begrippen:\n  - id: draagvlak\n", "huisstijl:\n  logo: Wapen\n"
COLOUR = "huisstijl:\n  kleuren:\n    link: {licht: %s}\n"
WHY = "regel 3, kolom 5 (draagvlak): verborgen: een lezer wil weten waarom dit weg is."
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">%s</svg>'
Spoilt = dict[str, tuple[Files, str]]

SPOILT: Spoilt = {  # what is wrong → the files, and a part of the only message
    "a tab behind the dash": ({"programmas.yaml": "programmas:\n  -\tid: boekenbus\n"}, "programmas.yaml, regel 2, kolom 4: hier staat een tab. Typ er een spatie voor in de plaats."),
    "a tab as indent": ({"programmas.yaml": BUS + "\tkort: x\n"}, "regel 3, kolom 1: de regel begint met een tab."),
    "an empty file": ({"programmas.yaml": "# niets\n"}, "regel 1, kolom 1: het bestand is leeg. Zet er minstens één record in, of haal het bestand weg."),
    "a chapter in the wrong folder": ({"na-2013.yaml": "hoofdstuk:\n  id: na-2013\n"}, "na-2013.yaml: dit bestand leest het handboek niet. Gebruik de namen van de bestanden in data/; een hoofdstuk hoort in handreiking/"),
    "a folder for pages": ({"docs/x.md": "x"}, "docs: deze map leest het handboek niet."), "UTF-16": ({"programmas.yaml": (BUS + "    kort: x\n").encode("utf-16")}, "opgeslagen als UTF-16"),
    **{f"hidden because '{why}'": ({"begrippen.yaml": f"{TERM}    verborgen: {why}\n"}, WHY) for why in ("", "x", "1", "ja.", "NEE!", "n.v.t.", "onbekend", "'-'", ".", "ok", "'  '", "False")},
    **{f"{word} for hidden": ({"begrippen.yaml": f"{TERM}    {word}: Niet van ons\n"}, f"regel 3, kolom 5 (draagvlak): {word}: dit veld bestaat hier niet. Wilt u dit weglaten? Schrijf verborgen, met kleine letters")
       for word in ("Verborgen", "verberg", "verborgn", "VERBORGEN", "hidden", "weglaten")},
    "hidden behind an id in a list": ({"handreiking/achtergrond.yaml": "hoofdstuk:\n  id: achtergrond\n  secties:\n    - id: partnerschap\n      verbergen: Niet van ons\n"}, "regel 5, kolom 7 (achtergrond): verbergen: dit veld bestaat"),
    "the key of the sheet hidden": ({"uitgave.yaml": SHEET + "  verborgen: Niet van ons\n"}, "regel 4, kolom 3 (Ouders in Proefdam): verborgen: dit veld bestaat hier niet."),
    **{f"a colour as {code}": ({"huisstijl.yaml": COLOUR % f"'{code}'"}, f"huisstijl.yaml, regel 3, kolom 19: kleuren.link.licht: '{code}' past hier niet. Hier hoort: Een kleur met zes tekens")
       for code in ("oklch(0.5 0.1 200)", "rebeccapurple", "#0b5a63ff", "#0b5a6", "rgb(11, 90, 99)", "var(--x)", "#0b5a63;", "# 0b5a63")},
    "a colour without quotes": ({"huisstijl.yaml": COLOUR % "#0b5a63"}, "huisstijl.yaml, regel 3, kolom 19: alles na # is een opmerking, dus de haak sluit niet. Hoort #0b5a63 erbij? Zet het tussen aanhalingstekens: '#0b5a63'."),
    "two colours without quotes": ({"huisstijl.yaml": COLOUR % "#0b5a63, donker: #fff" + "    kop: {licht: '#123456'}\n"}, "regel 3, kolom 19: alles na # is een opmerking"),
    "the second colour without quotes": ({"huisstijl.yaml": "huisstijl:\n  kleuren:\n    link: {licht: '#0b5a63', donker: #fff}\n"}, "regel 3, kolom 38: alles na # is een opmerking"),
    "a colour without its theme": ({"huisstijl.yaml": "huisstijl:\n  kleuren:\n    link: '#0b5a63'\n"}, "regel 3, kolom 11: kleuren.link: hier horen subvelden te staan (licht, donker)"),
    "a colour with a hyphen": ({"huisstijl.yaml": "huisstijl:\n  kleuren:\n    op-merk: {licht: '#fff'}\n"}, "kleuren.op-merk: dit veld bestaat hier niet. Verbeter de naam of haal het weg. Bedoelt u 'op_merk'?"),
    "colours at the left": ({"huisstijl.yaml": "huisstijl:\n  kleuren:\n    link: {licht: '#0b5a63'}\nlogo: x\n"}, "huisstijl.yaml, regel 4, kolom 1: 'logo' staat helemaal links. Spring de regel in, zodat hij onder 'huisstijl:' hoort."),
    "a file as the words of the logo": ({"huisstijl.yaml": "huisstijl:\n  logo: Wapen.PNG\n", "logo.svg": SVG % ""}, "huisstijl.yaml, regel 2, kolom 3: logo: 'Wapen.PNG' is de naam van een bestand. Schrijf wat het logo voorstelt"),
    "a logo with script": ({"huisstijl.yaml": LOGO, "logo.svg": SVG % "<script/>"}, "logo.svg, regel 1, kolom 1: <script> kan hier niet"),
    "a logo with an event": ({"huisstijl.yaml": LOGO, "logo.svg": SVG % "\n<g/>\n<g onload='x()'/>"}, "logo.svg, regel 3, kolom 1: onload bij <g> kan hier niet"), "a logo that is missing": ({"huisstijl.yaml": LOGO}, "regel 2, kolom 3: logo: het plaatje zelf ontbreekt."),
    "svg called png": ({"huisstijl.yaml": LOGO, "logo.png": SVG % ""}, "logo.png: dit is geen png."), "png called svg": ({"huisstijl.yaml": LOGO, "logo.svg": PNG}, "logo.svg: dit is geen goed svg-bestand."),
    "a png without its picture": ({"huisstijl.yaml": LOGO, "logo.png": PNG + b"\x08\x02\0\0\0\x90\x91h6\0\0\0\0IEND\xaeB`\x82"}, "logo.png: dit plaatje is beschadigd, of er ontbreekt een stuk."),
    "a png with a changed byte": ({"huisstijl.yaml": LOGO, "logo.png": PNG + b"\0" * 20 + b"IEND\xaeB`\x82"}, "logo.png: dit plaatje is beschadigd"), "a large png": ({"huisstijl.yaml": LOGO, "logo.png": PNG + b"\0" * 250_000}, "logo.png: dit bestand is te groot (251 kB)."),
    "a token that is no colour": ({"tokens.json": '{\n "utrecht": {\n  "link": {"color": {\n   "value": "oklch(0.5 0.1 200)"}}}}'}, "tokens.json, regel 4, kolom 1: utrecht.link.color: 'oklch(0.5 0.1 200)' is geen kleur"),
    **{f"address {address}": ({"uitgave.yaml": f"{SHEET}  adres: {address}\n"}, "uitgave.yaml, regel 4, kolom 10 (Ouders in Proefdam): adres: '")
       for address in ("https://proefdam.nl/?a=b", "https://proefdam.nl/#a", "https://proefdam.nl//a/", "https://proefdam.nl/a/../b/", "https://proefdam.nl/a b/", "https://proefdam.nl:99999/", "https://proefdäm.nl/", "proefdam.nl", "www.proefdam.nl",
                       "ftp://proefdam.nl/", "https://ik:x@proefdam.nl/", "https://proefdam/", "https://10.0.0.1/", "https://[::1]/", "https://proefdam.nl\\a", "https://proefdam.nl/index.html", "//proefdam.nl/", "https://https://proefdam.nl/", "https://",
                       "https://proefdam.nl/.", "https:///proefdam.nl/", "<https://proefdam.nl/>", "https://proefdam.nl./")},
    "a name of 300 letters": ({"uitgave.yaml": f"uitgave:\n  naam: {'N' * 300}\n  eigenaar: G\n"}, "naam: deze tekst heeft 300 tekens; er passen er 200."),
    "'s-Hertogenbosch without quotes": ({"uitgave.yaml": "uitgave:\n  naam: 's-Hertogenbosch\n  eigenaar: Gemeente\n"}, "regel 2, kolom 9: dit aanhalingsteken wordt nergens gesloten."),
    "a statement that is no address": ({"uitgave.yaml": SHEET + "  privacy: /privacy\n"}, "regel 4, kolom 12 (Ouders in Proefdam): privacy: '/privacy' is geen goed webadres."),
}
FINE: dict[str, Files] = {
    "other line ends": {"programmas.yaml": (BUS + "    kort: Een bus\n").replace("\n", "\r\n")}, "old line ends": {"programmas.yaml": (BUS + "    kort: Een bus\n").replace("\n", "\r")},
    "a mark before the text": {"programmas.yaml": ("\ufeff" + BUS + "    kort: Een bus\n").encode()}, "'s-Hertogenbosch": {"uitgave.yaml": "uitgave:\n  naam: \"'s-Hertogenbosch\"\n  eigenaar: '''s-Hertogenbosch'\n"},
    "a name of 200 letters": {"uitgave.yaml": f"uitgave:\n  naam: {'N' * 200}\n  eigenaar: G\n"}, "a colour of three": {"huisstijl.yaml": COLOUR % "'#05A'"}, "a colour without its sign": {"huisstijl.yaml": COLOUR % "0B5A63"},
    "a short reason": {"begrippen.yaml": TERM + "    verborgen: Vervallen\n"}, "a logo": {"huisstijl.yaml": LOGO, "logo.svg": SVG % "<path d='M0 0h1v1z'/>"}, "an address with a port": {"uitgave.yaml": SHEET + "  adres: https://proefdam.nl:8443/\n"},
    "an address of foreign letters": {"uitgave.yaml": SHEET + "  adres: https://xn--proefdm-bxa.nl/\n"},
}


def told(place: Path, files: Files) -> list[str]:
    """The messages about such an edition, also about colours that nobody can read."""
    folder = edition(place, files)
    return [*faults(place, files), *map(str, house_style.check(opened(folder)[0].colours, Path(__file__).parents[4]))]


def test_each_way_to_spoil_an_edition_is_told_once(tmp_path: Path) -> None:
    """One message of the edition, with its file, and the line where there is one."""
    found = {kind: told(tmp_path / str(number), files) for number, (kind, (files, _)) in enumerate(SPOILT.items())}
    assert [(kind, messages) for kind, messages in found.items() if len(messages) != 1 or SPOILT[kind][1] not in messages[0] or not messages[0].startswith("eigen/proefdam/")] == []


def test_what_is_fine_is_not_refused(tmp_path: Path) -> None:
    """Files of other programs, names with an apostrophe, short and long words, addresses that one seldom sees."""
    assert [(kind, messages) for number, (kind, files) in enumerate(FINE.items()) if (messages := told(tmp_path / str(number), files))] == []


def test_an_address_is_written_as_others_compare_it(tmp_path: Path) -> None:
    """Capitals in the host and letters with an accent in the path: search engines and data portals would take it for another site."""
    assert laid(tmp_path, {"uitgave.yaml": SHEET + "  adres: HTTPS://WWW.Proefdam.NL/Ouders-één/\n"}).handbook.uitgave.adres == "https://www.proefdam.nl/Ouders-%C3%A9%C3%A9n/"
