"""The commands for an edition: whatever they make has a place of its own, and without the option `eigen/` is not read."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from macros import __main__ as commands
from macros.downloads.policy_paper import paper_documents
from macros.downloads.wording import notice
from macros.downloads.worksheet import worksheet_documents
from macros.project import Project
from macros.publishing import build, live
from macros.reading.faults import DataFaults
from tests.editions import edition


@pytest.fixture
def checkout(copy_small: Callable[[Path], Path], tmp_path: Path) -> Path:
    """The small handbook with an edition that has a fault."""
    root = copy_small(tmp_path / "kopie")
    edition(root, {"programmas.yaml": "programmas:\n  - id: boekenbus\n    korte: x\n"})
    return root


def test_without_the_option_an_edition_is_not_read(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault in an edition stops that edition only."""
    assert commands.check(checkout, False) == 0 and "eigen/" not in capsys.readouterr().out
    with pytest.raises(DataFaults) as told:
        commands.check(checkout, False, "proefdam")
    assert told.value.message.startswith("eigen/proefdam/programmas.yaml, regel 3, kolom 5 (boekenbus): korte: ") and told.value.message.endswith("1 fout in data/, docs/ of eigen/.")


def test_a_name_that_is_no_edition_makes_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command that makes a folder with the name in it, stops before that."""
    monkeypatch.setattr(commands, "ROOT", checkout)
    before = sorted(checkout.parent.rglob("*"))
    told = {}
    for words in product(("build", "serve", "pages", "vastleggen"), ["--uitgave"], ("../x", "a/b", "/tmp", "proefdan", "..", "a b")):
        monkeypatch.setattr("sys.argv", ["handboek.py", *words])
        told[words] = commands.main(), capsys.readouterr().err
    assert [words for words, (code, said) in told.items() if code != 1 or not said.startswith("--uitgave: ")] == []
    assert sorted(checkout.parent.rglob("*")) == before


def test_a_fault_in_the_handbook_may_come_from_the_edition(checkout: Path) -> None:
    """A part that an edition hides can be needed in the handbook: the message there says where to look, only with the option."""
    edition(checkout, {"programmas.yaml": "programmas:\n  - id: boekenbus\n    kort: Anders\n"})
    path = checkout / "data/programmas.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    naam:", "    namen:", 1), encoding="utf-8")
    for name in ("", "proefdam"):
        with pytest.raises(DataFaults) as told:
            commands.check(checkout, False, name)
        assert "data/programmas.yaml, regel " in told.value.message and ("Staat deze fout er zonder --uitgave niet?" in told.value.message) is bool(name)


def test_two_editions_are_built_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has its own folder for the site and for the live site; a place that somebody names is used as it is."""
    made: list[tuple[str, str]] = []
    monkeypatch.setattr(build, "build_site", lambda root, place, live, edition: made.append((place.name, edition)) or 0)
    for place, name in ((None, ""), (None, "proefdam"), (tmp_path / "elders", "proefdam")):
        commands.build(tmp_path, place, False, name)
    assert made == [("site", ""), ("site-proefdam", "proefdam"), ("elders", "proefdam")]
    assert live.Live(tmp_path).place != live.Live(tmp_path, "proefdam").place


def test_what_browsers_keep_has_a_key_of_the_edition(checkout: Path, small: Path) -> None:
    """The key is another one, and neither is the beginning of the other's records: they end with a colon."""
    edition(checkout, {"programmas.yaml": "programmas:\n  - id: boekenbus\n    kort: Anders\n"})
    ours, theirs = (Project(root, name).handbook.uitgave.sleutel for root, name in ((small, ""), (checkout, "proefdam")))
    assert ours != theirs and not f"{theirs}:".startswith(f"{ours}:")


def test_files_follow_the_name_of_the_edition(checkout: Path) -> None:
    """The papers and worksheets of an edition are published in its name, and say on every page that they were changed."""
    edition(checkout, {"programmas.yaml": "", "werkbladen/startcheck.yaml": "werkblad:\n  id: startcheck\n  duur: Twee uur\n", "stukken/memo.yaml": "stuk:\n  id: memo\n  omvang: Een half blad\n"})
    (checkout / "eigen/proefdam/programmas.yaml").unlink()
    handbook = Project(checkout, "proefdam").handbook
    sheets = {one.key: one for sheet in handbook.werkbladen for one in worksheet_documents(sheet, handbook)}
    papers = {one.name: one for paper in handbook.stukken for one in paper_documents(paper, handbook)}
    assert {one.publisher for one in (*sheets.values(), *papers.values())} == {"Ouders in Proefdam"}
    assert [key for key, one in sheets.items() if "aangepast door Gemeente Proefdam" in notice(one)] == ["startcheck"]
    assert {name.removesuffix("-voorbeeld") for name, one in papers.items() if "aangepast door Gemeente Proefdam" in notice(one)} == {"memo"}


def test_a_build_counts_what_both_changed(checkout: Path) -> None:
    """Whoever only builds after an update still hears that there is something to look at; the handbook itself has nothing to tell."""
    edition(checkout, {"programmas.yaml": "programmas:\n  - id: boekenbus\n    kort: Anders\n", "basis.json": '{"waarden": {"programma:boekenbus": {"kort": "Wat er eerst stond"}}}'})
    assert Project(checkout, "proefdam").moved == 1 and Project(checkout).moved == 0
