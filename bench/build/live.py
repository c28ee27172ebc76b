"""From saving a file to the page that a visitor gets: our live site and `mkdocs serve` of the same pages with plain Material, edited in turn.

Then the same edits in this process, to see that the live site has the bytes of a build after each.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.build import rival
from bench.build.same import EDITS, Edit, apply, different_after
from macros.project import Project

ROOT = Path(__file__).resolve().parents[2]
READ = ("data", "docs", "macros", "overrides", "mkdocs.yml", "package.json", "package-lock.json", "locking.py", "programs.py", "requirements")
AGAIN = 0.005  # seconds between two looks at a page
PATIENCE = 120
RIVAL_PAGE = "programmas/verteltassen"


@dataclass(frozen=True)
class Kind:
    """A kind of edit: the words that a visitor waits for at `page`, `limit` times what plain Material takes, and the `goal` in seconds when it is quiet.

    Each round has other words, or a bundle would come from the cache.
    """

    name: str
    edit: Edit
    page: str
    words: str
    limit: float
    goal: float
    status: int = 200


KINDS = (
    Kind("a changed text", EDITS["text"][0], "programmas/verteltassen/", "Proefwoord", 0.25, 2),
    Kind("a style", EDITS["style"][0], "assets/handboek.css", "--proef:", 0.25, 1),
    Kind("a script", EDITS["script"][0], "assets/handboek.js", "proefwoord", 0.25, 1),
    Kind("the message of a fault", ("data/programmas.yaml", "dekking: beschreven", "dekking: bescreven"), "programmas/verteltassen/", "bescreven", 0.1, 0.3, 503),
)


def live(rounds: int = 10) -> tuple[str, bool]:
    """The table, and whether every kind is within its limit and the live site is the built one."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours", Path(folder) / "plain"
        copy(ours)
        rival.prepare(Project(ROOT), plain)
        found: dict[str, list[float]] = {}
        with _serving(ours, [sys.executable, "-u", "-m", "macros", "serve", "--port", "8750"]) as our_site, _serving(
                plain, [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:8790"]) as rival_site:
            _until(our_site, "", "<h1")
            _until(rival_site, f"{RIVAL_PAGE}/", "<h1")
            for number in range(rounds):
                for kind in KINDS:
                    found.setdefault(kind.name, []).append(_seconds(ours, our_site, kind, number))
                found.setdefault("plain", []).append(_seconds_plain(plain, rival_site, number))
        same = different_after(ours, Path(folder) / "built")
    times = {name: median(taken) for name, taken in found.items()}
    within = all(times[kind.name] <= kind.limit * times["plain"] for kind in KINDS)
    return _table(times, rounds, same), within and not same


def copy(target: Path) -> None:
    """A checkout to edit, with its cache."""
    for name in READ:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(place, target / name)
    (target / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    shutil.copytree(ROOT / ".build/cache", target / ".build/cache")


@contextmanager
def _serving(folder: Path, command: list[str]) -> Iterator[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        address = next(found[0] for line in lines if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
        threading.Thread(target=process.stdout.read, daemon=True).start()  # a full pipe would stop the server
        try:
            yield address
        finally:
            process.terminate()


def _seconds(checkout: Path, site: str, kind: Kind, number: int) -> float:
    """How long an edit takes; it is undone, and the site is quiet again, before this returns."""
    path, old, new = kind.edit
    words = kind.words.replace("roef", f"roef{number}")
    new = new.replace(kind.words, words)
    apply(checkout, (path, old, new))
    taken = _until(site, kind.page, words, kind.status)
    apply(checkout, (path, new, old))
    _until(site, kind.page, words, there=False)
    time.sleep(3)
    return taken


def _seconds_plain(folder: Path, site: str, number: int) -> float:
    """How long a changed text takes; it stays, because a second build would double the time of a round."""
    path, words = folder / "pages" / f"{RIVAL_PAGE}.md", f"Proefwoord {number}."
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{words}\n", encoding="utf-8")
    taken = _until(site, f"{RIVAL_PAGE}/", words)
    time.sleep(1)
    return taken


def _until(site: str, page: str, words: str, status: int = 200, there: bool = True) -> float:
    """Seconds until a page has the words, or has them no more."""
    start = time.perf_counter()
    while time.perf_counter() < start + PATIENCE:
        try:
            with urllib.request.urlopen(f"{site}{page}", timeout=PATIENCE) as answer:
                found, text = answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            found, text = error.code, error.read().decode()
        except OSError:
            found, text = 0, ""
        if found == (status if there else 200) and (words in text) == there:
            return time.perf_counter() - start
        time.sleep(AGAIN)
    raise RuntimeError(f"{site}{page} never has {words!r}")


def _table(times: dict[str, float], rounds: int, same: dict[str, list[str]]) -> str:
    lines = [
        f"Seconds from saving to the page over HTTP, median of {rounds} rounds in turn. The other pages of the site follow.", "",
        "| edit | seconds | times plain Material | limit | goal on a quiet machine |", "|---|---|---|---|---|",
        f"| plain Material with `mkdocs serve`, a changed text | {times['plain']:.2f} | 1.00 | | |",
        *(f"| ours, {kind.name} | {times[kind.name]:.2f} | {times[kind.name] / times['plain']:.2f} | {kind.limit} | {kind.goal} s |" for kind in KINDS), "",
        f"The live site has the bytes of a build before, during and after edits of {len(EDITS)} kinds." if not same else
        "Not the bytes of a build: " + "; ".join(f"by {kind} {', '.join(names[:3])}" for kind, names in same.items()) + ".",
    ]
    return "\n".join(lines)

