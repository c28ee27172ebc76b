"""Where the set-up puts things."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNPACKED = ROOT / ".build" / "pakketten"
NODE_MODULES = ROOT / "node_modules"
LOCK = ROOT / ".setup.lock"
