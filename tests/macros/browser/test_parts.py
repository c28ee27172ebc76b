"""The licences of others: all of what is bundled, with their whole texts, and on the page that names them."""

from pathlib import Path

from macros.browser import parts
from macros.browser.bundle import bundle
from macros.model.handbook import Handbook
from macros.pages.start import onderdelen
from macros.pages.view import View


def test_every_part_has_the_whole_text_of_its_licence(root: Path):
    """Names, versions, owners and the words that may not be left out."""
    text = parts.text(root, ["een opmerking in de code"])
    for part in parts.parts(root):
        assert f"{part.name} {part.version}".strip() + f" ({part.licence})" in text
        needed = {"MIT": "shall be included in", "OFL-1.1": "PREAMBLE", "Apache-2.0": "END OF TERMS AND CONDITIONS"}
        assert [words for licence, words in needed.items() if licence in part.licence and words not in part.text] == []
        assert "opyright" in part.text
    assert "Arjun Barrett" in text and "Martin Donath" in text and "Reserved Font Name" in text and "een opmerking in de code" in text


def test_a_bundle_with_parts_of_others_says_where_their_licences_are(root: Path, handbook: Handbook):
    """Office files and styles do; a script that is all ours does not. What esbuild found in the code is in the list too."""
    made = bundle(root, handbook.uitgave.sleutel)
    noted = {name for name, body in made.items() if body.decode("utf-8", "replace").endswith(parts.NOTE)}
    assert {"assets/kantoor.js", "assets/uitvoer.js", "assets/plan.js", "assets/handboek.css"} <= noted and not noted & {"assets/thema.js", "assets/zoeken.js"}
    licences = made[f"assets/{parts.LICENCES}"].decode()
    assert "Joyent, Inc. and other Node contributors" in licences and not any("LEGAL" in name for name in made)


def test_a_part_without_a_licence_is_named():
    """Packages are read from what esbuild says that it bundled, also one with a scope or inside another."""
    metafile = {"outputs": {"../x/plan.js": {"inputs": {"a/node_modules/@wie/wat/x.js": {}, "node_modules/docx/node_modules/nieuw/y.js": {}, "overrides/plan.js": {}}},
                            "../x/handboek.css": {"inputs": {"../tmp/mkdocs-material.css": {}}}}}
    used = parts.used(metafile)
    assert used == {"plan.js": {"@wie/wat", "nieuw"}, "handboek.css": {"mkdocs-material"}}
    assert parts.unknown({"docx", *used["plan.js"], *used["handboek.css"]}) == ["@wie/wat", "nieuw"]


def test_the_page_names_every_part_with_its_licence(root: Path, handbook: Handbook):
    """The table is made from what is installed, and links to the texts."""
    known = [(part.name, part.version, part.use, part.licence) for part in parts.parts(root)]
    page = onderdelen(View(handbook, "over/colofon/", root / "overrides", parts=known))
    assert len(known) == len(parts.ROWS) and 'href="../../assets/LICENTIES.txt"' in page
    assert all(f">{name} {version}<" in page or f">{name}<" in page for name, version, _, _ in known) and "MIT en OFL-1.1" in page
