"""One checkout opened for making: its folders, its handbook, its downloads and browser files. Knows no host."""

import os
import pickle
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from macros import assets, docsfile, edition, opendata
from macros.load import Loaded, load_handbook
from macros.model.handbook import Handbook
from macros.pages.registry import MACROS
from macros.pages.view import View

LIVE = "HANDBOEK_LIVE"  # set while serving: pages then carry the script that loads them anew
KEPT = "HANDBOEK_KLAAR"  # set by a build for the host it starts: the folder in which `Project.keep` put its work
_HANDBOOK, _FILES = "handboek.pickle", "bestanden"


def load_checkout(root: Path) -> Loaded:
    """The data of the checkout at `root`, once its pages in docs/ have no faults either. Raises DataFaults."""
    loaded = load_handbook(root / "data")
    docsfile.check(root / "docs", MACROS)
    return loaded


@dataclass(frozen=True)
class Project:
    """A checkout at `root`. Raises DataFaults as soon as its handbook is asked for and the data has faults."""

    root: Path

    @cached_property
    def handbook(self) -> Handbook:
        """The checked data."""
        kept = _kept()
        return pickle.loads((kept / _HANDBOOK).read_bytes()) if kept else load_checkout(self.root).handbook

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Address → content of every file that is not a page: browser files, downloads, open data."""
        kept = _kept()
        return _read(kept / _FILES) if kept else self._made()

    def keep(self, folder: Path) -> None:
        """Write handbook and files to `folder`, so that another process of this build need not check and make them again."""
        for name, body in self.files.items():
            path = folder / _FILES / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        (folder / _HANDBOOK).write_bytes(pickle.dumps(self.handbook))

    def _made(self) -> dict[str, bytes]:
        from macros.downloads import write

        downloads = write.all_downloads(self.handbook, self.root)
        return {
            **assets.bundle(self.root), **self._live(), **edition.files(self.handbook.uitgave),
            **{f"downloads/{name}": body for name, body in downloads.items()},
            **{f"assets/werkbladen/{name}": body for name, body in write.all_previews(downloads, self.root).items()},
            **{f"api/v1/{name}": body for name, body in opendata.files(self.handbook, self.updated).items()},
        }

    @cached_property
    def updated(self) -> str | None:
        """Moment of the content, ISO 8601: SOURCE_DATE_EPOCH, else the commit's, else None."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH") or _commit_time(self.root)
        return datetime.fromtimestamp(int(epoch), UTC).isoformat() if epoch else None

    def _live(self) -> dict[str, bytes]:
        script = self.root / "overrides/components/live/live.js"
        return {"assets/live.js": script.read_bytes()} if os.environ.get(LIVE) else {}

    def view(self, page: str) -> View:
        """What a macro needs to make `page` (its address from the root)."""
        return View(self.handbook, page, self.root / "overrides", self._download_sizes)

    @cached_property
    def _download_sizes(self) -> dict[str, int]:
        folder = "downloads/"
        return {name.removeprefix(folder): len(body) for name, body in self.files.items() if name.startswith(folder)}


def _kept() -> Path | None:
    folder = os.environ.get(KEPT)
    return Path(folder) if folder else None


def _read(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _commit_time(root: Path) -> str | None:
    try:
        found = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return found.stdout.strip() or None
