"""The locks: complete, without addresses, and in step with what was asked for."""

import json
import re

import pytest

from tests.setup.conftest import ROOT

LAYERS = sorted(path.stem for path in (ROOT / "requirements").glob("*.in"))


def locked(layer: str) -> dict[str, set[str]]:
    """Name → the versions in the lock (several if they depend on the Python version)."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock_text(layer), re.M):
        found.setdefault(name, set()).add(version)
    return found


def lock_text(layer: str) -> str:
    return (ROOT / "requirements" / f"{layer}.txt").read_text()


def asked(layer: str) -> list[tuple[str, str]]:
    """(name, version or nothing) for each line of the .in file."""
    text = (ROOT / "requirements" / f"{layer}.in").read_text()
    return re.findall(r"^([A-Za-z][\w.-]*)(?:==(\S+))?$", text, re.M)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_requirement_is_locked_with_hashes(layer):
    """Without a hash for each of them pip refuses the whole file."""
    blocks = re.split(r"\n(?=\S)", lock_text(layer).strip())
    assert all("--hash=sha256:" in block for block in blocks)
    for name, version in asked(layer):
        assert locked(layer).get(name) == {version} or (not version and name in locked(layer)), name


@pytest.mark.parametrize("path", [*(f"requirements/{layer}.txt" for layer in LAYERS), "package-lock.json"])
def test_no_lock_contains_the_address_of_a_package(path):
    """Those who install choose the source."""
    text = (ROOT / path).read_text()
    assert not re.search(r"\"resolved\"|--index|--find-links|://[^\"\s]*\.(whl|tgz|gz)\b", text)


def test_layers_agree_on_shared_packages():
    """The test tools never change the version of a package that builds the site."""
    build, test = locked("build"), locked("test")
    assert {name: test[name] for name in build.keys() & test.keys()} == {
        name: build[name] for name in build.keys() & test.keys()
    }


def test_npm_lock_is_in_step():
    """The lock has the exact versions of package.json; otherwise `npm ci` refuses it."""
    wanted = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert packages[""]["devDependencies"] == wanted
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for path, package in packages.items() if path)
