"""Remarks about fields that went away since the last commit: whoever deletes an optional one by accident sees no other sign of it.

Only of records that are still there. Without git, or when all is committed, there is nothing to say.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from macros import git
from macros.reading import yamlfile
from macros.reading.faults import DataFaults, Fault, count, shown
from macros.reading.node import Node

MOST = 8  # remarks; who takes out more does so on purpose


def remarks(root: Path, edition: str = "") -> Iterator[Fault]:
    """A remark for each field of `data/`, and of an `edition`, that the last commit has and the file has not."""
    found = (fault for name in _changed(root, ["data", *([f"eigen/{edition}"] if edition else [])]) for fault in _of_file(root, name))
    yield from islice(found, MOST)
    if more := len(list(found)):
        yield Fault("data/", 0, 0, "", "", f"er {'is' if more == 1 else 'zijn'} nog {count(more, 'veld weg', 'velden weg')} sinds de laatste vastlegging in git. Welke, zegt: git diff.")


def _changed(root: Path, folders: list[str]) -> list[str]:
    """The YAML files that differ from the last commit, from the root."""
    said = git.answer(root, "diff", "--name-only", "-z", "--diff-filter=M", "--no-renames", "HEAD", "--", *folders)
    return [name for name in (said or "").split("\0") if name.endswith(".yaml") and (root / name).is_file()]


def _of_file(root: Path, name: str) -> Iterator[Fault]:
    before = git.answer(root, "show", f"HEAD:{name}")
    try:
        old, new = (yamlfile.parse(text.replace("\r\n", "\n"), name).root for text in (before or "", (root / name).read_text(encoding="utf-8-sig")))
    except (DataFaults, UnicodeDecodeError):
        return
    yield from _gone(old, new, name, (), "")


def _gone(old: Node, new: Node, file: str, fields: tuple[str, ...], record: str) -> Iterator[Fault]:
    """The fields of `old` that are not in `new`; in lists only those of points with the same id."""
    if isinstance(old.value, dict) and isinstance(new.value, dict):
        record = f"{record} › {_id(new)}".removeprefix(" › ") if _id(new) else record
        for key, value in old.value.items():
            path = (*fields, key)
            if key in new.value:
                yield from _gone(value, new.value[key], file, path, record)
            elif value.value not in (None, "", []):
                yield Fault(file, new.mark.line, new.mark.column, record, ".".join(path[-2:]) if len(path) > 1 else key,
                            f"dit veld staat er niet meer; bij de laatste vastlegging in git stond er {shown(value.plain())}. Haalde u het niet met opzet weg? Zet het dan terug.")
    elif isinstance(old.value, list) and isinstance(new.value, list):
        by_id = {_id(node): node for node in new.items if _id(node)}
        for node in old.items:
            if _id(node) in by_id:
                yield from _gone(node, by_id[_id(node)], file, (), record)


def _id(node: Node) -> str:
    found = node.child("id") if isinstance(node.value, dict) else None
    return str(found.value) if found else ""
