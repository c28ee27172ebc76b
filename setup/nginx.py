"""nginx, in which the tests serve the site as `deploy/nginx.conf` says: the machine's own, else that of apt, unpacked and not installed."""

import os
import shutil

from setup import apt, process
from setup.places import UNPACKED

# Debian keeps it where only root looks.
NAMES = ("nginx", "/usr/sbin/nginx")
MISSING = "nginx staat niet op deze computer"


def prepare() -> dict[str, str]:
    """NGINX is the program; else NGINX_MISSING says why, and the tests skip with that message."""
    nginx = _system() or _unpacked() or _from_apt()
    if nginx:
        return {"NGINX": nginx}
    print(f"LET OP: {MISSING}. De tests met een webserver worden overgeslagen.", flush=True)
    return {"NGINX_MISSING": MISSING}


def _system() -> str | None:
    names = (os.environ.get("NGINX", ""), *NAMES)
    return next(filter(None, map(shutil.which, names)), None)


def _unpacked() -> str | None:
    program = str(UNPACKED / "usr/sbin/nginx")
    return program if process.answer([program, "-v"]) is not None else None


def _from_apt() -> str | None:
    # Installed, it would start a web server, now and whenever the computer starts.
    return _unpacked() if apt.unpack("nginx", UNPACKED) else None
