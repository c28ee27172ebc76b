"""The Python environment: made once, repaired when needed, never left half-made."""

import os
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow
# Replaces pip: dies half-way and takes handboek.py with it, as a power cut would.
CUT_OFF = """\
import os, pathlib, signal, sys
if "install" in sys.argv:
    packages = next(pathlib.Path(".venv").glob("lib/python*/site-packages"))
    (packages / "pakket.py").write_text("half")
    os.kill(os.getppid(), signal.SIGKILL)
"""


def test_first_run_sets_up_and_hands_over_every_argument(project):
    """The first run ends with the command itself, with its arguments and settings."""
    run = project.run("check", "--extra", "x")
    assert run.code == 0, run.text
    assert run.installed == 1
    assert '"arguments": ["check", "--extra", "x"], "utf8": "1"' in run.text


def test_second_run_installs_nothing(project):
    """Later runs print nothing of their own and need no pip."""
    project.run("check")
    run = project.run("check", PIP_FIND_LINKS="/nergens")
    assert (run.code, run.installed, run.text.count("\n")) == (0, 0, 1)


def test_the_exit_code_is_that_of_the_command(project):
    """CI sees that a command failed."""
    assert project.run("check", "faal").code == 3


def test_changed_lock_starts_afresh(project):
    """Packages of the old lock, and files that somebody left behind, are removed."""
    project.run("check")
    (project.packages / "zwerver.py").write_text("")
    project.lock("build", "ander==2.0")
    assert project.run("check").installed == 1
    assert {path.name for path in project.packages.glob("*.py")} == {"ander.py"}


@pytest.mark.skipif(os.name == "nt", reason="kills a process the POSIX way")
def test_interrupted_set_up_is_repaired(project, tmp_path):
    """After a kill in the middle of an installation the next run completes it."""
    (tmp_path / "afgebroken/pip").mkdir(parents=True)
    (tmp_path / "afgebroken/pip/__init__.py").write_text("")
    (tmp_path / "afgebroken/pip/__main__.py").write_text(CUT_OFF)
    killed = project.run("check", PYTHONPATH=str(tmp_path / "afgebroken"))
    assert killed.code == -signal.SIGKILL
    assert (project.packages / "pakket.py").read_text() == "half"

    run = project.run("check")
    assert (run.code, run.installed) == (0, 1)
    assert "1.0" in (project.packages / "pakket.py").read_text()


@pytest.mark.parametrize("damage", ["stamp", "interpreter"])
def test_damaged_environment_is_remade(project, damage):
    """A garbled stamp, or a Python that was removed, leads to a new environment."""
    project.run("check")
    environment = project.folder / ".venv"
    if damage == "stamp":
        (environment / "gereed.json").write_text('{"python": ')
    else:
        next(environment.glob("[bS]*/python*")).parent.rename(environment / "weg")
    run = project.run("check")
    assert (run.code, run.installed) == (0, 1), run.text


def test_two_commands_at_once_set_up_once(project):
    """The second waits for the first, and then finds the environment ready."""
    both = [project.start("check"), project.start("check")]
    texts = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], texts
    assert sum(text.count("Pakketten voor") for text in texts) == 1


def test_failed_fetch_leaves_the_environment(project):
    """Without the package source the tests cannot be set up, but checking still works."""
    project.run("check")
    project.lock("test", "toets==1.0")
    (project.wheels / "toets-1.0-py3-none-any.whl").unlink()
    failed = project.run("test")
    assert failed.code == 1
    assert "De pakketbron heeft geen toets voor deze computer" in failed.text
    assert "Traceback" not in failed.text
    assert project.run("check").installed == 0


def test_a_package_with_another_hash_is_refused(project):
    """A package that differs from the lock is not installed."""
    project.lock("build", "pakket==1.0", hash_of="0" * 64)
    run = project.run("check")
    assert run.code == 1
    assert "wijkt af van wat het project heeft vastgelegd" in run.text


def test_ci_shows_what_pip_says(project):
    """The words of pip are always shown in CI; elsewhere only the outcome is."""
    assert "Successfully installed" in project.run("check", CI="true").text
    project.lock("build", "ander==2.0")
    assert "Successfully installed" not in project.run("check").text


def test_active_environment_may_start_the_command(project):
    """The command `.venv/bin/python handboek.py` works, even if the environment must be remade under it."""
    project.run("check")
    project.lock("build", "ander==2.0")
    inside = next((project.folder / ".venv").glob("[bS]*/python*"))
    run = project.run("check", python=str(inside))
    assert (run.code, run.installed) == (0, 1), run.text


def test_a_missing_pip_is_one_sentence(project, tmp_path):
    """A Python without pip gets advice, not a traceback."""
    bare = tmp_path / "zonder-pip"
    subprocess.run([sys._base_executable, "-m", "venv", "--without-pip", bare], check=True)
    run = project.run("check", python=str(next(bare.glob("[bS]*/python*"))))
    assert run.code == 1
    assert "heeft geen pip: installeer het" in run.text
    assert run.text.count("\n") == 1


def test_fault_of_the_system_is_one_sentence(project):
    """The file that is in the way is named, without a traceback."""
    (project.folder / ".setup.lock").mkdir()
    run = project.run("check")
    assert run.code == 1
    assert run.text.startswith("De inrichting is mislukt:")
    assert run.text.count("\n") == 1
