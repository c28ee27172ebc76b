"""The compressed copies beside the texts of a site."""

import gzip
import json
import random
import subprocess
from pathlib import Path

import pytest

from macros import broken
from macros.publishing.compressed import SMALLEST, CompressFault, compress

# Unpacks the files that are named on the input, and prints how many bytes of each are those of its original.
UNPACK = """
const { readFileSync } = require("node:fs"), { brotliDecompressSync } = require("node:zlib");
const same = (path) => brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path));
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).filter((path) => !same(path))));
"""
TEXTS = (".html", ".css", ".js", ".json", ".csv")


def test_every_text_of_a_site_has_both_copies(small_site: Path, node: str):
    """Whoever unpacks one has the text; the copies are small, and nothing in them depends on the day."""
    texts = [path for path in small_site.rglob("*") if path.suffix in TEXTS and path.stat().st_size >= SMALLEST]
    copies = {path: gzip.decompress(Path(f"{path}.gz").read_bytes()) for path in texts}
    assert len(texts) > 50 and [path for path in texts if copies[path] != path.read_bytes()] == []
    assert {Path(f"{path}.gz").read_bytes()[3:8] for path in texts} == {b"\0" * 5}, "no name and no date"
    done = subprocess.run([node, "-e", UNPACK], input=json.dumps([str(path) for path in texts]), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
    whole, zipped, brotli = (sum(Path(f"{path}{ending}").stat().st_size for path in texts) for ending in ("", ".gz", ".br"))
    assert brotli < zipped < whole / 2


def test_only_what_becomes_smaller_has_copies(tmp_path: Path):
    """A short text, a file that is compressed already, and a text that does not compress are left alone."""
    for name, body in (("kort.txt", b"a" * (SMALLEST - 1)), ("lang.txt", b"a" * SMALLEST), ("a.zip", b"a" * SMALLEST), ("map/ruis.ttf", random.Random(1).randbytes(SMALLEST))):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(body)
    compress(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["a.zip", "kort.txt", "lang.txt", "lang.txt.br", "lang.txt.gz", "ruis.ttf"]


def test_more_texts_than_a_program_may_open(tmp_path: Path, node: str, monkeypatch: pytest.MonkeyPatch):
    """A handbook may have more pages than a system lets one program open at once; each has its copies."""
    limited = tmp_path / "node"
    limited.write_text(f'#!/bin/sh\nulimit -n 100\nexec "{node}" "$@"\n', encoding="utf-8")
    limited.chmod(0o755)
    monkeypatch.setenv("NODE", str(limited))
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(f"{number:03} " * 400, encoding="utf-8")
    compress(tmp_path)
    assert [len(list(tmp_path.glob(f"*{ending}"))) for ending in (".txt", ".br", ".gz")] == [200] * 3


def test_without_its_program_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A Node that is missing, stops, is stopped or gives half an answer is told in Dutch; its own words are kept in a file."""
    (tmp_path / "lang.txt").write_text("a" * SMALLEST, encoding="utf-8")
    said = {}
    for name, code in {"stopt": "exit 1", "gestopt": "kill -9 $$", "crash": "echo 'Error: Cannot find module x' >&2; exit 1", "half": "echo", "leeg": "true"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{code}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    for name in ("stopt", "gestopt", "crash", "half", "leeg", "nergens"):
        monkeypatch.setenv("NODE", str(tmp_path / name))
        with pytest.raises(CompressFault) as caught:
            compress(tmp_path)
        said[name] = broken.told(tmp_path, "Node kan de teksten niet comprimeren", str(caught.value))
        assert (tmp_path / broken.PLACE).read_text(encoding="utf-8") == f"{caught.value}\n"
    end = f" Wat het programma er zelf over zegt, in het Engels, staat in {broken.PLACE}. Stuur dat mee."
    again, missing = "Probeer het nog eens. Blijft het zo, vraag dan een ontwikkelaar om hulp.", "Er ontbreekt een programma of pakket. Start via: python3 handboek.py build. Dat zet het klaar."
    assert said == {name: f"Node kan de teksten niet comprimeren. Dit ligt niet aan uw teksten. {advice}{end}" for name, advice in {
        "stopt": again, "gestopt": "Het geheugen is vol. Sluit andere programma's en probeer het opnieuw.", "crash": missing, "half": again, "leeg": again, "nergens": missing}.items()}
