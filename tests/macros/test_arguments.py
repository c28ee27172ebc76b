"""The command line of an editor: a slip is answered in Dutch, with what was meant and how it can be written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = re.compile(r"usage|error|argument|option|invalid|required|show this", re.IGNORECASE)


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command as handboek.py starts it."""
    return subprocess.run([sys.executable, "-m", "macros", *words], cwd=root, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("words", "answer"), [
    ([], "Welke opdracht wilt u?"),
    (["chekc"], "'chekc' kan niet. Bedoelt u 'check'?"),
    (["bouw"], "'bouw' kan niet. Bekend zijn: build, check, pages, schema, serve, taal."),
    (["build", "--plek"], "'build --plek' kan niet. Bedoelt u '--place'?"),
    (["build", "--plek=a b"], "'build --plek=a b' kan niet. Bedoelt u '--place'?"),
    (["build", "--place"], "'build --place' kan niet."),
    (["serve", "--port", "abc"], "'serve --port abc' kan niet."),
    (["serve", "--port", "99999"], "'serve --port 99999' kan niet."),
    (["serve", "--port", "-5"], "'serve --port -5' kan niet."),
    (["serve", "--port", "0"], "'serve --port 0' kan niet."),
    (["build", "--place", ""], "'build --place ' kan niet."),
    (["pages", ""], "'pages ' kan niet."),
    (["check", "programmas"], "'check programmas' kan niet."),
], ids=" ".join)
def test_a_slip_is_answered_in_dutch(words: list[str], answer: str, root: Path):
    """The line as it was typed, what may have been meant, and the whole explanation of that command."""
    done = run(root, *words)
    assert (done.returncode, done.stdout, done.stderr.split("\n")[0]) == (2, "", answer)
    assert "Zo kan het: handboek.py" in done.stderr and not ENGLISH.search(done.stderr)


def test_every_command_explains_itself_in_dutch(root: Path):
    """`-h` names what may follow, once."""
    for words in ([], ["build"], ["serve"], ["check"], ["pages"], ["taal"], ["schema"]):
        done = run(root, *words, "-h")
        assert done.returncode == 0 and done.stdout.count("Zo kan het:") == 1 and not ENGLISH.search(done.stdout)
