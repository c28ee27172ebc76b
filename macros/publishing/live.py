"""The live site: when it was edited, what changed on it, and the message of a fault. Not for how it is built or sent: see `worker` and `answers`."""

import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler

from macros import broken
from macros.project import LIVE
from macros.publishing.worker import Builder, Told
from macros.reading.leftovers import is_own

COME_OR_GONE = ("created", "moved", "deleted")
CHANGES = (*COME_OR_GONE, "modified")  # opening a file is not one
MADE = "data/schema/"  # by a command; nothing on the site changes with it
QUIET = 0.02  # seconds in which the other files of one edit may come; what comes later starts a build anew
LOOK = 0.02  # seconds between two looks at whether there was another edit
REMEMBERED, WANTED = 50, 6  # versions of which is known what changed, and pages that come first


def _counts(path: str) -> bool:
    """Whether a change of this file can change the site: not of what editors and other programs keep for themselves."""
    return not path.startswith(MADE) and not any(is_own(part) for part in path.split("/"))


class Live(FileSystemEventHandler):
    """The live site of a checkout: `message` is that of a failed build ("" after a good one), `version` counts what visitors can see."""

    def __init__(self, root: Path, edition: str = ""):
        self.root, self.edition = root, edition
        self.place = root / ".build" / (f"live-{edition}" if edition else "live")
        self.message = "De site wordt gebouwd. De eerste keer duurt dat ongeveer een minuut. Deze pagina ververst vanzelf."
        self.version = 0
        self.started = f"{os.getpid()}-{time.time_ns()}"
        self.edited = threading.Event()
        self.edited.set()
        self.news = threading.Condition()
        self._changes: deque[tuple[int, frozenset[str] | None]] = deque(maxlen=REMEMBERED)
        self._looked_at: deque[str] = deque(maxlen=WANTED)
        self._builder: Builder | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Ask for a build after any change to a file."""
        edited = any(_counts(path) for path in self.paths(event))
        if event.event_type in CHANGES and not event.is_directory and edited:
            self.edited.set()

    def paths(self, event: FileSystemEvent) -> list[str]:
        """The paths of an event, from the root. Both count: many editors write a new file and rename it to the old one."""
        return [Path(os.path.relpath(str(path), self.root)).as_posix() for path in (event.src_path, event.dest_path) if path]

    def looked_at(self, name: str) -> None:
        """Remember that somebody looks at the page `name`."""
        if name in self._looked_at:
            self._looked_at.remove(name)
        self._looked_at.appendleft(name)

    def since(self, version: int, seconds: float) -> tuple[int, set[str] | None]:
        """The version, and what changed since the given one: None for anything. Waits so many `seconds` for news."""
        with self.news:
            self.news.wait_for(lambda: self.version != version, seconds)
            found = [changed for number, changed in self._changes if number > version]
            if len(found) != self.version - version or None in found:
                return self.version, None
            return self.version, {name for changed in found for name in changed or ()}

    def keep_building(self) -> None:
        """Build after every edit, as long as the server runs."""
        self._builder = Builder(self.root, self.place, {**os.environ, LIVE: "1"}, self.edition)
        while self.edited.wait():
            while self.edited.is_set():
                self.edited.clear()
                time.sleep(QUIET)
            self.build()

    def close(self) -> None:
        """Stop what builds."""
        if self._builder:
            self._builder.close()

    def build(self) -> None:
        """Build once, or until the next edit; if it fails, the previous site stays and `message` says what is wrong."""
        assert self._builder
        start = time.monotonic()
        self._builder.ask(list(self._looked_at))
        while not self.edited.is_set():
            told = self._builder.told(LOOK)
            if told and self._take(told, start):
                return

    def _take(self, told: Told, start: float) -> bool:
        """Pass on what a build tells; whether it was the last."""
        assert self._builder
        if told.outdated:
            self._builder.renew()
            self._builder.ask(())
        elif told.lost:
            self._builder.renew()
            self._whole(start)
            return True
        elif told.message:
            self._show(None, told.message)
        elif told.done or told.fresh:
            self._show(None if self.message else told.changed, "")
        elif told.changed:
            self._show(told.changed, self.message)
        if told.done and not told.message:
            print(f"Gebouwd in {time.monotonic() - start:.1f} s.", flush=True)
        return told.done

    def _whole(self, start: float) -> None:
        """Build in a new process, as `build` does, for the message of a fault that nobody foresaw."""
        command = [sys.executable, "-m", "macros", "build", "--live", "--place", str(self.place), *(["--uitgave", self.edition] if self.edition else [])]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        said = done.stderr.strip() or done.stdout.strip() or broken.told(self.root, "De bouw is gestopt", broken.stopped(done.returncode))
        self._show(None, said if done.returncode else "")
        if not done.returncode:
            print(f"Gebouwd in {time.monotonic() - start:.1f} s.", flush=True)

    def _show(self, changed: Iterable[str] | None, message: str) -> None:
        """A new version: what `changed`, None for anything, and the message of a fault."""
        if message and message != self.message:
            print(message, flush=True)
        if changed or changed is None:
            with self.news:
                self.message = message
                self.version += 1
                self._changes.append((self.version, None if changed is None else frozenset(changed)))
                self.news.notify_all()
