"""nginx, in which the tests serve the site as `deploy/nginx.conf` says. A machine for tests gets one; nobody else's."""

import os
import shutil

from setup import apt

# Debian keeps it where only root looks.
NAMES = ("nginx", "/usr/sbin/nginx")
MISSING = "nginx staat niet op deze computer"


def prepare() -> dict[str, str]:
    """NGINX is the program; else NGINX_MISSING says why, and the tests skip aloud."""
    nginx = _system() or _from_apt()
    if nginx:
        return {"NGINX": nginx}
    print(f"LET OP: {MISSING}. De tests met een webserver worden overgeslagen.", flush=True)
    return {"NGINX_MISSING": MISSING}


def _system() -> str | None:
    names = (os.environ.get("NGINX", ""), *NAMES)
    return next(filter(None, map(shutil.which, names)), None)


def _from_apt() -> str | None:
    # Its package starts a web server, which belongs on no one's own computer.
    return _system() if os.environ.get("CI") and apt.install("nginx") else None
