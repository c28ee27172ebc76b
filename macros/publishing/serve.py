"""The command `serve`: the site on this computer, made anew after every edit; if an edit breaks it, pages show what is wrong.

The last good site stays available meanwhile. Not for publishing: use any web server for `site/`.
"""

import sys
import threading
from contextlib import suppress
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from macros.arguments import PORTS
from macros.publishing import answers
from macros.publishing.live import COME_OR_GONE, Live

FIRST_PORT = 8000
PORTS_TRIED = 20
WATCHED = ("data", "docs", "eigen", "macros", "overrides")


def serve_site(root: Path, first_port: int = FIRST_PORT, edition: str = "") -> int:
    """Serve the handbook, or an `edition` of it, on the first free port from `first_port` on, build, and watch until interrupted."""
    live = Live(root, edition)
    server = _server(live, first_port)
    if not server:
        print(f"De poorten {first_port} tot en met {_ports(first_port)[-1]} zijn bezet of niet toegestaan. Sluit een ander programma, of "
              "kies met --port een andere poort.", file=sys.stderr)
        return 1
    watch = Watch(live)
    threading.Thread(target=live.keep_building, daemon=True).start()
    print(f"De site staat straks op http://{answers.HOST}:{server.server_port}/ (stoppen: Ctrl+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nGestopt.")
    finally:
        watch.stop()
        live.close()
        server.server_close()
    return 0


class Watch(FileSystemEventHandler):
    """Reports every edit to `live`, also in a folder that was removed and put back: the system watches folders, not names."""

    def __init__(self, live: Live):
        self.live = live
        self.observer = Observer()
        self.observer.start()
        self.watches: dict[str, ObservedWatch] = {}
        for folder in WATCHED:
            self._begin(folder)
        for handler in (live, self):
            self.observer.schedule(handler, str(live.root), recursive=False)

    def stop(self) -> None:
        """Stop watching."""
        self.observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Watch a folder that appeared, disappeared or was replaced anew, and ask for a build."""
        if event.event_type not in COME_OR_GONE:
            return
        for folder in set(WATCHED) & set(self.live.paths(event)):
            self._begin(folder)
            self.live.edited.set()

    def _begin(self, folder: str) -> None:
        if folder in self.watches:
            self.observer.unschedule(self.watches.pop(folder))
        with suppress(OSError):  # not there yet: it is watched once it appears
            self.watches[folder] = self.observer.schedule(self.live, str(self.live.root / folder), recursive=True)


def _server(live: Live, first: int) -> answers.Server | None:
    for port in _ports(first):
        with suppress(OSError):
            return answers.server(live, port)
    return None


def _ports(first: int) -> range:
    return range(first, min(first + PORTS_TRIED, PORTS.stop))
