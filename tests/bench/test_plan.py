"""The input of `make bench` for the plan: a plan that opens, rivals with the same rows, and a weight as a server sends it."""

import json
from pathlib import Path

import pytest

from bench.plan import made, measure, site, table
from macros.model.dossier import Dossier
from macros.model.handbook import Handbook


def test_the_large_plan_is_a_plan(handbook: Handbook):
    """It follows the schema, has every sheet filled in, and an inventory of made-up rows that say so."""
    plan = Dossier.model_validate_json(json.dumps(made.plan(handbook)))
    rows = plan.antwoorden[made.SHEET].tabellen[made.TABLE]
    assert set(plan.antwoorden) == {sheet.id for sheet in handbook.werkbladen if not sheet.alleen_download}
    assert len({row.id for row in rows}) == made.ROWS == 200
    assert all(row.cellen["activiteit"].startswith("Verzonnen") for row in rows)


def test_the_rivals_have_the_same_rows_and_columns(handbook: Handbook):
    """At least nineteen columns, among which those that are typed in."""
    given = made.table(handbook)
    assert [row["cellen"] for row in given["rijen"]] == [dict(row["cellen"]) for row in made.plan(handbook)["antwoorden"][made.SHEET]["tabellen"][made.TABLE]]
    assert len(given["kolommen"]) >= 19
    assert set(measure.TYPED) <= {column["id"] for column in given["kolommen"]}
    assert [name for name in site.RIVALS.values() if not (site.SOURCES / f"{name}.js").exists()] == []


def test_a_file_weighs_what_is_sent(tmp_path: Path):
    """Text compressed, a font as it is."""
    (tmp_path / "plan.js").write_text("a" * 10_000, encoding="utf-8")
    (tmp_path / "letter.woff2").write_bytes(b"a" * 10_000)
    assert site.sent(tmp_path / "plan.js") < 100 < site.sent(tmp_path / "letter.woff2") == 10_000


@pytest.mark.parametrize(("key", "opening", "kib", "within"), [(16.0, 300.0, 150.0, True), (16.1, 300.0, 150.0, False), (16.0, 301.0, 150.0, False), (16.0, 300.0, 150.1, False)])
def test_each_limit_counts(key: float, opening: float, kib: float, within: bool):
    """Beyond any of the three the measurement fails."""
    ours = measure.Measured(keys=(key,) * 40, ready=0.0)
    assert table.within_limits(ours, opening, kib) is within
