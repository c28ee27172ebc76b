"""What `serve` answers over HTTP: the last good site, the message of a fault in its place, and whether there is news. Quiet whatever it is asked."""

import http.server
import json
import posixpath
import sys
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote

from jinja2 import Environment, FileSystemLoader

from macros.addresses import OFFLINE
from macros.project import Project
from macros.publishing import offline
from macros.publishing.live import Live
from macros.reading.faults import DataFaults, system_fault

HOST = "127.0.0.1"
STATE = "/__stand"
WAIT = 20  # seconds that an answer about news may take
_LIVE_SCRIPT = "overrides/components/live/live.js"
_NOT_A_NAME = ("..", "\\", ":", "\0")


class Server(http.server.ThreadingHTTPServer):
    """A thread per connection; visitors who leave are no news."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say in one line what went wrong, unless a connection was broken."""
        error = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        if not isinstance(error, OSError):
            print(f"Een aanvraag kon niet worden beantwoord: {error!r}", file=sys.stderr)


def server(live: Live, port: int) -> Server:
    """A server of `live` on `port`. Raises OSError if that port is taken."""
    return Server((HOST, port), partial(Handler, live))


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers one visitor."""

    protocol_version = "HTTP/1.1"  # a page has many files: one connection for all
    timeout = 60

    def __init__(self, live: Live, *arguments: object, **options: object):
        self.live = live
        super().__init__(*arguments, directory=str(live.place), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, a file, or whether there is news."""
        asked, _, query = self.path.partition("#")[0].partition("?")
        if asked == STATE:
            self._state(parse_qs(query))
            return
        name = _name(asked)
        if self.live.message and _is_page(asked):
            self._remember(name)
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", self._fault_page(self.live.message).encode())
        elif name == "assets/live.js":
            self._answer(HTTPStatus.OK, "text/javascript", (self.live.root / _LIVE_SCRIPT).read_bytes())
        elif name == OFFLINE:
            self._offline()
        else:
            self._file(name, query)

    do_HEAD = do_GET

    def end_headers(self) -> None:
        """Add that nothing may be kept, and which version this is."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Server-Timing", f'stand;desc="{self.live.started}.{self.live.version}"')
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing: a line per picture would hide the messages that matter."""

    def _state(self, asked: dict[str, list[str]]) -> None:
        """The version and what changed since the one that is asked about (`na`); with `wacht` as soon as there is news."""
        started, _, number = asked.get("na", [""])[0].rpartition(".")
        self._remember(_name(asked.get("pagina", ["/"])[0]))
        known = int(number) if started == self.live.started and number.isdigit() else -1
        version, changed = self.live.since(known, WAIT if "wacht" in asked and known >= 0 else 0)
        found = {"versie": f"{self.live.started}.{version}", "gewijzigd": None if changed is None else sorted(changed)}
        self._answer(HTTPStatus.OK, "application/json", json.dumps(found).encode())

    def _remember(self, name: str | None) -> None:
        if name is not None:
            page = posixpath.join(name, "index.html") if not name.endswith(".html") else name
            self.live.looked_at(page)

    def _file(self, name: str | None, query: str) -> None:
        path = self.live.place / name if name is not None else None
        in_folder = self.path.partition("?")[0].endswith("/")
        try:
            if path and (in_folder or path.is_dir()):
                if name and not in_folder:
                    self._redirect(f"/{quote(name)}/" + (f"?{query}" if query else ""))
                    return
                path /= "index.html"
            body = path.read_bytes() if path else None
        except (OSError, ValueError):  # no such file, or a name that none can have
            body = None
        if body is None or path is None:
            self._answer(HTTPStatus.NOT_FOUND, "text/html", self._missing())
            return
        if path.suffix == ".html":
            self._remember(path.relative_to(self.live.place).as_posix())
        self._answer(HTTPStatus.OK, self.guess_type(str(path)), body)

    def _offline(self) -> None:
        """The edition for a folder, made now: few who edit ask for it."""
        message, made = self.live.message, b""
        if not message:
            try:
                made = offline.packed(offline.of_site(self.live.place, Project(self.live.root, self.live.edition)))
            except DataFaults as fault:  # of an edit that is being built
                message = fault.message
            except OSError as fault:
                message = system_fault(fault, self.live.root)
        if message:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", self._fault_page(message).encode())
        else:
            self._answer(HTTPStatus.OK, "application/zip", made)

    def _missing(self) -> bytes:
        try:
            return (self.live.place / "404.html").read_bytes()
        except OSError:
            return b"Deze pagina is er niet."

    def _redirect(self, target: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _fault_page(self, message: str) -> str:
        environment = Environment(loader=FileSystemLoader(self.live.root / "overrides"), autoescape=True)
        return environment.get_template("pages/serve-fout.html").render(melding=message, wacht=self.live.version == 0)

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        is_text = kind.startswith("text/") or kind in ("application/json", "image/svg+xml")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _is_page(path: str) -> bool:
    last = path.rpartition("/")[2]
    return "." not in last or last.endswith(".html")


def _name(path: str) -> str | None:
    """The name within the site that an address asks for; None if no file can have it."""
    try:
        asked = unquote(path, errors="strict")
    except UnicodeDecodeError:
        return None
    parts = [part for part in asked.split("/") if part not in ("", ".")]
    if any(part == ".." or any(sign in part for sign in _NOT_A_NAME[1:]) for part in parts):
        return None
    return Path(*parts).as_posix() if parts else ""
