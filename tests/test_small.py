"""The small handbook is complete, a site is built from it, and the tests of the code read it instead of the real content."""

import re
from pathlib import Path

from macros.model.actualiteit import Onderwerp
from macros.model.begrip import Begripsoort, Woordsoort
from macros.model.bron import Bronsoort, Graad
from macros.model.figuur import Figuursoort
from macros.model.handbook import Handbook
from macros.model.programma import Contact, Dekking, Niveau
from macros.model.werkblad.veld import Bewerking, Veldsoort
from macros.model.werkblad.werkblad import Bladvorm
from macros.nouns import WRITTEN
from macros.project import load_checkout

# A test file that opens the real data, or takes the real handbook in place of the small one.
READS_DATA = re.compile(r"""\b(?:root|ROOT) / f?["']data|parents\[\d\] / ["']data|\b(?:Project|load_checkout)\((?:root|ROOT)\)|def handbook\(root""")
# Tests of the real content and of the real site.
ABOUT_CONTENT = ("tests/content/", "tests/site/", "tests/browser/", "tests/office/", "tests/bench/")
# These compare the real worksheets with paper and spreadsheets, build the real site, or read the schemas beside the data;
# their expectations come from the data itself.
ALSO_REAL = (
    "tests/macros/downloads/", "tests/macros/publishing/", "tests/macros/reading/test_editor_schemas.py", "tests/conftest.py",
)


def test_tests_of_the_code_do_not_read_the_real_data(root: Path) -> None:
    """An editor who adds a programme or renames the edition breaks no test of the code."""
    files = {path.relative_to(root).as_posix(): path for path in (root / "tests").rglob("*.py")}
    assert [name for name, path in files.items()
            if not name.startswith((*ABOUT_CONTENT, *ALSO_REAL)) and READS_DATA.search(path.read_text(encoding="utf-8"))] == []


def test_the_small_handbook_has_every_noun_and_no_notice(small: Path) -> None:
    """It passes the checks of a real checkout, so that a fault in a test comes from what that test changes."""
    loaded = load_checkout(small)
    assert all(getattr(loaded.handbook, noun.field) for noun in WRITTEN)
    assert not loaded.notices


def kinds(handbook: Handbook) -> dict[type, set[object]]:
    """Each closed list of the model → its values in `handbook`."""
    fields = [veld for sheet in handbook.werkbladen for veld in sheet.velden]
    return {
        Dekking: {record.dekking for record in handbook.programmas},
        Niveau: {record.erkenning.niveau for record in handbook.programmas if record.erkenning},
        Contact: {record.contact for record in handbook.programmas},
        Onderwerp: {note.onderwerp for note in handbook.notities},
        Begripsoort: {term.soort for term in handbook.begrippen},
        Woordsoort: {word.soort for term in handbook.begrippen for word in term.aliassen},
        Bronsoort: {source.soort for source in handbook.bronnen},
        Graad: {source.graad for source in handbook.bronnen if source.graad},
        Figuursoort: {figuur.soort for figuur in handbook.figuren},
        Bladvorm: {sheet.vorm for sheet in handbook.werkbladen},
        Veldsoort: {veld.soort for veld in fields},
        Bewerking: {veld.formule.bewerking for veld in fields if veld.formule},
    }


def test_the_small_handbook_has_every_kind(small_handbook: Handbook) -> None:
    """Every value of every closed list occurs, so that the tests make a page with it."""
    missing = {kind.__name__: left for kind, found in kinds(small_handbook).items() if (left := set(kind) - found)}
    assert missing == {}


def test_examples_with_and_without_a_municipality(small_handbook: Handbook) -> None:
    """Both kinds of example have a page."""
    assert {bool(example.gemeente) for example in small_handbook.voorbeelden} == {True, False}


def test_a_site_is_built_from_it(small_site: Path) -> None:
    """Every family of pages exists."""
    pages = ("", "programmas/boekenbus/", "voorbeelden/voorbeeldstad-werving/", "stappenplan/stap-5/", "werkbladen/proefblad/", "toezicht/b4/",
             "handreiking/paraplu/")
    assert [page for page in pages if not (small_site / page / "index.html").is_file()] == []
