"""Where the programs are that the set-up found, else those of the machine. Standard library only.

Both `setup` and `macros` start them and neither may import the other, so the choice belongs to neither, as in `locking`.
"""

import os
import shutil


def node() -> str:
    """The command of Node."""
    return os.environ.get("NODE") or "node"


def npm() -> list[str]:
    """The command of npm. The one in a Python package is a script for Node."""
    found = os.environ.get("NPM") or shutil.which("npm") or "npm"
    return [node(), found] if found.endswith(".js") else [found]
