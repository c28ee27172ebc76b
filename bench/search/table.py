"""Asks the same questions in ever larger handbooks."""

import gzip
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median, quantiles

import yaml

import programs
from bench.build.pages import large
from macros.addresses import address
from macros.browser import bundle, search, search_parts
from macros.pages.filtered_lists import filtered_lists
from macros.pages.registry import MACROS
from macros.project import Project

ROOT = Path(__file__).resolve().parents[2]
PAGES = (1000, 5000)
LIMIT = 180 * 1024  # bytes until the first results, for nearly every question
QUESTIONS = ROOT / "tests/content/search_questions.yaml"
ASK = Path(__file__).with_name("ask.cjs")
_ENGINE = f"{bundle.STATIC}/zoeken.js"
_SEED = 2013
_OWN_WORDS = 60  # made-up words on each page, so that the vocabulary grows as in real text
_SPREAD = 0.55


@dataclass(frozen=True)
class Asked:
    """One handbook: the number of pages and parts, bytes gzipped and milliseconds of processor time per question, seconds to make the index."""

    pages: int
    parts: int
    whole: int
    bytes: list[int]
    milliseconds: list[float]
    made: float


def search_costs() -> tuple[str, bool]:
    """The table, and whether nearly every question stays within the limit."""
    project = Project(ROOT)
    found = [_asked(project, number) for number in PAGES]
    lines = [
        f"{len(found[0].bytes)} questions of the tests in handbooks of made-up programmes and examples, with {_OWN_WORDS} words of a growing vocabulary on each. Bytes are "
        f"gzipped, until the first ten results can be shown, with engine and beginning. Limit: the 95th percentile at most {LIMIT // 1024} KiB.", "",
        "| pages | parts | all parts, MB | bytes p50 / p95 / most, kB | search p50 / p95, ms | making the index, s |", "|---|---|---|---|---|---|",
        *(f"| {one.pages:,} | {one.parts:,} | {one.whole / 1e6:.1f} | {median(one.bytes) / 1000:.0f} / {_p95(one.bytes) / 1000:.0f} / {max(one.bytes) / 1000:.0f} | "
          f"{median(one.milliseconds):.0f} / {_p95(one.milliseconds):.0f} | {one.made:.1f} |" for one in found),
    ]
    return "\n".join(lines), all(_p95(one.bytes) <= LIMIT for one in found)


def _asked(project: Project, number: int) -> Asked:
    pages = list(_pages(project, number))
    start = time.process_time()
    scripts = search.files(pages, project.handbook, filtered_lists(project.handbook))
    made = time.process_time() - start
    questions = [question for some in yaml.safe_load(QUESTIONS.read_text(encoding="utf-8")).values() for question in some]
    with tempfile.TemporaryDirectory() as folder:
        engine = bundle.bundle(ROOT, project.handbook.uitgave.sleutel)[_ENGINE]
        for name, body in {_ENGINE: engine, **{name: script.encode() for name, script in scripts.items()}}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        command = [programs.node(), str(ASK), folder, _ENGINE, search_parts.BEGIN]
        answers = json.loads(subprocess.run(command, input=json.dumps(questions), check=True, capture_output=True, text=True).stdout).values()
    whole = sum(len(gzip.compress(script.encode())) for script in scripts.values())
    return Asked(len(pages), len(scripts), whole, [one["bytes"] for one in answers], [one["milliseconds"] for one in answers], made)


def _pages(project: Project, number: int) -> Iterator[search.RenderedPage]:
    """The page of each programme and each example of a large handbook, as search reads it, with words that nobody else made up."""
    handbook = large(project.handbook, number // 2)
    view = replace(project.view(""), handbook=handbook)
    chance, words = Random(_SEED), _words(number)
    for noun in ("programma", "voorbeeld"):
        for record_id, record in handbook.by_noun[noun].items():
            url = address(noun, record_id)
            own = " ".join(words[min(int(chance.paretovariate(_SPREAD)), len(words)) - 1] for _ in range(_OWN_WORDS))
            body = MACROS[noun](replace(view, page=url), record_id)
            yield search.RenderedPage(url, record.naam if noun == "programma" else record.titel, f"{body}<p>{own}</p>", noun)


def _words(number: int) -> list[str]:
    """Made-up Dutch words: two syllables and more, most of them compounds."""
    chance = Random(_SEED)
    parts = [start + middle + end for start in ("b", "d", "g", "k", "l", "m", "p", "r", "s", "st", "t", "v", "w", "z") for middle in ("aa", "ee", "ie", "o", "oe", "ui")
             for end in ("den", "ken", "ling", "mer", "ning", "per", "ring", "ten")]
    return ["".join(chance.choices(parts, k=2)) for _ in range(12 * number)]


def _p95(values: list[int] | list[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]
