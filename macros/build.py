"""`build`: check the data, build into a new folder, check that, and only then let it take the place of `site/`."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from macros.assets import BundleFault
from macros.errors import DataFaults, count
from macros.model.uitgave import Uitgave
from macros.project import LIVE, Project
from macros.sitecheck import check
from macros.swap import swap

LISTED = 40

Result = TypeVar("Result")


class BuildFault(Exception):
    """The site cannot be built; the message says why, in Dutch."""


def build_site(root: Path, place: Path, live: bool = False) -> int:
    """Build the site at `place`; 0 when it stands, 1 with the reason on stderr when the old one was kept.

    `live` adds the script that loads a page anew after a build.
    """
    if live:
        os.environ[LIVE] = "1"
    try:
        make(root, place, verbose=not live)
    except BuildFault as fault:
        print(f"{fault}\n\nNiet gebouwd. Wat er in {place.name}/ stond, is niet veranderd.", file=sys.stderr)
        return 1
    print(f"De site staat in {place}")
    return 0


def make(root: Path, place: Path, verbose: bool = False) -> None:
    """Build the site of `root` and put it at `place`. Raises BuildFault and leaves `place` alone when anything fails."""
    timed = _Timer(verbose)
    work = root / ".build"
    work.mkdir(exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix="site-", dir=work))
    try:
        project = Project(root)
        timed("data gecontroleerd", lambda: _loaded(project))
        timed("bestanden gemaakt", lambda: _files(project))
        timed("pagina's gebouwd", lambda: _mkdocs(root, new))
        timed("site gecontroleerd", lambda: _checked(new, project.handbook.uitgave))
        new.chmod(0o755)
        swap(new, place)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _loaded(project: Project) -> None:
    try:
        _ = project.handbook
    except DataFaults as error:
        raise BuildFault(f"{error}\n\n{count(len(error.faults), 'fout', 'fouten')} in data/.") from None


def _files(project: Project) -> None:
    try:
        _ = project.files
    except BundleFault as error:
        raise BuildFault(f"De browsercode kan niet worden gebundeld:\n{error}") from None


def _mkdocs(root: Path, target: Path) -> None:
    """One process per build, so that edited Python is read anew; its output is shown when it fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise BuildFault(f"De pagina's kunnen niet worden gebouwd:\n{done.stdout}{done.stderr}".strip())


def _checked(site: Path, uitgave: Uitgave) -> None:
    path = urlsplit(uitgave.adres or "").path.rstrip("/")
    problems = check(site, f"{path}/")
    if problems:
        more = f"\n… en nog {len(problems) - LISTED}" if len(problems) > LISTED else ""
        raise BuildFault("\n".join(problems[:LISTED]) + more + f"\n\n{count(len(problems), 'fout', 'fouten')} in de gebouwde site.")


class _Timer:
    """Says how long each part took."""

    def __init__(self, verbose: bool):
        self.verbose = verbose

    def __call__(self, label: str, work: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = work()
        if self.verbose:
            print(f"{time.perf_counter() - start:6.1f} s  {label}", flush=True)
        return result
