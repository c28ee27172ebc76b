"""The files of the open data, as they are published."""

import json
from pathlib import Path


def read(site: Path, name: str):
    """A published file; constants such as NaN, which are not JSON, are refused."""

    def refuse(word: str):
        raise AssertionError(f"{name}: {word}")

    return json.loads((site / "api/v1" / name).read_text(encoding="utf-8"), parse_constant=refuse)


def items(site: Path, name: str) -> list[dict]:
    """The records of one file."""
    return read(site, f"{name}.json")["items"]
