"""Puts a compressed copy beside every text of a checked site, as `x.gz` and `x.br`, so that a web server need not make one for each visitor.

The same text gives the same bytes with the same Python and Node, whatever the day. Not for the live site, nor for what is compressed already.
"""

import json
import subprocess
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import programs
from macros import broken
from macros.publishing.kinds import TEXTS

ENDINGS = (".gz", ".br")
SMALLEST = 1024  # bytes; a smaller file fits in one packet as it is
_GZIP = 31  # for zlib: as a gzip file, with no name and no date in it
_LEVEL = 7  # the highest, 9, takes a third longer and saves one in a thousand
_BROTLI = Path(__file__).with_name("brotli.mjs")


class CompressFault(Exception):
    """Node, which compresses, does not run or does not finish; the message is what it says itself."""


def compress(site: Path) -> None:
    """Write the compressed copies of a `site`. Raises CompressFault, or OSError if the disk refuses."""
    texts = [path for path in sorted(site.rglob("*")) if path.suffix in TEXTS and path.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor() as pool:
        zipped = pool.map(_gzip, texts)
        for path, body in zip(texts, _brotli(texts), strict=True):
            _keep(path, ".br", body)
        for path, body in zip(texts, zipped, strict=True):
            _keep(path, ".gz", body)


def _keep(path: Path, ending: str, body: bytes) -> None:
    if len(body) < path.stat().st_size:
        path.with_name(path.name + ending).write_bytes(body)


def _gzip(path: Path) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    return packer.compress(path.read_bytes()) + packer.flush()


def _brotli(paths: Sequence[Path]) -> Iterator[bytes]:
    """By Node, which the bundler needs too: Python has no brotli of its own."""
    command = [programs.node(), str(_BROTLI)]
    try:
        done = subprocess.run(command, input=json.dumps([str(path) for path in paths]).encode(), capture_output=True)
    except OSError as error:
        raise CompressFault(f"cannot start: {error}") from None
    said, made = done.stderr.decode(errors="replace").strip(), done.stdout
    if done.returncode:
        raise CompressFault(said or broken.stopped(done.returncode))
    start = 0
    for _ in paths:
        end = start + 4 + int.from_bytes(made[start:start + 4])
        if not start + 4 < end <= len(made):
            raise CompressFault(said or "The answer of Node is not complete.")
        yield made[start + 4:end]
        start = end
