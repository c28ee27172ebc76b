"""A parser of the command line whose messages are Dutch. Not for what the commands do.

The messages of argparse are never shown: they are English, and differ between versions of Python.
"""

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from macros.reading.faults import nearest

PORTS = range(1, 65536)


def folder(typed: str) -> Path:
    """A path. Raises ValueError for an empty one, which would mean the current folder."""
    if not typed.strip():
        raise ValueError
    return Path(typed)


def word(typed: str) -> str:
    """A name. Raises ValueError for an empty one, which would mean that there is none."""
    if not typed.strip():
        raise ValueError
    return typed.strip()


def port(typed: str) -> int:
    """A port that a server can use. Raises ValueError for any other number."""
    if int(typed) not in PORTS:
        raise ValueError
    return int(typed)


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Zo kan het: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that answers a mistake with the option that was probably meant and the usage, in Dutch."""

    def __init__(self, **given: Any):
        super().__init__(**given, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
        self._positionals.title, self._optionals.title = "hierbij kan", "hierbij kan"
        self.commands: dict[str, Parser] = {}
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Exit with the command line as typed and the usage, without the English `message`."""
        typed = sys.argv[1:]
        known = [*(self.commands or self._option_string_actions)]
        names = [word.partition("=")[0] for word in typed if self.commands or (word.startswith("-") and not word[1:].isdigit())]
        wrong = next((name for name in names if name not in known), "")
        said = f"'{' '.join(typed)}' kan niet." if typed else "Welke opdracht wilt u?"
        self.exit(2, f"{said}{nearest(wrong, known) if wrong else ''}\n\n{self.format_help()}")
