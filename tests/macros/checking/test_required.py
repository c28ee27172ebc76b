"""The records that code and templates name, and the message for an editor who removes one."""

import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from macros.checking.all import Loaded, load_handbook
from macros.checking.required import REQUIRED, check
from macros.model.handbook import Handbook
from macros.reading.node import Mark

IN_TEMPLATE = re.compile(r"""\b(?:link|record|naar)\(["']([a-z]+)["'], *["']([a-z0-9-]+)(?:#[a-z0-9-]+)?["']\)""")

IN_CODE = re.compile(r"""\bget\(["']([a-z]+)["'], *["']([a-z0-9-]+)["']\)""")
WITH_PAGE = ("programma", "voorbeeld", "stap", "indicator", "werkblad", "sectie")


def in_templates(root: Path) -> Iterator[tuple[str, str]]:
    """(noun, key) of every record that a template names."""
    for path in (root / "overrides").rglob("*.html"):
        yield from IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))


def in_code(root: Path, handbook: Handbook) -> Iterator[tuple[str, str]]:
    """The (noun, key) of every record that a module gets by name, or whose page it names; a key without a hyphen may be any word."""
    keys = {key: noun for noun in WITH_PAGE for key in handbook.by_noun[noun] if "-" in key}
    for path in (root / "macros").rglob("*.py"):
        if path.stem in ("required", "anchors"):
            continue
        source = path.read_text(encoding="utf-8")
        yield from (named for named in IN_CODE.findall(source) if named[0] in handbook.by_noun)
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from ((keys[part], part) for part in node.value.split("/") if part in keys)


def test_every_record_that_is_named_is_required(root: Path, handbook: Handbook):
    """A record that a template or the code names must be on the list, or an editor could remove it without a warning."""
    named = {*in_templates(root), *in_code(root, handbook)}
    assert named <= set(REQUIRED)


def test_every_required_record_is_named_and_there(root: Path, handbook: Handbook):
    """Every record on the list is still needed, and the small handbook has them all."""
    named = {*in_templates(root), *in_code(root, handbook)}
    assert set(REQUIRED) <= named
    assert all(key in handbook.by_noun[noun] for noun, key in REQUIRED)


@pytest.fixture(scope="module")
def loaded(small: Path) -> Loaded:
    """The small handbook, with the place of each record."""
    return load_handbook(small / "data")


def without(loaded: Loaded, noun: str, key: str) -> tuple[str, str]:
    """File and text of the fault after the record is removed from the data."""
    by_noun = {**loaded.handbook.by_noun, noun: {id: record for id, record in loaded.handbook.by_noun[noun].items() if id != key}}
    handbook = replace(loaded.handbook)
    handbook.__dict__["by_noun"] = by_noun
    located = [item for item in loaded.located if (item.noun, getattr(item.record, "id", "")) != (noun, key)]
    fault, = check(handbook, located)
    return f"{fault.file}:{fault.line}", fault.text


def test_data_that_has_them_all_has_no_fault(loaded: Loaded):
    """A handbook with every record that the code names gives no fault."""
    assert list(check(loaded.handbook, loaded.located)) == []


@pytest.mark.parametrize(("noun", "key", "file"), [
    ("sectie", "labels-van-programmas", "data/handreiking/:0"), ("stap", "stap-5", "data/stappen.yaml:0"),
    ("werkblad", "keuze-organisatiemodel", "data/werkbladen/:0"),
])
def test_a_removed_record_is_asked_back_with_the_reason(loaded: Loaded, noun: str, key: str, file: str):
    """The message says where the record was, what needs it, and what to do."""
    place, text = without(loaded, noun, key)
    assert place == file
    assert text == f"er is geen {noun} met sleutel '{key}', en {REQUIRED[noun, key]}. Zet dit record terug, of geef het deze sleutel weer."


def test_a_renamed_record_is_pointed_at(small: Path, tmp_path: Path):
    """If a key was changed slightly, the message gives the line of the new one."""
    data = Path(shutil.copytree(small / "data", tmp_path / "data"))
    path = next(path for path in (data / "handreiking").glob("*.yaml") if "id: inspectie-en-ouders" in path.read_text(encoding="utf-8"))
    text = path.read_text(encoding="utf-8")
    for file in data.rglob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("inspectie-en-ouders", "inspectie-en-de-ouders"), encoding="utf-8")
    loaded = load_handbook(data)
    fault, = check(loaded.handbook, loaded.located)
    assert fault.line == text[: text.index("id: inspectie-en-ouders")].count("\n") + 1
    assert (fault.file, fault.record) == (f"data/handreiking/{path.name}", "inspectie-en-de-ouders")


def test_a_record_that_an_edition_hides_is_asked_back_there(loaded: Loaded):
    """The fault is at the line of the edition that hides it, not in the handbook."""
    left = tuple(note for note in loaded.handbook.notities if note.id != "latere-handreiking-goab")
    hidden = {("actualiteit", "latere-handreiking-goab"): Mark(4, 5, "eigen/proefdam/actualiteit.yaml")}
    fault, = check(replace(loaded.handbook, notities=left), loaded.located, hidden)
    assert str(fault) == ("eigen/proefdam/actualiteit.yaml, regel 4, kolom 5 (latere-handreiking-goab): verborgen: dit record kan niet weg: de startpagina en de pagina Stappenplan verwijzen ernaar. "
                          "Haal verborgen weg, en verander de woorden.")
