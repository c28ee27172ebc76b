"""Browser code, styles and fonts bundled by esbuild. Nothing is fetched: everything is in node_modules and overrides."""

import errno
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import programs
from macros import broken
from macros.browser import parts, theme_styles

SCRIPTS = {"handboek": "app.js", "thema": "components/thema-wissel/first-paint.js",
           "lijsten": "lists.js", "zoeken": "zoeken.js", "uitvoer": "files/office.js",
           "plan": "plan.js", "kantoor": "kantoor.js", "samen": "samen.js", "plakken": "plakken.js",
           "stukken": "stukken.js", "bevindingen": "bevindingen.js", "privacy": "privacy.js"}
STYLES = {"handboek": "styles/handboek.css", "plan": "styles/plan.css", "bevindingen": "styles/bevindingen.css", "stukken": "styles/stukken.css",
          "afdruk-firefox": "styles/afdruk-firefox.css"}
_FULL = ("no space left on device", "not enough space on the disk", "quota exceeded")  # as esbuild says it
SCRIPT_OPTIONS = ("--format=iife", "--target=es2022")
EDITION = "globalThis.HANDBOOK_EDITION"  # what overrides/lib/storage.js reads
# No target for styles: an older one would rewrite light-dark().
STYLE_OPTIONS = ("--loader:.woff2=file", "--loader:.ttf=file", "--asset-names=fonts/[name]")
STATIC = "assets"
# The pictures of the frame around every page: the closed list of what may be in that folder.
PICTURES = ("favicon.ico", "favicon.svg", "favicon-180.png", "logo.svg")
KEPT = 4  # bundles in the cache; every edit of browser code makes one


class BundleFault(Exception):
    """esbuild refused, or something that it needs is missing. The message is Dutch; or it is empty, and `said` has that of esbuild itself."""

    def __init__(self, message: str, said: str = ""):
        super().__init__(message)
        self.said = said


def bundle(root: Path, edition: str) -> dict[str, bytes]:
    """Address → content of scripts, styles, fonts and pictures. Unchanged sources come from the cache in `.build`.

    `edition` is the key of the edition: the browser stores what visitors choose under that name.
    Raises BundleFault when esbuild refuses or is missing.
    """
    cache = root / ".build" / "cache" / f"assets-{_state(root, edition)}"
    if not cache.is_dir():
        _run(root, cache, edition)
    found = {f"assets/{path.relative_to(cache).as_posix()}": path.read_bytes() for path in _files(cache)}
    return {**found, **_static(root)}


def _run(root: Path, target: Path, edition: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    working = Path(tempfile.mkdtemp(prefix="bezig-", dir=target.parent))
    try:
        _esbuild(root, working, SCRIPTS, (*SCRIPT_OPTIONS, f"--define:{EDITION}={json.dumps(edition)}"))
        _styles(root, working)
        _credit(root, working)
        if not target.is_dir():  # another command may have made it meanwhile
            working.replace(target)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    # Bundles only: the cache of the downloads and the unfinished work of other builds are in the same folder.
    for old in sorted(target.parent.glob("assets-*"), key=_age)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _credit(root: Path, target: Path) -> None:
    """Put the licences of others beside the bundles, with those that esbuild found in the code itself."""
    found = sorted(target.glob("*.LEGAL.txt"))
    comments = [path.read_text(encoding="utf-8").strip() for path in found]
    try:
        text = parts.text(root, filter(None, comments))
    except FileNotFoundError as error:
        raise BundleFault(f"een licentie ontbreekt: {error.filename}. Start via: python3 handboek.py build") from None
    (target / parts.LICENCES).write_bytes(text.encode())
    for path in found:
        path.unlink()


def _note(target: Path, metafile: Path) -> None:
    """Say in each bundle with a part of others where its licence is."""
    for name, packages in parts.used(json.loads(metafile.read_text(encoding="utf-8"))).items():
        if odd := parts.unknown(packages):
            raise BundleFault(f"{name} bevat {', '.join(odd)}; zet de licentie daarvan in macros/browser/parts.py")
        if packages and name.endswith((".js", ".css")):
            (target / name).write_bytes((target / name).read_bytes().rstrip() + parts.NOTE.encode())


def _styles(root: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        theme = Path(folder) / f"{parts.THEME}.css"
        theme.write_text(theme_styles.used(_theme_stylesheet(), root / "overrides"), encoding="utf-8")
        _esbuild(root, target, STYLES, (*STYLE_OPTIONS, f"--alias:material-theme/main.css={theme}"))


def _age(path: Path) -> float:
    """When `path` was changed; 0 if another build has removed it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _esbuild(root: Path, target: Path, entries: dict[str, str], options: tuple[str, ...]) -> None:
    metafile = target / "esbuild.json"
    command = [
        *program(root), *(f"{name}={root / 'overrides' / path}" for name, path in entries.items()),
        "--bundle", "--minify", "--log-level=warning", "--legal-comments=external", "--charset=utf8", *options, f"--outdir={target}", f"--metafile={metafile}",
    ]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)
    except OSError as error:
        raise BundleFault("", f"cannot start: {error}") from None
    except subprocess.TimeoutExpired:
        raise BundleFault("esbuild is na twee minuten niet klaar. Sluit andere programma's en probeer het opnieuw.") from None
    if any(words in done.stderr.lower() for words in _FULL):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
    if done.returncode or done.stderr.strip():
        raise BundleFault("", done.stderr.strip() or broken.stopped(done.returncode))
    _note(target, metafile)
    metafile.unlink()


def program(root: Path) -> list[str]:
    """The command of esbuild: the program that npm installed for this system, else its Node script, which starts more slowly."""
    found = sorted(path for name in ("bin/esbuild", "esbuild.exe") for path in (root / "node_modules/@esbuild").glob(f"*/{name}"))
    return [str(found[0])] if found else [programs.node(), str(root / "node_modules/esbuild/bin/esbuild")]


def _theme_stylesheet() -> Path:
    """Material's own stylesheet, on which our text styles are based; found without loading the theme."""
    spec = importlib.util.find_spec("material")
    folder = Path((spec and spec.origin) or "").parent / "templates/assets/stylesheets"
    found = sorted(folder.glob("main.*.min.css"))
    if not found:
        raise BundleFault(f"de stijl van het thema ontbreekt in {folder}. Start via: python3 handboek.py build")
    return found[0]


def _state(root: Path, edition: str) -> str:
    """A hash of everything that goes into the bundle."""
    digest = hashlib.sha256(f"{_theme_stylesheet()}\0{edition}\0".encode())
    digest.update(Path(__file__).read_bytes() + Path(theme_styles.__file__).read_bytes() + Path(parts.__file__).read_bytes() + (root / "package-lock.json").read_bytes())
    for path in _files(root / "overrides"):
        # Templates decide which styles of the theme are used.
        if path.suffix in (".js", ".css", ".json", ".html"):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _static(root: Path) -> dict[str, bytes]:
    folder = root / "overrides" / STATIC
    return {f"assets/{name}": (folder / name).read_bytes() for name in PICTURES if (folder / name).is_file()}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
