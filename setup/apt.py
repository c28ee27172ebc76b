"""Installs or unpacks Debian or Ubuntu packages if that needs no password."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from setup import process
from setup.faults import SetupFault


def install(*packages: str) -> bool:
    """Install packages. True if that worked; False if it failed, with a message, or if we may not install."""
    return _tried(lambda: _install(f"{' en '.join(packages)} installeren", *packages))


def unpack(package: str, folder: Path) -> bool:
    """Unpack a package, and what it needs and the system lacks, below `folder`; nothing is installed, so no service starts.

    True if that worked; False if it failed, with a message, or if we may not unpack.
    """
    return _tried(lambda: _unpack(package, folder))


def _tried(work: Callable[[], None]) -> bool:
    is_root = getattr(os, "geteuid", lambda: -1)() == 0
    if not (is_root and shutil.which("apt-get")):
        return False
    try:
        process.run(["apt-get", "update"], "Pakketlijst van het systeem vernieuwen")
        work()
    except SetupFault as fault:
        print(fault, flush=True)
        return False
    return True


def _install(task: str, *words: str) -> None:
    process.run(["apt-get", "install", "--yes", "--no-install-recommends", *words], task, DEBIAN_FRONTEND="noninteractive")


def _unpack(package: str, folder: Path) -> None:
    (folder / "partial").mkdir(parents=True, exist_ok=True)
    _install(f"{package} ophalen", "--download-only", "-o", f"Dir::Cache::Archives={folder}/", package)
    for archive in sorted(folder.glob("*.deb")):
        process.run(["dpkg", "-x", archive, folder], f"{archive.name} uitpakken")
        archive.unlink()
