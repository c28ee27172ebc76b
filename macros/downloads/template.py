"""Reads the fixed parts of an office format from its folder beside this file, with our colours and letter filled in."""

from pathlib import Path
from string import Template

from macros.downloads.paper import look

_HERE = Path(__file__).parent
LOOK = {name: value for name, value in vars(look).items() if name.isupper()}


def template_parts(folder: str) -> dict[str, bytes]:
    """path → content of every file in `folder`; `$BRAND` and the like become the values of `look`."""
    root = _HERE / folder
    return {
        path.relative_to(root).as_posix(): Template(path.read_text(encoding="utf-8")).substitute(LOOK).encode()
        for path in sorted(root.rglob("*")) if path.is_file()
    }
