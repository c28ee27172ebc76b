"""The nginx with which the tests serve the site as `deploy/nginx.conf` says: the machine's own, else one unpacked from apt."""

import os
import shutil

from setup import apt, process
from setup.places import UNPACKED

# Debian puts it in a folder on the PATH of root only.
NAMES = ("nginx", "/usr/sbin/nginx")
MISSING = "nginx staat niet op deze computer"


def prepare() -> dict[str, str]:
    """Find or unpack nginx: NGINX is the program, or NGINX_MISSING says why there is none, for the tests that are skipped."""
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
    # An installed nginx would start a web server, now and whenever the computer starts.
    return _unpacked() if apt.unpack("nginx", UNPACKED) else None
