"""`halen`: fetches all that a set-up needs into one folder, for a computer without a network. Installs nothing.

The folder is used through pip's and npm's own settings, so the set-up has no second way to find a package: every hash counts here too.
"""

import platform
import shutil
import sys
import tempfile
from pathlib import Path

import programs
from setup import environment, process
from setup.faults import SetupFault
from setup.launch import sentence
from setup.places import ROOT

USAGE = "Noem één map: python3 handboek.py halen MAP. In die map komen alle pakketten, samen ongeveer 400 MB."
READY = """\
Alles wat de inrichting ophaalt, staat in {folder}.
Het past op een computer met {system} {machine} en Python {python}.

Neem die map mee, met het handboek zelf. Geef op de andere computer pip en npm deze instellingen, met daarin de plek van de map:

  PIP_NO_INDEX=1
  PIP_FIND_LINKS={wheels}
  npm_config_cache={cache}
  npm_config_offline=true

Draai daar dan bijvoorbeeld: python3 handboek.py build"""


def main(arguments: list[str]) -> None:
    """Fetch into the one folder that `arguments` name, and say how to use it."""
    if len(arguments) != 1 or not arguments[0].strip() or arguments[0].startswith("-"):
        sys.exit(USAGE)
    folder = Path(arguments[0]).resolve()
    wheels, cache = folder / "pip", folder / "npm"
    try:
        for layer in environment.TASKS:
            _wheels(layer, wheels)
        _packages(cache)
    except (SetupFault, OSError) as fault:
        sys.exit(sentence(fault))
    print(READY.format(folder=folder, wheels=wheels, cache=cache, system=platform.system(), machine=platform.machine(), python=".".join(platform.python_version_tuple()[:2])))


def _wheels(layer: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    process.run(
        [
            *(environment.host_python(), "-m", "pip", "--disable-pip-version-check", "download", "--no-input"),
            *("--require-hashes", "--only-binary", ":all:", "-d", folder, "-r", environment.lock_file(layer)),
        ],
        f"Pakketten ophalen: {layer}",
    )


def _packages(cache: Path) -> None:
    """Let npm fill its cache: it installs into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as place:
        for name in ("package.json", "package-lock.json", ".npmrc"):
            if (ROOT / name).is_file():
                shutil.copy(ROOT / name, place)
        process.run(
            [*programs.npm(), "ci", "--prefix", place, "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"],
            "Pakketten ophalen: npm", npm_config_cache=str(cache), NODE_USE_SYSTEM_CA="1",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
