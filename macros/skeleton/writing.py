"""A file of an editor, changed as a whole or not at all. Raises OSError with the file in it; nothing is then changed."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from locking import lock

_WAITING = "Een andere opdracht voegt ook iets toe. Deze wacht daarop."


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keeps every other `nieuw` in the checkout at `root` waiting."""
    place = root / ".build" / "nieuw.lock"
    place.parent.mkdir(exist_ok=True)
    with place.open("a", encoding="utf-8") as handle:
        lock(handle, _WAITING)
        yield


def replace(path: Path, old: bytes, new: bytes) -> bool:
    """Put `new` in the file `path` if it still is `old`; whether it was. A link stays a link, and the file keeps its rights."""
    target = path.resolve()
    if not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _beside(target, new) as made:
        shutil.copymode(target, made)
        if target.read_bytes() != old:
            return False
        made.replace(target)
    return True


def create(path: Path, content: bytes) -> None:
    """Make the file `path`. Raises FileExistsError if there is anything at that place."""
    with _beside(path, content) as made:
        made.chmod(0o666 & ~_umask())
        try:
            os.link(made, path)
        except FileExistsError:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        except OSError:  # this disk has no links
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            made.replace(path)


@contextmanager
def _beside(target: Path, content: bytes) -> Iterator[Path]:
    """A hidden file beside `target` with `content`, safely on the disk; removed if it is still there afterwards."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        try:
            with open(descriptor, "wb") as handle:
                handle.write(content)
                handle.flush()
                os.fsync(handle.fileno())
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(target)) from None
        yield Path(name)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


def _umask() -> int:
    """What the user takes away from the rights of new files; it can only be read by setting it."""
    found = os.umask(0)
    os.umask(found)
    return found
