"""handboek.py itself: its commands, and the message for a Python that is too old."""

import ast
import re
import subprocess
import sys

import pytest

from tests.setup.conftest import ROOT

PRETEND = "import runpy, sys; sys.version_info = ({}, 'final', 0); runpy.run_path('handboek.py', run_name='__main__')"


@pytest.mark.parametrize("version", ["2, 7, 18", "3, 10, 13"])
def test_old_python_is_told_what_to_do(version):
    """The message is one sentence with the version found."""
    done = subprocess.run(
        [sys.executable, "-c", PRETEND.format(version)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 of nieuwer is nodig; dit is Python " + version[:4].replace(", ", "."))
    assert done.stderr.count("\n") == 1


def test_old_python_can_read_the_entry():
    """The entry has no syntax that an old Python would reject before it can say that it is too old."""
    text = (ROOT / "handboek.py").read_text("ascii")
    ast.parse(text, feature_version=(3, 7))
    assert not re.search(r"\bf\"|:=|->", text)


@pytest.mark.parametrize("arguments", [[], ["bouw"]])
def test_unknown_command_lists_the_known_ones(project, arguments):
    """A typing error sets up nothing, and the message lists the commands."""
    run = project.run(*arguments)
    assert run.code == 1
    assert "serve | test | quick | check | nieuw | vastleggen | taal | nakijken | links | build | bench | pages | schema | sbom | audit | halen" in run.text
    assert not (project.folder / ".venv").exists()


def test_make_offers_the_same_commands(project):
    """The Makefile has the same commands and no others."""
    usage = project.run().text.removeprefix("Gebruik: python3 handboek.py ").strip()
    makefile = (ROOT / "Makefile").read_text()
    assert re.search(r"^COMMANDS = (.*)$", makefile, re.M).group(1).split() == usage.split(" | ")
