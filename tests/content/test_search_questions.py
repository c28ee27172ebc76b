"""What people ask the search field leads to the page they need: questions and pages are in `search_questions.yaml`."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from macros.browser import bundle
from tests.search_answers import is_at

FIRST = 3
QUESTIONS: dict[str, list[str]] = {
    question: pages for questions in yaml.safe_load(Path(__file__).with_suffix("").with_name("search_questions.yaml").read_text(encoding="utf-8")).values()
    for question, pages in questions.items()
}
# The engine of the site and its index, without a page: questions in, addresses out.
ASK = """
const { readFileSync } = require("node:fs");
const [engine, index] = process.argv.slice(2);
for (const script of [engine, index]) (0, eval)(readFileSync(script, "utf8"));
const searcher = globalThis.handboekZoeker.of(globalThis.handboekZoekindex);
const found = JSON.parse(readFileSync(0, "utf8")).map((question) => [question, searcher.search(question).findings.map(({ address }) => address)]);
process.stdout.write(JSON.stringify(Object.fromEntries(found)));
"""


@pytest.fixture(scope="module")
def found(site: Path, node: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Question → the addresses found, relative to the root, best first."""
    program = tmp_path_factory.mktemp("ask") / "ask.cjs"
    program.write_text(ASK, encoding="utf-8")
    done = subprocess.run([node, str(program), str(site / bundle.STATIC / "zoeken.js"), str(site / bundle.STATIC / "zoekindex.js")],
                          input=json.dumps(list(QUESTIONS)), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    answers: dict[str, list[str]] = json.loads(done.stdout)
    return answers


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
