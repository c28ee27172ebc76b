"""A build that stays ready for the next edit: what an edit does not change is not made again. For `serve`, in a process of its own.

It keeps plain values only (see `macros.memory`), and makes what `build` makes, byte for byte. The pages that somebody looks at come first.
Python that changed is for a new process.
"""

import contextlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.adapter_kept import Host, HostFault
from macros.memory import Memory
from macros.pages.site import generate
from macros.pages.view import TEMPLATES
from macros.project import Project, load_checkout
from macros.publishing.build import pages_fault, require_good, site_root, told
from macros.publishing.sitecheck import Rechecked
from macros.publishing.staging import staging
from macros.publishing.swap import swap

READ, TEMPLATE, PYTHON = ("data", "docs", "eigen"), ("overrides",), ("macros", "mkdocs.yml", "package-lock.json", "requirements", "locking.py")
_PASSED_OVER = ("__pycache__", "schema")  # the build makes the first, and reads the second nowhere

Stamp = Mapping[str, tuple[int, int, int]]


class Outdated(Exception):
    """The code of this process is not that of the checkout any more."""


@dataclass(frozen=True)
class Step:
    """A step of a build: the addresses that changed on the live site, whether the pages that somebody looks at are right, and whether all is."""

    changed: tuple[str, ...] = ()
    fresh: bool = False
    done: bool = False


class Warm:
    """The live site of `root` at `place`, and everything that was made for it."""

    def __init__(self, root: Path, place: Path, edition: str = ""):
        self.root, self.place, self.edition = root, place, edition
        self.python = stamp(root, PYTHON)
        self.memory, self.rechecked = Memory(), Rechecked()
        self.host = Host(place.with_name(f".host-{place.name}"))
        self.site: dict[str, bytes] = {}  # as it is at `place`
        self.read: tuple[Stamp, Project] | None = None  # what was read last, and the stamp it had
        self.facts: dict[Any, Any] = {}
        self.first_round = 0  # of the memory, since the checkout was read

    def build(self, wanted: Sequence[str] = ()) -> Iterator[Step]:
        """Bring the live site up to date, step by step; the caller may stop after any of them.

        The pages at the addresses `wanted` come first. Raises BuildFault, which leaves what is good, and Outdated.
        """
        if stamp(self.root, PYTHON) != self.python:
            raise Outdated
        with told():
            project, is_new = self._project()
        if is_new and self.facts:
            yield from self._wanted(project, wanted)
            project = self._again(project)
        with told():
            files = project.files
        yield Step() if is_new else Step(self._publish({**self.site, **files}))  # a style or script need not wait for pages
        yield from self._whole(project, files)

    def _project(self) -> tuple[Project, bool]:
        """The checkout as it is now, and whether anything that pages are made of changed."""
        now = stamp(self.root, (*READ, *TEMPLATE))
        before = {name: of for name, of in self.read[0].items() if _on_pages(name)} if self.read else None
        if self.read and before == {name: of for name, of in now.items() if _on_pages(name)}:
            return self._again(self.read[1]), False
        self.read = None
        self.first_round = self.memory.round + 1
        project = Project.of(self.root, load_checkout(self.root, self.memory, self.edition).handbook, self.edition)
        self._open(project, now)
        self.read = now, project
        return project, True

    def _again(self, project: Project) -> Project:
        """The same checkout in a new round: what was only known later, such as the sizes of files, may be different in it."""
        fresh = Project.of(self.root, self.memory.renew(self.memory.handbook), self.edition)
        self._open(fresh, self.read[0] if self.read else {})
        return fresh

    def _open(self, project: Project, now: Stamp) -> None:
        sources = project.pages | project.handbook.ask(generate)
        self.opened = {TEMPLATES: tuple(item for item in now.items() if item[0].endswith(".html")), **self.host.open(project, sources)}
        self.memory.add({**self.opened, **self.facts})

    def _wanted(self, project: Project, wanted: Sequence[str]) -> Iterator[Step]:
        """The pages that somebody looks at, with the sizes of files as they were."""
        sources = {self.host.address(source): source for source in self.host.pages}
        found = [name for name in dict.fromkeys(wanted) if name in sources]
        if found:
            changed = self._publish({**self.site, **{name: self._page(project, sources[name]) for name in found}})
            yield Step(changed, fresh=True)

    def _whole(self, project: Project, files: Mapping[str, bytes]) -> Iterator[Step]:
        self.facts = project.facts()
        self.memory.add(self.facts)
        pages = {}
        for source in self.host.pages:
            pages[self.host.address(source)] = self._page(project, source)
            yield Step()
        with _host_faults():
            made = {**files, **self.host.others(), **project.handbook.ask(self.host.templates)}
        site = {**made, **pages, **project.handbook.ask(self.host.search_index, tuple(self.host.pages))}
        require_good(self.rechecked.check(site, site_root(project.handbook.uitgave)))
        changed = self._publish(site)
        self.memory.forget_unused(self.first_round)
        yield Step(changed, done=True)

    def _page(self, project: Project, source: str) -> bytes:
        with _host_faults():
            return bytes(project.handbook.ask(self.host.page, source).html)

    def _publish(self, site: dict[str, bytes]) -> tuple[str, ...]:
        """Put `site` at the place: the first time as a whole, then only what is different, each file in one step."""
        changed = {name: body for name, body in site.items() if self.site.get(name) != body}
        gone = [name for name in self.site if name not in site]
        if changed or gone:
            with told(), staging(self.place) as new:
                _write(new.site, changed)
                if self.site:
                    _remove(self.place, gone)
                    _move(new.site, self.place, changed)
                else:
                    swap(new.site, self.place, new.aside)
        self.site = {name: body if name in changed else self.site[name] for name, body in site.items()}
        return (*changed, *gone)


def stamp(root: Path, names: Sequence[str]) -> Stamp:
    """Path → moment, size and number of every file in the folders `names`, or of the file with that name."""
    found: dict[str, tuple[int, int, int]] = {}
    for name in names:
        _stamp(root / name, name, found, frozenset())
    return found


def _stamp(path: Path, name: str, found: dict[str, tuple[int, int, int]], above: frozenset[int]) -> None:
    with contextlib.suppress(OSError):
        about = path.stat()
        if not stat.S_ISDIR(about.st_mode):
            found[name] = about.st_mtime_ns, about.st_size, about.st_ino
        elif about.st_ino not in above or not about.st_ino:  # a folder may lead to itself
            for entry in sorted(os.listdir(path)):
                if entry not in _PASSED_OVER:
                    _stamp(path / entry, f"{name}/{entry}", found, above | {about.st_ino})


def _on_pages(name: str) -> bool:
    """Whether pages are made of a file; scripts and styles are files of their own."""
    return not name.startswith(TEMPLATE) or name.endswith(".html")


@contextlib.contextmanager
def _host_faults() -> Iterator[None]:
    try:
        yield
    except (HostFault, SystemExit) as fault:  # a fault in a template ends the host
        raise pages_fault(str(fault).splitlines()) from None


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def _move(folder: Path, place: Path, names: Sequence[str] | Mapping[str, bytes]) -> None:
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(folder / name, place / name)


def _remove(place: Path, names: Sequence[str]) -> None:
    """Remove files, and the folders that are empty after that."""
    for name in names:
        (place / name).unlink(missing_ok=True)
        for above in (place / name).parents:
            if above == place or not above.is_dir() or any(above.iterdir()):
                break
            above.rmdir()
