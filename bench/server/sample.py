"""`deploy/nginx.conf` in a real nginx, for this computer only: in a folder of its own, with nothing of it installed."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

NGINX = os.environ.get("NGINX") or shutil.which("nginx")
MISSING = os.environ.get("NGINX_MISSING", "nginx ontbreekt")
_PATIENCE = 60  # seconds until it answers
_AROUND = """
daemon off; pid {place}/pid; error_log {place}/error.log {level}; {user}
events {{}}
http {{
    include {types};
    client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi;
    include {place}/handboek.conf;
}}
"""


def configuration(root: Path, served: Path, port: int, folder: str) -> str:
    """The sample with the changes that its own comments ask for: the site is at `served`, within it at `folder`."""
    text = (root / "deploy/nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", text)
    text = re.sub(r"root /srv/handboek/site;", f"root {served};", text)
    return text.replace("error_page 403 404 /404.html;", f"error_page 403 404 /{folder}404.html;")


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextlib.contextmanager
def running(place: Path, conf: str, port: int, level: str = "error") -> Iterator[None]:
    """Run nginx with `conf` within its http block, until the block ends; `place` is an empty folder for what it writes."""
    user = "user root;" if os.name == "posix" and os.geteuid() == 0 else ""  # else its workers may not read the site
    (place / "handboek.conf").write_text(conf, encoding="utf-8")
    (place / "nginx.conf").write_text(_AROUND.format(place=place, user=user, types=_types(), level=level), encoding="utf-8")
    # nginx itself uses a variable of this name for something else.
    environment = {name: value for name, value in os.environ.items() if name != "NGINX"}
    with subprocess.Popen([str(NGINX), "-c", str(place / "nginx.conf")], env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            _require(process, port)
            yield
        finally:
            process.terminate()


def _require(process: "subprocess.Popen[bytes]", port: int) -> None:
    for _ in range(_PATIENCE * 50):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.02)
    raise RuntimeError("nginx does not start")


def _types() -> Path:
    """The list of media types that comes with the program, even if it was unpacked elsewhere."""
    beside = (folder / "etc/nginx/mime.types" for folder in Path(str(NGINX)).parents)
    return next(path for path in beside if path.is_file())
