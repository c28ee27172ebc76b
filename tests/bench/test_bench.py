"""The input of `make bench`: records that say they are made up, enough steps of each kind, and a page of every record."""

from collections import Counter
from pathlib import Path

import pytest

from bench.build import many, pages
from bench.catalogue import measure, site, synthetic, table
from bench.catalogue.steps import some, steps
from macros.checking.all import load_handbook
from macros.model.handbook import Handbook
from macros.project import Project


def test_made_up_records_say_so(handbook: Handbook):
    """Nobody can mistake one for real, whichever part they see; the real ones are unchanged beside them."""
    large = pages.large(handbook, 40)
    assert (len(large.programmas), len(large.voorbeelden)) == (40, 40)
    assert large.programmas[:len(handbook.programmas)] == handbook.programmas
    made = [*large.programmas[len(handbook.programmas):], *large.voorbeelden[len(handbook.voorbeelden):]]
    assert all(record.id.startswith("synthetisch-") and record.kort.startswith("Verzonnen") for record in made)
    assert all("bestaat niet" in record.aanpak for record in large.voorbeelden[len(handbook.voorbeelden):])


def test_six_examples_for_every_municipality():
    """The site should be able to hold that many."""
    made = synthetic.examples(12, ["stap-1", "stap-2", "stap-3"], ["taal", "geld", "borging"], ["hecht", "opstapje", "boekstart"])
    assert set(Counter(record.gemeente for record in made).values()) == {6}


def test_a_page_of_every_record_is_made(root, monkeypatch):
    """Both the real and the made-up records have a page."""
    made = []
    monkeypatch.setattr(pages, "MACROS", {noun: lambda view, record_id: made.append((view.page, record_id)) for noun in ("programma", "voorbeeld")})
    pages.make(Project(root), 100)
    assert len(set(made)) == 200 and ("voorbeelden/synthetisch-0/", "synthetisch-0") in made


def test_a_large_file_is_one_that_an_editor_could_write(root: Path, tmp_path: Path):
    """Otherwise its check would measure how faults are reported."""
    many.write(root / "data", tmp_path / "veel", 60)
    assert len(load_handbook(tmp_path / "veel").handbook.programmas) == 60


def test_enough_steps_of_each_kind():
    """A p95 of fewer than forty measurements says little."""
    counted = Counter(kind for kind, _ in steps(site.facets()))
    assert set(counted) == {"facet", "tekst", "leeftijd", "reset"} and min(counted.values()) >= 40


class Reporter:
    """A page that reports and draws these numbers after every step."""

    url = "http://127.0.0.1/proef.html"

    def __init__(self, parts: list[int], rows: int) -> None:
        self.found = {"parts": parts, "rows": rows, "options": []}

    def evaluate(self, _script: str, _step: object) -> dict[str, object]:
        return self.found


@pytest.mark.parametrize(("parts", "drawn", "rows"), [([12], 30, 12), ([400], 30, 30), ([400, 7], 30, 37), ([400], float("inf"), 400), ([0], 30, 0)])
def test_a_page_draws_what_it_reports(parts: list[int], drawn: float, rows: int):
    """A page must draw the first thirty, and may draw as many of a group apart; otherwise the measurement fails."""
    assert measure._walk(Reporter(parts, rows), [("reset", None)], drawn)[0] == [sum(parts)]
    with pytest.raises(RuntimeError, match="draws"):
        measure._walk(Reporter(parts, rows + 1), [("reset", None)], drawn)
    if rows:
        with pytest.raises(RuntimeError, match="draws"):
            measure._walk(Reporter(parts, min(rows, 30) - 1), [("reset", None)], drawn)


def test_a_step_lasts_from_mark_to_mark_less_what_measuring_takes():
    """So a frame that comes before the answer does not count as laying out."""
    nothing = {f"{mark} nothing {place}": at for place in range(20) for mark, at in (("begins", 0.0), ("laid out", 0.5), ("drawn", 2.0))}
    (taken,) = measure._taken([("facet", {})], {**nothing, "begins 0": 100.0, "laid out 0": 104.5, "drawn 0": 110.0})
    assert taken == measure.Taken("facet", laid_out=4.0, drawn=8.0)


def _measured(step: float, ready: float = 100.0, page: int = 100, drawn: float = 0) -> measure.Measured:
    steps = [measure.Taken(kind, step, drawn or step) for kind in ("facet", "tekst", "leeftijd", "reset") for _ in range(40)]
    return measure.Measured(steps, [], [], ready, page, script=1)


def test_limits_are_shares_of_the_best_library():
    """A machine that is slow for all refuses nothing; being behind the best library is refused on any."""
    fast, slow = {"DataTables": _measured(9), "List.js": _measured(12)}, {"DataTables": _measured(90), "List.js": _measured(120)}
    assert table.good({"ours": _measured(7), **fast}) and table.good({"ours": _measured(70), **slow})
    refused = [_measured(10), _measured(7, ready=201), _measured(7, page=101), _measured(7, drawn=17)]
    assert not any(table.good({"ours": ours, **fast}) for ours in refused)
    assert not table.good({"ours": _measured(91), **slow}) and not table.good({"ours": _measured(70, drawn=91), **slow})


def test_a_part_of_the_steps_begins_and_ends_as_the_whole():
    """A visit is walked with its reset or not at all: the next begins with nothing chosen."""
    asked = list(steps(site.facets()))
    places = some(asked, 3)
    assert len(asked) / 4 < len(places) < len(asked) / 2
    assert all(place == 0 or asked[place - 1][0] == "reset" or place - 1 in places for place in places) and asked[places[-1]][0] == "reset"
