"""`build`: check the data, build into a new folder, check the result, and only then replace `site/` with it."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from macros import broken
from macros.browser.bundle import BundleFault
from macros.downloads.faults import DownloadFault
from macros.model.uitgave import Uitgave
from macros.project import LIVE, Project
from macros.publishing import host, offline
from macros.publishing.compressed import CompressFault, compress
from macros.publishing.sitecheck import check
from macros.publishing.staging import Staging, staging
from macros.publishing.swap import replaceable, swap
from macros.reading.faults import DataFaults, count, system_fault

MOST_PROBLEMS = 40
MARK = "assets/handboek.css"  # in every site we build; a folder without it is never replaced


class BuildFault(Exception):
    """The site cannot be built; the message says why, in Dutch. `said` is what a program said itself, if it is about that."""

    def __init__(self, message: str, said: str = ""):
        super().__init__(message)
        self.said = said

    def told(self, root: Path) -> str:
        """The whole message for an editor of the checkout at `root`."""
        return broken.told(root, str(self), self.said) if self.said else str(self)


def build_site(root: Path, place: Path, live: bool = False, edition: str = "") -> int:
    """Build the site of `root`, or of an `edition` in it, at `place` and return 0; on failure keep the old one, print the reason to stderr and return 1.

    `live` adds the script that reloads a page after a build.
    """
    if live:
        os.environ[LIVE] = "1"
    try:
        make(root, place, verbose=not live, edition=edition)
    except (BuildFault, OSError) as fault:
        kept = "" if live else f"\n\nNiet gebouwd. Wat er in {place.resolve().name}/ stond, is niet veranderd."
        print(f"{system_fault(fault, place.resolve().parent) if isinstance(fault, OSError) else fault.told(root)}{kept}", file=sys.stderr)
        return 1
    print(f"De site staat in {place}")
    return 0


def make(root: Path, place: Path, verbose: bool = False, edition: str = "") -> None:
    """Build the site of `root`, or of an `edition` in it, and put it at `place`. Raises BuildFault if anything fails, and then leaves `place` alone."""
    place = place.resolve()
    _keep_other_folders(place)
    project = Project(root, edition)
    with staging(place) as new:
        with _timed("data gecontroleerd", verbose):
            _load(project)
        if verbose and edition and (number := project.moved):
            print(f"Let op: het handboek veranderde {count(number, 'plek die', 'plekken die')} deze uitgave ook verandert. Welke, zegt: python3 handboek.py check --uitgave {edition}", flush=True)
        with _timed("bestanden gemaakt", verbose):
            _write_files(project, new.kept)
        with _timed("pagina's gebouwd", verbose):
            _make_pages(root, new)
        with _timed("site gecontroleerd", verbose):
            _check(new.site, project.handbook.uitgave)
        if not os.environ.get(LIVE):  # `serve` makes the edition for a folder when somebody asks, and sends texts as they are
            with _timed("uitgave voor een map gemaakt", verbose):
                require_good(offline.add(new.site, project))
            with _timed("teksten gecomprimeerd", verbose):
                _compress(new.site)
        swap(new.site, place, new.aside)


def _keep_other_folders(place: Path) -> None:
    if not replaceable(place, MARK):
        raise BuildFault(f"In {place} staat iets anders dan een eerder gebouwde site. Kies een lege map, of haal weg wat er staat.")


@contextmanager
def told() -> Iterator[None]:
    """Every fault that somebody can mend becomes a BuildFault."""
    try:
        yield
    except DataFaults as error:
        raise BuildFault(error.message) from None
    except BundleFault as error:
        what = "De browsercode kan niet worden gebundeld"
        raise BuildFault(what if error.said else f"{what}:\n{error}", error.said) from None
    except DownloadFault as error:
        raise BuildFault(f"Een download kan niet worden gemaakt:\n{error}") from None


def _load(project: Project) -> None:
    with told():
        _ = project.handbook, project.updated  # a wrong setting too, before anything is made


def _write_files(project: Project, folder: Path) -> None:
    with told():
        project.keep(folder)


def _make_pages(root: Path, new: Staging) -> None:
    """Run the host in a process of its own, so that edited Python is read again; its output is shown when it fails."""
    command, environment = host.command(new.kept, new.site)
    done = new.run(command, cwd=root, env=environment)
    if done.returncode:
        if refusal := host.refused(done.stderr):
            raise refusal
        said = host.complaints(f"{done.stdout}\n{done.stderr}")
        raise pages_fault(said)


def pages_fault(said: Iterable[str]) -> BuildFault:
    """The fault of a host that `said` these lines: those of ours, or in its own words."""
    what, whole = "De pagina's kunnen niet worden gebouwd", "\n".join(said)
    return BuildFault(what, whole) if broken.is_english(whole) else BuildFault(f"{what}:\n{whole}")


def _check(site: Path, uitgave: Uitgave) -> None:
    require_good(check(site, site_root(uitgave)))


def _compress(site: Path) -> None:
    try:
        compress(site)
    except CompressFault as error:
        raise BuildFault("Node kan de teksten van de site niet comprimeren", str(error)) from None


def site_root(uitgave: Uitgave) -> str:
    """The path at which the site of an edition will be served."""
    path = urlsplit(uitgave.adres or "").path.rstrip("/")
    return f"{path}/"


def require_good(problems: Sequence[str]) -> None:
    """Raise BuildFault if a built site has `problems`."""
    if problems:
        more = f"\n… en nog {len(problems) - MOST_PROBLEMS}" if len(problems) > MOST_PROBLEMS else ""
        raise BuildFault("\n".join(problems[:MOST_PROBLEMS]) + more + f"\n\n{count(len(problems), 'fout', 'fouten')} in de gebouwde site.")


@contextmanager
def _timed(label: str, verbose: bool) -> Iterator[None]:
    """Time the block within it, and print how long it took if `verbose`."""
    start = time.perf_counter()
    yield
    if verbose:
        print(f"{time.perf_counter() - start:6.1f} s  {label}", flush=True)
