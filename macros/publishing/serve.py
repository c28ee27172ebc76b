"""The command `serve`: the site on this computer, rebuilt after every edit; if an edit breaks it, pages show what is wrong.

Every build runs in a process of its own, so that edits in Python count too. The last good site stays available meanwhile.
Not for publishing: use any web server for `site/`.
"""

import http.server
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from macros.arguments import PORTS
from macros.reading.leftovers import is_own

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS_TRIED = 20
WATCHED = ("data", "docs", "macros", "overrides")
COME_OR_GONE = ("created", "moved", "deleted")
CHANGES = (*COME_OR_GONE, "modified")  # opening a file is not one
MADE = "data/schema/"  # by a command; nothing on the site changes with it
QUIET = 0.3  # seconds without a further edit before a build starts
STATE = "/__stand"


def serve_site(root: Path, first_port: int = FIRST_PORT) -> int:
    """Serve on the first free port from `first_port` on, build, and watch until interrupted."""
    live = Live(root)
    server = _server(live, first_port)
    if not server:
        print(f"De poorten {first_port} tot en met {_ports(first_port)[-1]} zijn bezet of niet toegestaan. Sluit een ander programma, of "
              "kies met --port een andere poort.", file=sys.stderr)
        return 1
    watch = Watch(live)
    threading.Thread(target=live.keep_building, daemon=True).start()
    print(f"De site staat straks op http://{HOST}:{server.server_port}/ (stoppen: Ctrl+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nGestopt.")
    finally:
        watch.stop()
        server.server_close()
    return 0


class Live(FileSystemEventHandler):
    """The live site: when it was last edited and built, and the message of a failed build ("" after a good one)."""

    def __init__(self, root: Path):
        self.root = root
        self.place = root / ".build" / "live"
        self.message = "De site wordt gebouwd. Deze pagina ververst vanzelf."
        self.version = 0
        self.edited = threading.Event()
        self.edited.set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Ask for a build after any change to a file."""
        edited = any(_counts(path) for path in self.paths(event))
        if event.event_type in CHANGES and not event.is_directory and edited:
            self.edited.set()

    def paths(self, event: FileSystemEvent) -> list[str]:
        """The paths of an event, from the root. Both count: many editors write a new file and rename it to the old one."""
        return [Path(os.path.relpath(str(path), self.root)).as_posix() for path in (event.src_path, event.dest_path) if path]

    def keep_building(self) -> None:
        """Build once after every burst of edits, as long as the server runs."""
        while self.edited.wait():
            while self.edited.is_set():
                self.edited.clear()
                time.sleep(QUIET)
            self.build()

    def build(self) -> None:
        """Build once; if it fails, the previous site stays and `message` says what is wrong."""
        start = time.monotonic()
        command = [sys.executable, "-m", "macros", "build", "--live", "--place", str(self.place)]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        said = done.stderr.strip() or done.stdout.strip() or f"De bouw stopte zonder melding (code {done.returncode})."
        self.message = said if done.returncode else ""
        self.version += 1
        print(self.message or f"Gebouwd in {time.monotonic() - start:.1f} s.", flush=True)


def _counts(path: str) -> bool:
    """Whether a change of this file can change the site: not of what editors and other programs keep for themselves."""
    return not path.startswith(MADE) and not any(is_own(part) for part in path.split("/"))


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


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the last good site; if the last build failed, every page shows its message instead."""

    def __init__(self, live: Live, *arguments: object, **options: object):
        self.live = live
        super().__init__(*arguments, directory=str(live.place), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path == STATE:
            self._answer(HTTPStatus.OK, "text/plain", str(self.live.version))
        elif self.live.message and self._asks_page():
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", self._fault_page())
        elif self.path == "/assets/live.js":
            script = self.live.root / "overrides/components/live/live.js"
            self._answer(HTTPStatus.OK, "text/javascript", script.read_text(encoding="utf-8"))
        else:
            super().do_GET()

    def _asks_page(self) -> bool:
        last = self.path.partition("?")[0].rpartition("/")[2]
        return "." not in last or last.endswith(".html")

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing: a line per picture would hide the messages that matter."""

    def _fault_page(self) -> str:
        environment = Environment(loader=FileSystemLoader(self.live.root / "overrides"), autoescape=True)
        return environment.get_template("pages/serve-fout.html").render(melding=self.live.message)

    def _answer(self, status: HTTPStatus, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _server(live: Live, first: int) -> http.server.ThreadingHTTPServer | None:
    for port in _ports(first):
        with suppress(OSError):
            return http.server.ThreadingHTTPServer((HOST, port), partial(Handler, live))
    return None


def _ports(first: int) -> range:
    return range(first, min(first + PORTS_TRIED, PORTS.stop))
