"""A small project: the real handboek.py, locking.py, programs.py and setup/, with tiny wheels instead of the real packages."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Replaces the macros package: prints how it was called.
MACROS = """\
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "utf8": os.environ.get("PYTHONUTF8"), "node": os.environ.get("NODE")}))
sys.exit(3 if "faal" in sys.argv else 0)
"""


@dataclass(frozen=True)
class Run:
    """The outcome of one call of handboek.py."""

    code: int
    text: str

    @property
    def installed(self) -> int:
        return self.text.count("Pakketten voor")


@dataclass(frozen=True)
class Project:
    """A project folder, the wheels it may install, and programs it may find."""

    folder: Path
    wheels: Path
    programs: Path

    def start(self, *arguments: str, python: str = "", **settings: str) -> subprocess.Popen:
        """Start handboek.py with the Python outside the environment, without network."""
        environment = {
            "PATH": str(self.programs),
            "HOME": str(self.folder),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_CACHE_DIR": "1",
            "PYTHONUTF8": "1",
            **settings,
        }
        command = [python or sys._base_executable, "handboek.py", *arguments]
        return subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def run(self, *arguments: str, python: str = "", **settings: str) -> Run:
        process = self.start(*arguments, python=python, **settings)
        text, _ = process.communicate(timeout=120)
        return Run(process.returncode, text)

    def lock(self, layer: str, *packages: str, hash_of: str = "") -> None:
        """Write a lock of tiny packages `name==version`; `hash_of` replaces the true hash."""
        lines = []
        for package in packages:
            name, version = package.split("==")
            digest = hash_of or tiny_wheel(self.wheels, name, version)
            lines.append(f"{package} --hash=sha256:{digest}")
        (self.folder / "requirements" / f"{layer}.txt").write_text("\n".join(lines) + "\n")

    def program(self, name: str, script: str) -> Path:
        """Put a shell script on PATH."""
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    @property
    def packages(self) -> Path:
        return next((self.folder / ".venv").glob("[lL]ib*/**/site-packages"))


def tiny_wheel(folder: Path, name: str, version: str, files: dict[str, str] | None = None) -> str:
    """Make a wheel that contains `files` (executable); returns its SHA-256."""
    info = f"{name}-{version}.dist-info"
    content = dict(files or {f"{name}.py": f"VERSION = '{version}'\n"})
    content[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    content[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    content[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*content, f"{info}/RECORD"])
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in content.items():
            entry = zipfile.ZipInfo(path)
            entry.external_attr = 0o100755 << 16
            archive.writestr(entry, text)
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project in which nothing has been set up yet."""
    made = Project(tmp_path / "project", tmp_path / "wheels", tmp_path / "programs")
    for folder in (made.wheels, made.programs, made.folder / "requirements", made.folder / "macros"):
        folder.mkdir(parents=True)
    for name in ("handboek.py", "locking.py", "programs.py"):
        shutil.copy(ROOT / name, made.folder)
    shutil.copytree(ROOT / "setup", made.folder / "setup", ignore=shutil.ignore_patterns("__pycache__"))
    (made.folder / "macros/__main__.py").write_text(MACROS)
    (made.folder / "package.json").write_text("{}")
    (made.folder / "package-lock.json").write_text("{}")
    made.lock("build", "pakket==1.0")
    return made
