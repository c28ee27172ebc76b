"""The shared cases of the papers, filled in by Python; `tests/overrides/plan/papers/paper.test.js` compares the browser with it."""

from typing import Any

import pytest

from macros.model.handbook import Handbook
from tests.overrides.paper_cases import cases, filled

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[case["geval"] for case in CASES])
def test_a_case_says_what_it_should(case: dict[str, Any], handbook: Handbook) -> None:
    """Its sentences are where they belong, what must not be said is nowhere, and its tables have their rows."""
    paper = filled(case, handbook)
    parts = [part for section in paper["onderdelen"] for part in section["delen"]]
    sections = {section["id"]: prose(section["delen"]) for section in paper["onderdelen"]}
    sections |= {line["label"]: ["".join(run[0] for run in line["delen"])] for line in paper["kopregels"]}
    for name, wanted in case.get("staat", {}).items():
        assert [words for words in sections[name] if words in wanted] == wanted
    whole = "\n".join([*(words for found in sections.values() for words in found), *(cell for part in parts for row in part.get("rijen", ()) for cell in row)])
    assert [words for words in case.get("staatNiet", ()) if words in whole] == []
    tables = {part["bijschrift"]: [list(row) for row in part["rijen"]] for part in parts if part["kind"] == "tabel"}
    assert {name: tables.get(name) for name in case.get("tabel", {})} == case.get("tabel", {})


def prose(parts: list[dict[str, Any]]) -> list[str]:
    """Each paragraph or point in plain words."""
    return ["".join(run[0] for run in part["delen"]) for part in parts if part["kind"] != "tabel"]
