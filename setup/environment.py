"""The Python environment in .venv, installed in layers, each from a requirements file locked by hash.

Layers are only added. After a changed lock, another interpreter or an interrupted installation the
environment is made again from scratch, so it never has more or less than the locks say.
"""

import importlib.util
import os
import shutil
import sys
from pathlib import Path

from setup import process, stamp
from setup.faults import FetchFault, SetupFault
from setup.places import ROOT, VENV, VENV_PYTHON

STAMP = VENV / "gereed.json"
TASKS = {
    "build": "Pakketten voor de site installeren",
    "test": "Pakketten voor de tests installeren",
    "node": "Node installeren",
    "java": "Java voor de HTML-controle installeren",
}


def for_site() -> dict[str, str]:
    """Install the Python packages that checking, building and serving need."""
    ensure("build")
    return {}


def for_tests() -> dict[str, str]:
    """Install the same packages and the test tools."""
    ensure("build", "test")
    return {}


def ensure(*layers: str) -> None:
    """Install the layers as locked; this takes milliseconds if they are there already."""
    if _all_present(layers):
        return
    with stamp.exclusive():
        if not _all_present(layers):
            _complete(layers)


def package_folder(name: str) -> Path:
    """The folder of a package that is installed in .venv."""
    pattern = f"Lib/site-packages/{name}" if os.name == "nt" else f"lib/python*/site-packages/{name}"
    return next(VENV.glob(pattern))


def host_python() -> str:
    """The Python outside .venv, which has pip, even if .venv is active."""
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    return sys._base_executable if inside else sys.executable  # type: ignore[attr-defined]


def _all_present(layers: tuple[str, ...]) -> bool:
    finished = _finished()
    return all(finished.get(layer) == _lock_digest(layer) for layer in layers)


def _finished() -> dict[str, str]:
    """The installed layers, each with the digest of its lock; empty if .venv is unusable."""
    content = stamp.read(STAMP)
    usable = content.get("python") == _identity()
    return dict(content["layers"]) if usable else {}


def _identity() -> str:
    """A text that changes if the interpreter behind .venv is moved, upgraded or removed."""
    try:
        about = VENV_PYTHON.stat()
    except OSError:
        return "missing"
    return f"{VENV_PYTHON.resolve()} {about.st_size} {about.st_mtime_ns}"


def _complete(layers: tuple[str, ...]) -> None:
    _require_pip()
    finished = _finished()
    changed = any(layer in finished and finished[layer] != _lock_digest(layer) for layer in layers)
    if changed or not finished:
        _start_afresh()
        layers, finished = tuple(dict.fromkeys((*finished, *layers))), {}
    for layer in layers:
        if layer not in finished:
            _install(layer, finished)


def _require_pip() -> None:
    if importlib.util.find_spec("pip") or process.answer([host_python(), "-m", "pip", "--version"]):
        return
    raise SetupFault(
        f"Python ({host_python()}) heeft geen pip: installeer het "
        "(Debian en Ubuntu: apt install python3-pip) en probeer het opnieuw."
    )


def _start_afresh() -> None:
    import venv  # slow to import and seldom needed

    STAMP.unlink(missing_ok=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    # No pip inside it: Debian has no ensurepip unless python3-venv is installed.
    venv.create(VENV, with_pip=False, symlinks=os.name != "nt")


def _install(layer: str, finished: dict[str, str]) -> None:
    """Add one layer. There is no stamp meanwhile, so after an interruption the environment is made anew."""
    STAMP.unlink(missing_ok=True)
    locked = _lock_digest(layer)
    try:
        process.run(_pip_install(layer), TASKS[layer], PIP_USER="0")
    except FetchFault:
        _write_stamp(finished)
        raise
    finished[layer] = locked
    _write_stamp(finished)


def _pip_install(layer: str) -> list:
    return [
        *(host_python(), "-m", "pip", "--python", VENV_PYTHON, "--disable-pip-version-check"),
        # Compiling every module takes eight seconds, and most are never imported.
        *("install", "--no-input", "--no-compile", "--require-hashes", "--only-binary", ":all:"),
        *("-r", lock_file(layer)),
    ]


def _write_stamp(finished: dict[str, str]) -> None:
    stamp.write(STAMP, {"python": _identity(), "layers": finished})


def lock_file(layer: str) -> Path:
    """The lock of a layer."""
    return ROOT / "requirements" / f"{layer}.txt"


def _lock_digest(layer: str) -> str:
    return stamp.digest(lock_file(layer))
