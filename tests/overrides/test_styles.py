"""The style sheets and the templates: what is styled is there."""

import re
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/|\"[^\"]*\"", re.DOTALL)
_SELECTOR = re.compile(r"([^{}]+)\{")
_CLASS = re.compile(r"\.([a-z][\w-]*)")


def test_every_class_that_is_styled_is_used(root: Path):
    """No rule for a class that no template and no script names, whole or as the beginning of a name that is made up there."""
    folder = root / "overrides"
    # Paper gets notes in place of links: those are made in Python.
    makers = [*folder.rglob("*.html"), *folder.rglob("*.js"), root / "macros/pages/paper/book_part.py"]
    source = "\n".join(path.read_text("utf-8") for path in makers)
    whole, begun = set(re.findall(r"[a-z][\w-]*", source)), tuple(set(re.findall(r"([a-z][\w-]*(?:--|__))(?=\{\{|\$\{)", source)))
    unused = {name for path in folder.rglob("*.css") for name in styled(path) if name not in whole and not name.startswith(begun)}
    assert unused == set()


def styled(path: Path) -> set[str]:
    """The classes in the selectors of a style sheet, without those of Material, which has templates of its own."""
    rules = _COMMENT.sub("", path.read_text("utf-8"))
    return {name for selector in _SELECTOR.findall(rules) for name in _CLASS.findall(selector) if not name.startswith("md-")}
