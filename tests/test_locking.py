"""The lock by which one process waits for another."""

import subprocess
import sys
from pathlib import Path

import pytest

from locking import lock

ROOT = Path(__file__).parent.parent
SECOND = "import sys; from locking import lock; lock(open(sys.argv[1], 'a'), 'even wachten'); print('aan de beurt')"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows waits without a message")
def test_a_second_process_says_that_it_waits(tmp_path: Path) -> None:
    """The second process continues as soon as the first one closes the file."""
    with open(tmp_path / "lock", "a", encoding="utf-8") as handle:
        lock(handle, "")
        second = subprocess.Popen([sys.executable, "-c", SECOND, tmp_path / "lock"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert second.stdout is not None and second.stdout.readline() == "even wachten\n"
        assert second.poll() is None
    assert second.communicate(timeout=60)[0] == "aan de beurt\n"


def test_a_free_lock_is_taken_without_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to wait, so there is no message."""
    with open(tmp_path / "lock", "a", encoding="utf-8") as handle:
        lock(handle, "even wachten")
    assert capsys.readouterr().out == ""
