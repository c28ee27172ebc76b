"""The plan beside plain inputs and SurveyJS with the same rows and keys, what opening it takes, and how heavy its page is: in one run of one browser."""

import json
import os
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.browser import program
from bench.plan import made, site
from bench.plan.measure import ROW, Measured, keys, opened, served, together
from macros.project import Project

ROOT = Path(__file__).resolve().parents[2]
OURS = "ours"
FRAME, OPEN, VISIT = 16.0, 300.0, 150  # our limits: milliseconds per key at p95, milliseconds to open a plan or its findings, KiB of a first visit
ROUNDS = 3
# So many keys per round; a rival that takes seconds per key gets fewer.
KEYS = {OURS: 100, "plain inputs": 40, "SurveyJS": 4}
ONCE = ("SurveyJS",)
_HELPER = Path(__file__).with_name("ours.js")
_PLAN = "mijn-plan/"


def plan() -> tuple[str, bool]:
    """The tables, and whether everything is within its limit."""
    project = Project(ROOT)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as player:
        folder = Path(name) / "site"
        site.write(project, folder)
        file = Path(name) / "plan.json"
        file.write_text(json.dumps(made.plan(project.handbook)), encoding="utf-8")
        browser = player.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        with served(folder) as origin:
            found = _compared(browser, origin, file)
            opening = [_opening(browser, origin, file) for _ in range(ROUNDS)]
            looking = [_findings(browser, origin, file) for _ in range(ROUNDS)]
            visit = _visit(browser, origin, folder)
        about = _about(browser.version, made.filled(project.handbook))
    open_time, look_time = sorted(opening)[ROUNDS // 2], sorted(looking)[ROUNDS // 2]
    total = sum(visit.values()) / 1024
    return "\n\n".join([about, _table(found), _totals(open_time, look_time, visit, total)]), within_limits(found[OURS], max(open_time, look_time), total)


def within_limits(ours: Measured, open_time: float, kib: float) -> bool:
    """Whether a key, opening a plan or its findings, and a first visit all stay within their limit."""
    return ours.p95 <= FRAME and open_time <= OPEN and kib <= VISIT


def _compared(browser: Browser, origin: str, file: Path) -> dict[str, Measured]:
    """Every page, in turn, so that a busy moment affects all of them; one that takes minutes only once."""
    walked: dict[str, list[Measured]] = {name: [] for name in KEYS}
    for turn in range(ROUNDS):
        for name in KEYS:
            if turn == 0 or name not in ONCE:
                walked[name].append(_ours(browser, origin, file) if name == OURS else _rival(browser, origin, name))
    return {name: together(rounds) for name, rounds in walked.items()}


def _ours(browser: Browser, origin: str, file: Path) -> Measured:
    """The inventory of the plan, its rows read from a file as a visitor does."""
    with opened(browser, f"{origin}/{_PLAN}") as (page, processor):
        _open_file(page, file)
        before = processor.spent
        page.evaluate("sheet => { location.hash = sheet; }", made.SHEET)
        _wait(page, f"document.querySelectorAll('tbody tr[data-rij]').length === {made.ROWS}")
        ready = processor.spent - before
        page.evaluate(_HELPER.read_text(encoding="utf-8"))
        return Measured(keys(page, processor, KEYS[OURS]), ready)


def _rival(browser: Browser, origin: str, name: str) -> Measured:
    with opened(browser, f"{origin}/{site.RIVALS[name]}.html") as (page, processor):
        _wait(page, f"globalThis.rival && document.querySelectorAll('#vak tbody tr').length >= {made.ROWS}")
        ready = processor.spent
        return Measured(keys(page, processor, KEYS[name]), ready)


def _opening(browser: Browser, origin: str, file: Path) -> float:
    """Milliseconds of processor time from choosing the file until the overview shows the plan."""
    with opened(browser, f"{origin}/{_PLAN}") as (page, processor):
        page.locator("[data-beeld]:not([hidden]) > *").first.wait_for()
        before = processor.spent
        _open_file(page, file)
        return processor.spent - before


def _findings(browser: Browser, origin: str, file: Path) -> float:
    """Milliseconds of processor time from asking for the findings until they are drawn, with the script that looks for them."""
    with opened(browser, f"{origin}/{_PLAN}") as (page, processor):
        _open_file(page, file)
        before = processor.spent
        page.evaluate("() => { location.hash = 'bevindingen'; }")
        page.locator("[data-bevinding]").first.wait_for()
        return processor.spent - before


def _open_file(page: Page, file: Path) -> None:
    page.locator("[data-actie=bestand-open]").set_input_files(str(file))
    page.locator("[data-melding]", has_text="is geopend").wait_for()


def _wait(page: Page, holds: str) -> None:
    """Until this expression is true. Playwright's own way evaluates a string in the page, which the policy of a site may forbid."""
    page.evaluate(f"""() => new Promise((done) => {{ const look = () => ({holds} ? done() : setTimeout(look, 50)); look(); }})""")


def _visit(browser: Browser, origin: str, folder: Path) -> dict[str, int]:
    """Every file of a first visit → the bytes that are sent for it."""
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}/{_PLAN}")
    page.locator("[data-beeld]:not([hidden]) > *").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    names = dict.fromkeys(url.removeprefix(f"{origin}/").partition("?")[0] for url in asked if url.startswith(origin))
    return {name: site.sent(folder / name / "index.html" if not name or name.endswith("/") else folder / name) for name in names}


def _table(found: dict[str, Measured]) -> str:
    ours = found[OURS]
    head = ["", "key p50 / p95", "times ours", "until it can be typed in"]
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for name, one in found.items():
        lines.append(f"| {name} | {one.p50:.1f} / {one.p95:.1f} | {one.p95 / ours.p95:.1f} | {one.ready:.0f} |")
    return "\n".join(lines)


def _totals(open_time: float, look_time: float, visit: dict[str, int], total: float) -> str:
    files = ", ".join(f"{name.rpartition('/')[2] or 'page'} {size / 1024:.1f}" for name, size in sorted(visit.items(), key=lambda pair: -pair[1]))
    return (f"Opening the plan from its file: {open_time:.0f} ms of processor time (limit {OPEN:.0f}); its findings: {look_time:.0f} ms (limit {OPEN:.0f}).\n\n"
            f"First visit of `/{_PLAN}`: {total:.1f} KiB as sent (limit {VISIT}): {files}.")


def _about(chromium: str, sheets: int) -> str:
    return (
        f"Milliseconds of processor time of the page's main thread for each key, until what it changed is drawn, in row {ROW + 1} of an inventory of {made.ROWS} rows; "
        f"the median of measuring nothing is taken off. Over {ROUNDS} rounds in turn (SurveyJS one) of {', '.join(f'{number} keys for {name}' for name, number in KEYS.items())} at most, "
        f"in four columns. Ours is the page itself, with a plan of {sheets} worksheets filled in: it computes, keeps and tells other tabs at each key; the others only hold the text "
        f"and check its form. Chromium {chromium} with playwright {version('playwright')}; {platform.system()} on {os.cpu_count()} processors. Limit: our p95 within {FRAME:.0f} ms."
    )
