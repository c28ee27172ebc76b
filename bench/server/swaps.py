"""nginx answering visitors while one build after the other takes the place of the site: whether every answer is whole, and how long it takes.

Visitors open a page and what it loads. Each answer must be a file of one of the two builds, byte for byte.
"""

import gzip
import hashlib
import http.client
import os
import random
import re
import shutil
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from urllib.parse import urljoin

from bench.build.live import copy
from bench.build.same import EDITS, apply
from bench.server.sample import MISSING, NGINX, configuration, free_port, running
from macros.publishing.build import make
from macros.publishing.compressed import ENDINGS
from macros.publishing.swap import swap

ROOT = Path(__file__).resolve().parents[2]
SECONDS, VISITORS = 8.0, 4
LOADED = re.compile(rb'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"')


@dataclass
class Seen:
    """What visitors saw: how long each answer took in milliseconds, how often an old name was sent on, and what was wrong."""

    taken: list[float] = field(default_factory=list)
    renewed: int = 0
    wrong: list[str] = field(default_factory=list)
    swaps: int = 0


def swaps(seconds: float = SECONDS) -> tuple[str, bool]:
    """The table, and whether every answer was right; without nginx, why there is none."""
    if not NGINX:
        return f"Not measured: {MISSING}.", True
    with tempfile.TemporaryDirectory() as folder:
        builds = _builds(Path(folder))
        quiet, busy = (measure(Path(folder), builds, seconds, is_busy) for is_busy in (False, True))
    return _table(quiet, busy), not quiet.wrong + busy.wrong


def _builds(folder: Path) -> tuple[Path, Path]:
    """Two builds of the real handbook, with another text, style and script."""
    checkout = folder / "checkout"
    copy(checkout)
    made = folder / "one", folder / "other"
    make(checkout, made[0])
    for kind in ("text", "style", "script"):
        for edit in EDITS[kind]:
            apply(checkout, edit)
    make(checkout, made[1])
    return made


def measure(folder: Path, builds: tuple[Path, Path], seconds: float, is_busy: bool) -> Seen:
    """What visitors see for so many seconds, while the two `builds` take each other's place if it `is_busy`."""
    place, port, seen = folder / f"site-{is_busy}", free_port(), Seen()
    shutil.copytree(builds[0], place, copy_function=os.link)
    own = Path(tempfile.mkdtemp(dir=folder))
    good = {found for build in builds for found in files(build)}
    pages = sorted(path.relative_to(builds[0]).as_posix().removesuffix("index.html") for path in builds[0].rglob("index.html"))
    with running(own, configuration(ROOT, place, port, ""), port), ThreadPoolExecutor(VISITORS) as pool:
        end = threading.Event()
        visitors = [pool.submit(_visit, port, pages, good, random.Random(number), seen, end) for number in range(VISITORS)]
        try:
            _publish(builds, place, seconds, is_busy, seen)
        finally:
            end.set()
        for visitor in visitors:
            visitor.result()
    return seen


def _publish(builds: tuple[Path, Path], place: Path, seconds: float, is_busy: bool, seen: Seen) -> None:
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        if is_busy:
            seen.swaps += 1
            new = place.with_name("new")
            shutil.copytree(builds[seen.swaps % 2], new, copy_function=os.link)
            swap(new, place, place.with_name("aside"))
        time.sleep(0.05)


def files(build: Path) -> set[tuple[str, str]]:
    """Name and hash of every file as nginx sends it to a browser: the compressed copy where there is one."""
    names = (path for path in build.rglob("*") if path.is_file() and path.suffix not in ENDINGS)
    return {(path.relative_to(build).as_posix(), _hash((zipped if (zipped := Path(f"{path}.gz")).is_file() else path).read_bytes())) for path in names}


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _visit(port: int, pages: list[str], good: set[tuple[str, str]], chance: random.Random, seen: Seen, end: threading.Event) -> None:
    """Open pages and what they load, until the end."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    while not end.is_set():
        page = f"/{chance.choice(pages)}"
        body = ask(line, page, good, seen)
        for address in LOADED.findall(body):
            ask(line, urljoin(page, address.decode()), good, seen)
    line.close()


def ask(line: http.client.HTTPConnection, path: str, good: set[tuple[str, str]], seen: Seen) -> bytes:
    """The plain text of an answer, noted in `seen`."""
    start = time.perf_counter()
    try:
        line.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = line.getresponse()
        body = answer.read()
    except OSError as error:
        seen.wrong.append(f"{path}: {error}")
        return b""
    seen.taken.append((time.perf_counter() - start) * 1000)
    if answer.status == 302:
        seen.renewed += 1
        return ask(line, answer.headers["Location"], good, seen)
    name = f"{path}index.html" if path.endswith("/") else path
    if answer.status != 200 or (name[1:], _hash(body)) not in good:
        seen.wrong.append(f"{path}: {answer.status}")
    return _plain(body, answer.headers["Content-Encoding"])


def _plain(body: bytes, encoding: str | None) -> bytes:
    return gzip.decompress(body) if encoding == "gzip" else body


def _table(quiet: Seen, busy: Seen) -> str:
    rows = "\n".join(f"| {name} | {seen.swaps} | {len(seen.taken)} | {_times(seen)} | {seen.renewed} | {len(seen.wrong)} |"
                     for name, seen in (("nothing changes", quiet), ("builds swap", busy)))
    wrong = "".join(f"\n- {fault}" for fault in [*quiet.wrong, *busy.wrong][:10])
    return (f"{VISITORS} visitors open pages of the real site with what they load, from nginx with the sample of `deploy/`, for {SECONDS:.0f} s; then again "
            "while two builds, with another text, style and script, take each other's place. Each answer must be a file of one of the two, byte for byte. "
            "An old name is that of a script or style of the build before, which nginx sends on to the one of now. Milliseconds. Limit: nothing wrong.\n\n"
            f"|  | swaps | answers | p50 / p95 | old names | wrong |\n|---|---|---|---|---|---|\n{rows}\n{wrong}").rstrip()


def _times(seen: Seen) -> str:
    cuts = quantiles(seen.taken, n=20)
    return f"{cuts[9]:.1f} / {cuts[18]:.1f}"
