"""Installs Debian or Ubuntu packages where that needs no password."""

import os
import shutil

from setup import process
from setup.faults import SetupFault


def install(*packages: str) -> bool:
    """True once the packages are installed; False where we may not install, or where it fails, with a message."""
    is_root = getattr(os, "geteuid", lambda: -1)() == 0
    if not (is_root and shutil.which("apt-get")):
        return False
    try:
        process.run(["apt-get", "update"], "Pakketlijst van het systeem vernieuwen")
        process.run(
            ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
            f"{' en '.join(packages)} installeren",
            DEBIAN_FRONTEND="noninteractive",
        )
    except SetupFault as fault:
        print(fault, flush=True)
        return False
    return True
