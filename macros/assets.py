"""Browser code, styles and fonts bundled by esbuild. Nothing is fetched: all of it stands in node_modules and overrides."""

import hashlib
import subprocess
from pathlib import Path

ENTRIES = {"handboek": "app.js", "handboek-stijl": "styles/handboek.css", "thema": "components/thema-wissel/thema.js"}
NAMES = {"handboek-stijl.css": "handboek.css"}
STATIC = "assets"


class BundleFault(Exception):
    """esbuild refused; the message is its own, with file and line."""


def bundle(root: Path) -> dict[str, bytes]:
    """Address → content of scripts, styles, fonts and pictures. Unchanged sources come from the cache in `.build`.

    Raises BundleFault when esbuild refuses or is missing.
    """
    cache = root / ".build" / "cache" / f"assets-{_state(root)}"
    if not cache.is_dir():
        _run(root, cache)
    found = {f"assets/{path.relative_to(cache).as_posix()}": path.read_bytes() for path in _files(cache)}
    return {**found, **_static(root)}


def _run(root: Path, target: Path) -> None:
    working = target.with_suffix(".partial")
    overrides = root / "overrides"
    command = [
        str(root / "node_modules/esbuild/bin/esbuild"), *(f"{name}={overrides / path}" for name, path in ENTRIES.items()),
        "--bundle", "--minify", "--format=iife", "--target=es2020,chrome100,firefox100,safari15.4", "--log-level=warning",
        "--loader:.woff2=file", "--asset-names=fonts/[name]", "--legal-comments=none", "--charset=utf8",
        "--allow-overwrite", f"--outdir={working}",
    ]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)
    except OSError as error:
        raise BundleFault(f"esbuild kan niet starten ({error}). Start via: python3 handboek.py build") from None
    if done.returncode or done.stderr.strip():
        raise BundleFault(done.stderr.strip() or "esbuild stopte zonder melding")
    for made, name in NAMES.items():
        (working / made).replace(working / name)
    working.replace(target)


def _state(root: Path) -> str:
    """A hash of everything the bundle is made of."""
    digest = hashlib.sha256()
    for path in [*_files(root / "overrides"), root / "package-lock.json", Path(__file__)]:
        if path.suffix in (".js", ".css", ".json", ".py"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _static(root: Path) -> dict[str, bytes]:
    folder = root / "overrides" / STATIC
    return {f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
