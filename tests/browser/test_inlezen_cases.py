"""The shared cases of returned sheets, read by the code of the site in a real browser."""

import base64
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from macros.model.handbook import Handbook
from tests.browser.conftest import wait_until
from tests.returned_cases import Case, cases

pytestmark = pytest.mark.browser
# Each file → what was read of it, or why not, and how many milliseconds that took.
_READ = """files => files.map(([name, data]) => {
  const start = performance.now();
  const read = handboekKantoor.readReturned(name, Uint8Array.from(atob(data), letter => letter.charCodeAt(0)), handboekWerkbladen);
  return {...read, time: performance.now() - start};
})"""
_SLOWEST = 3_000  # milliseconds for one file on a busy machine


def test_every_case_is_read_as_it_says(page: Page, site_url: str, handbook: Handbook) -> None:
    """All files in one page: answers, rows, what does not fit, what is no activity, what has no place, and what is said."""
    page.goto(f"{site_url}mijn-plan/#inlezen")
    wait_until(page, "globalThis.handboekKantoor")
    found = list(cases(handbook))
    read = page.evaluate(_READ, [[case.file, base64.b64encode(case.data).decode()] for case in found])
    wrong = [f"{case.name}, {key}: {got!r}, niet {wanted!r}" for case, result in zip(found, read, strict=True)
             for key, wanted, got in _differences(case, result)]
    assert wrong == []
    assert [case.name for case, result in zip(found, read, strict=True) if result["time"] > _SLOWEST] == []


def _differences(case: Case, result: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    got = {"geweigerd": result["refused"]} if "refused" in result else {
        "enkel": result["single"], "rijen": [row["cells"] for row in result["rows"]],
        "fouten": [[fault["cell"], fault["label"], fault["text"], fault["says"]] for fault in result["faults"]],
        "apart": [[row["row"], row["kind"], row["text"]] for row in result["aside"]],
        "onbekend": [[cell["cell"], cell["label"], cell["text"]] for cell in result["unknown"]], "gezegd": result["told"]}
    silent = {} if "geweigerd" in case.expected else {"fouten": [], "apart": [], "onbekend": [], "gezegd": []}
    return [(key, wanted, got.get(key)) for key, wanted in {**silent, **case.expected}.items() if got.get(key) != wanted]
