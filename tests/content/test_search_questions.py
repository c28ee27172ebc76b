"""What people ask the search field leads to the page they need: questions and pages are in `search_questions.yaml`."""

import json
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

from bench.search.table import ASK
from macros.browser import bundle, search_parts
from tests.search_answers import is_at

FIRST = 3
# Bytes, compressed. `make bench` measures the same with 1,000 and 5,000 pages.
USUAL, FIRST_RESULTS = 80 * 1024, 180 * 1024
QUESTIONS: dict[str, list[str]] = {
    question: pages for questions in yaml.safe_load(Path(__file__).with_suffix("").with_name("search_questions.yaml").read_text(encoding="utf-8")).values()
    for question, pages in questions.items()
}


@pytest.fixture(scope="module")
def answers(site: Path, node: str) -> dict[str, dict[str, Any]]:
    """Question → the addresses found, relative to the root, best first, and the bytes fetched until the first ten are shown."""
    done = subprocess.run([node, str(ASK), str(site), f"{bundle.STATIC}/zoeken.js", search_parts.BEGIN],
                          input=json.dumps(list(QUESTIONS)), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    made: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return made


@pytest.fixture(scope="module")
def found(answers: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    """Question → the addresses found."""
    return {question: answer["addresses"] for question, answer in answers.items()}


def test_the_first_results_cost_little(answers: dict[str, dict[str, Any]]) -> None:
    """A reader fetches the engine and the parts of the index that the question needs, also over a slow line; servers send them compressed."""
    costs = {question: answer["bytes"] for question, answer in answers.items()}
    assert median(costs.values()) <= USUAL
    assert {question: cost for question, cost in costs.items() if cost > FIRST_RESULTS} == {}


def test_a_hundred_questions_lead_to_their_page(found: dict[str, list[str]]) -> None:
    """A page that somebody needs for the work in the question is among the first three results."""
    assert len(QUESTIONS) > 100
    missed = {question: found[question][:FIRST] for question, pages in QUESTIONS.items() if not any(
        is_at(page, address) for page in pages for address in found[question][:FIRST])}
    assert missed == {}


def test_a_page_is_one_result(found: dict[str, list[str]]) -> None:
    """No page fills the list by itself; terms, sources and notes are results of their own."""
    lists = ("begrippen/", "bronnen/", "actualiteit/")
    pages = {question: [address.partition("#")[0] for address in addresses if "?" not in address] for question, addresses in found.items()}
    twice = {question: page for question, all_pages in pages.items() for page in set(all_pages) if page not in lists and all_pages.count(page) > 1}
    assert twice == {}
