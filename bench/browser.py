"""The Chromium that the measurements in a browser run in: the one that the set-up found, else the machine's."""

import os
import shutil


def program() -> str:
    """Its path or name."""
    return os.environ.get("CHROMIUM_WHOLE") or shutil.which("chromium") or "chromium"
