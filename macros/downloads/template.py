"""Reads the fixed parts of an office format from its folder and fills in our colours and font."""

from pathlib import Path
from string import Template

from macros.downloads.paper import look

LOOK = {name: value for name, value in vars(look).items() if name.isupper()}


def template_parts(folder: Path) -> dict[str, bytes]:
    """The files in `folder`, path → content; `$BRAND` and the like become the values of `look`."""
    return {
        path.relative_to(folder).as_posix(): Template(path.read_text(encoding="utf-8")).substitute(LOOK).encode()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }
