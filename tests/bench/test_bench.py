"""What `make bench` measures with: made-up records that are called so, enough steps of each kind, and a page of every record."""

import time
from collections import Counter

import pytest

from bench.build import pages
from bench.catalogue import measure, site, synthetic
from bench.catalogue.steps import steps
from macros.model.handbook import Handbook
from macros.pages.programmas import by_name
from macros.pages.verwant import alternatieven, verwante_voorbeelden
from macros.project import Project


def test_made_up_records_say_so(handbook: Handbook):
    """Nobody can take one for real, whatever part of it is seen; the real ones stand unchanged beside them."""
    large = pages.large(handbook, 40)
    assert (len(large.programmas), len(large.voorbeelden)) == (40, 40)
    assert large.programmas[:len(handbook.programmas)] == handbook.programmas
    made = [*large.programmas[len(handbook.programmas):], *large.voorbeelden[len(handbook.voorbeelden):]]
    assert all(record.id.startswith("synthetisch-") and record.kort.startswith("Verzonnen") for record in made)
    assert all("bestaat niet" in record.aanpak for record in large.voorbeelden[len(handbook.voorbeelden):])


def test_six_examples_for_every_municipality():
    """As many as the site should hold."""
    made = synthetic.examples(12, ["stap-1", "stap-2", "stap-3"], ["taal", "geld", "borging"], ["hecht", "opstapje", "boekstart"])
    assert set(Counter(record.gemeente for record in made).values()) == {6}


def test_a_page_of_every_record_is_made(root, monkeypatch):
    """Of the real and of the made-up ones."""
    made = []
    monkeypatch.setattr(pages, "MACROS", {noun: lambda view, record_id: made.append((view.page, record_id)) for noun in ("programma", "voorbeeld")})
    pages.make(Project(root), 30)
    assert len(set(made)) == 60 and ("voorbeelden/synthetisch-0/", "synthetisch-0") in made


def test_related_examples_do_not_take_long(handbook: Handbook):
    """Of hundreds the nearest are worked out at once; page by page that took half a minute."""
    large = pages.large(handbook, 240)
    start = time.process_time()
    assert all(verwante_voorbeelden(large, record) for record in large.voorbeelden)
    assert time.process_time() - start < 5


def test_alternatives_do_not_take_long(handbook: Handbook):
    """Only the chosen ones get words, and an age is derived once."""
    large = pages.large(handbook, 600)
    ordered = by_name(large)
    start = time.process_time()
    assert [record.id for record in ordered if record.bereik.bekend and not alternatieven(ordered, record)] == []
    assert time.process_time() - start < 5


def test_enough_steps_of_each_kind():
    """A p95 of fewer than forty says little."""
    counted = Counter(kind for kind, _ in steps(site.facets()))
    assert set(counted) == {"facet", "tekst", "leeftijd", "reset"} and min(counted.values()) >= 40


class Told:
    """A page that tells and draws this after every step."""

    url = "http://127.0.0.1/proef.html"

    def __init__(self, parts: list[int], rows: int) -> None:
        self.found = {"duur": 1.0, "delen": parts, "rijen": rows, "opties": []}

    def evaluate(self, _script: str, _choice: object) -> dict[str, object]:
        return self.found


@pytest.mark.parametrize(("parts", "drawn", "rows"), [([12], 30, 12), ([400], 30, 30), ([400, 7], 30, 37), ([400], float("inf"), 400), ([0], 30, 0)])
def test_what_is_told_is_drawn(parts: list[int], drawn: float, rows: int):
    """The first thirty of each list, or all; a page that draws anything else is no measurement."""
    assert measure._walk(Told(parts, rows), [("reset", None)], drawn)[1] == [sum(parts)]
    with pytest.raises(RuntimeError, match="draws"):
        measure._walk(Told(parts, rows + 1), [("reset", None)], drawn)
