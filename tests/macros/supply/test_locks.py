"""The packages in the locks, as the lists of them need them."""

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from macros.supply.locks import LAYERS, packages
from setup.environment import TASKS

IDS = {
    "0BSD", "AFL-2.1", "Apache-2.0", "Artistic-1.0-Perl", "BSD-2-Clause", "BSD-3-Clause", "CNRI-Python", "GPL-2.0-only", "GPL-2.0-or-later", "ISC",
    "LGPL-2.1-or-later", "MIT", "MIT-0", "MIT-CMU", "MPL-1.1", "MPL-2.0", "OFL-1.1", "PSF-2.0",
}  # of SPDX, as far as anything here has them


def test_every_package_has_a_licence_and_hashes(root: Path):
    """A package that is new in a lock needs its licence in requirements/licences.txt; without a hash nobody can tell what was fetched."""
    found = packages(root)
    assert [package.purl for package in found if not package.hashes] == []
    assert [package.purl for package in found if not package.licence or set(re.split(r" (?:AND|OR|WITH) ", package.licence)) - IDS] == []
    assert {package.kind for package in found} == {"npm", "pypi"} and len(found) > 150
    assert tuple(TASKS) == LAYERS, "what the set-up installs, which it cannot ask here: it runs before there is anything"


def test_the_licences_are_of_packages_in_the_locks(root: Path):
    """A package that left the locks leaves the table; names are in order, so that a merge shows what changed."""
    lines = [line for line in (root / "requirements/licences.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    names = [line.partition(" ")[0] for line in lines]
    assert names == sorted({package.name for package in packages(root) if package.kind == "pypi"})


def test_the_licences_are_what_the_installed_packages_say(root: Path):
    """Where a package names its licence as SPDX does, the table has the same."""
    wrong, compared = [], 0
    for package in (package for package in packages(root) if package.kind == "pypi"):
        try:
            said = distribution(package.name).metadata["License-Expression"]
        except PackageNotFoundError:
            continue
        compared += bool(said)
        wrong += [f"{package.name}: {said}"] if said and said != package.licence else []
    assert wrong == [] and compared > 20


def test_a_lock_is_read_with_versions_hashes_and_names(tmp_path: Path):
    """Two versions of one package are two; a name has one spelling, whatever extras are asked with it, and npm's hash in base 64 is written as digits."""
    folder = tmp_path / "requirements"
    folder.mkdir()
    for layer in ("test", "node", "java"):
        (folder / f"{layer}.txt").write_text("# nothing\n")
    (folder / "licences.txt").write_text("# x\nproef MIT OR Apache-2.0\n")
    digest = "ab" * 32
    (folder / "build.txt").write_text(f"Proef[snel,mooi]==1.0 ; python_version < '3.12' \\\n    --hash=sha256:{digest} \\\n    --hash=sha256:{digest.replace('a', '0')}\nproef==2.0+a \\\n    --hash=sha256:{digest}\n")
    (tmp_path / "package-lock.json").write_text(
        '{"packages": {"": {"version": "9"}, "node_modules/a/node_modules/@wie/wat": {"version": "3.0", "license": "ISC", "integrity": "sha512-q80=", "cpu": ["x64"]}}}')
    found = packages(tmp_path)
    assert [package.purl for package in found] == ["pkg:npm/%40wie/wat@3.0", "pkg:pypi/proef@1.0", "pkg:pypi/proef@2.0%2Ba"]
    assert found[0].hashes == (("SHA-512", "abcd"),) and found[0].platform and found[0].licence == "ISC"
    assert [len(package.hashes) for package in found[1:]] == [2, 1] and found[1].licence == "MIT OR Apache-2.0" and not found[1].platform
