"""What the tests of browser code share."""

import os
import shutil

import pytest


@pytest.fixture(scope="session")
def node() -> str:
    """The program that the set-up chose, else the machine's."""
    program = os.environ.get("NODE") or shutil.which("node")
    if not program:
        pytest.fail("Geen Node gevonden. Start via: python3 handboek.py test")
    return program
