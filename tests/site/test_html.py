"""Every page in the Nu HTML checker."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

# For a run of seconds: translating twice and collecting in threads take more than they save, and the schema needs a deeper stack for it.
QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m")


def checked(root: Path, folder: Path) -> list[str]:
    """The faults that the checker of this checkout finds in the pages of a folder."""
    java = os.environ.get("JAVA") or shutil.which("java")
    if not java:
        pytest.fail("Java ontbreekt; start de tests met: python3 handboek.py test")
    checker = root / "node_modules/vnu-jar/build/dist/vnu.jar"
    done = subprocess.run([java, *QUICK, "-jar", str(checker), "--skip-non-html", "--format", "json", str(folder)],
                          capture_output=True, text=True, timeout=300)
    messages = json.loads(done.stderr)["messages"]
    errors = [f"{found.get('url')}:{found.get('lastLine')}: {found['message']}" for found in messages if found["type"] != "info"]
    assert errors or done.returncode == 0, done.stderr
    return errors


def test_pages_are_valid_html(root: Path, site: Path):
    """The checker finds no error in any page or in any style sheet within a page."""
    assert checked(root, site) == []
