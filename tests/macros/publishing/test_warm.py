"""The build that stays ready: after every kind of edit it has what a build from nothing has, byte for byte."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.build.same import Edit, apply, different, finish, on_disk
from macros.downloads import questions
from macros.project import LIVE
from macros.publishing.build import BuildFault, make
from macros.publishing.warm import Outdated, Warm

pytestmark = pytest.mark.slow
COMPARED = 12  # edits until the comparison with a site made from nothing, which takes as long as four edits
NEW_TERM = "  - id: wijkteam\n    term: wijkteam\n    definitie: Een team in de wijk.\n    gecontroleerd_op: 2026-02-01\n"
TERM = ("data/begrippen.yaml", "begrippen:\n", f"begrippen:\n{NEW_TERM}")
PROGRAMME = ("data/programmas.yaml", "programmas:\n", "programmas:\n  - id: speelbus\n    naam: Speelbus\n    dekking: genoemd\n    kort: Een bus met speelgoed\n"
             "    omschrijving: De bus komt langs.\n    stappen: [stap-5]\n    bron: § 5.2\n")
# Kind of edit → what it changes. Each stays, so that the next begins where it ended, and a later comparison sees it too.
EDITS: dict[str, list[Edit]] = {
    "text": [("data/programmas.yaml", "De bus komt elke week langs.", "De bus komt om de week langs.")],
    "name": [("data/programmas.yaml", "naam: Boekenbus\n", "naam: Boekenbus in beweging\n")],
    "record": [TERM],
    "page": [PROGRAMME],
    "id": [("data/begrippen.yaml", "id: wijkteam", "id: sociaal-wijkteam")],
    "record gone": [("data/begrippen.yaml", NEW_TERM.replace("id: ", "id: sociaal-"), "")],
    "term on many pages": [("data/begrippen.yaml", "definitie: Een plek waar peuters spelen en leren.", "definitie: Een fijne plek.")],
    "note": [("data/actualiteit.yaml", "Sinds 2018 geldt een nieuwe wet.", "Sinds dat jaar geldt een nieuwe wet.")],
    "source": [("data/bronnen.yaml", "titel: Databank met programma's", "titel: De databank")],
    "figure": [("data/figuren.yaml", "onderschrift: Ouder, kind", "onderschrift: De ouder, het kind")],
    "worksheet": [("data/werkbladen/startcheck.yaml", "Startcheck: waar", "De startcheck: waar")],
    "stuk": [("data/stukken/memo.yaml", "kort: De memo", "kort: Deze memo")],
    "section": [("data/handreiking/01-aanleiding.yaml", "titel: ", "titel: Nieuwe ")],
    "edition": [("data/uitgave.yaml", "bijgewerkt: 2026-03-01", "bijgewerkt: 2026-04-02"), ("data/uitgave.yaml", "adres:\n", "adres: https://www.voorbeeld.nl/gids\n")],
    "docs": [("docs/over/colofon.md", "title: Colofon", "title: Het colofon")],
    "decision": [("docs/over/besluiten/0002-eigen-zoekfunctie.md", "description: ", "description: Kort gezegd. ")],
    "template": [("overrides/pages/toezicht.html", "</h1>", " van toen</h1>")],
    "frame": [("overrides/components/voettekst/voettekst.html", "<footer", "<footer data-proef")],
    "style": [("overrides/styles/tokens.css", ":root {", ":root {\n  --proef: 17px;")],
    "script": [("overrides/app.js", "mount({", "globalThis.proefwoord = 1;\nmount({")],
    "picture": [("overrides/assets/favicon.svg", "<svg ", "<svg data-proef='1' ")],
    "two at once": [("data/voorbeelden.yaml", "titel: ", "titel: Nog een "), ("data/stappen.yaml", "titel: ", "titel: Eerst ")],
}


@pytest.fixture(scope="module")
def checkout(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small handbook, to edit, with the script of the live site in its pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(LIVE, "1")
        yield copy_small(tmp_path_factory.mktemp("warm") / "handboek")


@pytest.fixture(scope="module")
def warm(checkout: Path) -> Warm:
    """The build under test, after its first round."""
    made = Warm(checkout, checkout / ".build" / "live")
    finish(made)
    return made


def test_after_every_kind_of_edit_the_live_site_is_the_built_one(warm: Warm, checkout: Path, tmp_path: Path):
    """More than twenty kinds of edits, one after the other, and the site has the bytes of `build`; the bench compares the real handbook halfway too."""
    for edits in EDITS.values():
        for change in edits:
            apply(checkout, change)
        finish(warm, "programmas/boekenbus/index.html")
    rename(checkout)
    finish(warm)
    make(checkout, tmp_path / "gebouwd")
    assert different(on_disk(warm.place), on_disk(tmp_path / "gebouwd")) == []


def rename(checkout: Path) -> None:
    """Give a page of docs/ another file."""
    folder = checkout / "docs/over/besluiten"
    (folder / "0007-werkblad-een-keer.md").rename(folder / "0099-werkblad-een-keer.md")


def test_a_fault_leaves_the_site_and_its_mending_changes_nothing(warm: Warm, checkout: Path):
    """The message comes before anything is made; after the correction the site is what it was."""
    before, change = on_disk(warm.place), ("data/programmas.yaml", "dekking: beschreven", "dekking: onbekend")
    apply(checkout, change)
    with pytest.raises(BuildFault, match="'onbekend' kan hier niet"):
        next(warm.build(["programmas/boekenbus/index.html"]))
    assert on_disk(warm.place) == before
    apply(checkout, (change[0], change[2], change[1]))
    steps = list(warm.build(["programmas/boekenbus/index.html"]))
    assert steps[0].fresh and steps[-1].done and on_disk(warm.place) == before


def test_a_fault_in_a_template_names_its_line(warm: Warm, checkout: Path):
    """What only shows when a page is made is a message too, without the words of a program."""
    path, old, new = "overrides/pages/toezicht.html", "</h1>", "{{ onbekend }}</h1>"
    apply(checkout, (path, old, new))
    with pytest.raises(BuildFault, match=r"overrides/pages/toezicht\.html, regel \d+"):
        finish(warm)
    apply(checkout, (path, new, old))


def made_files(warm: Warm) -> set[object]:
    """What was made in this round that is no page."""
    return {questions.downloads, questions.previews, questions.templates, questions.frames} & {question for question, *_ in warm.memory.made}


def test_the_page_that_somebody_looks_at_comes_first(warm: Warm, checkout: Path):
    """That page is right before any other is made, and whoever edits again need not wait for the rest."""
    apply(checkout, ("data/programmas.yaml", "duur: Twee jaar", "duur: Drie jaar"))
    first = next(warm.build(["programmas/boekenbus/index.html", "bestaat/niet/index.html"]))
    assert first.changed == ("programmas/boekenbus/index.html",) and first.fresh and not first.done and not made_files(warm)
    assert "Drie jaar" in (warm.place / first.changed[0]).read_text(encoding="utf-8")
    apply(checkout, ("data/programmas.yaml", "duur: Drie jaar", "duur: Vier jaar"))
    assert "api/v1/programmas.json" in finish(warm)
    assert "Vier jaar" in (warm.place / "api/v1/programmas.json").read_text(encoding="utf-8")


def test_a_page_that_is_new_waits_for_no_downloads(warm: Warm, checkout: Path):
    """Another list of pages makes the host ready anew, but the files that it will have are made after the page that somebody looks at."""
    apply(checkout, (PROGRAMME[0], PROGRAMME[1], PROGRAMME[2].replace("peelbus", "peeltrein")))
    first = next(warm.build(["programmas/index.html"]))
    assert first.fresh and not made_files(warm)
    assert "Speeltrein" in (warm.place / "programmas/index.html").read_text(encoding="utf-8")
    assert {"programmas/speeltrein/index.html", "api/v1/programmas.json"} <= set(finish(warm))


def test_changed_python_needs_another_process(warm: Warm, checkout: Path):
    """A process cannot read its own code again, so it says that it is outdated."""
    apply(checkout, ("macros/dutch/labels.py", '"Wet en beleid"', '"Wetten en beleid"'))
    with pytest.raises(Outdated):
        next(warm.build())
