"""A set-up without a network: what was fetched before is enough, and a set-up that is complete asks for nothing."""

import os
import shutil

import pytest

from tests.setup.test_node import with_system_node

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="uses shell scripts as programs")]
LAYERS = ("build", "test", "node", "java")
NOWHERE = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "npm_config_registry": "http://127.0.0.1:9/"}


def test_what_was_fetched_sets_up_another_copy(project, tmp_path):
    """Every layer is in the folder, with its hashes checked; npm fills a cache, and leaves nothing in the project. A copy then needs no other source."""
    with_system_node(project, "20.1.0")
    for layer in LAYERS:
        project.lock(layer, f"{layer}pakket==1.0")
    store = tmp_path / "voorraad"
    project.program("npm", f'echo "$npm_config_cache $*" >> {project.folder}/npm.log; [ "$1" = ci ] && /bin/mkdir -p node_modules; true')
    run = project.run("halen", str(store))
    assert run.code == 0, run.text
    assert {path.name.partition("-")[0] for path in (store / "pip").glob("*.whl")} == {f"{layer}pakket" for layer in LAYERS}
    assert (project.folder / "npm.log").read_text().splitlines()[-1].startswith(f"{store / 'npm'} ci --prefix /")
    assert f"PIP_FIND_LINKS={store / 'pip'}\n" in run.text and "npm_config_offline=true" in run.text
    shutil.rmtree(project.wheels)
    shutil.rmtree(project.folder / ".venv")
    assert project.run("build", PIP_FIND_LINKS=str(store / "pip")).code == 0


def test_what_cannot_be_fetched_is_one_sentence(project, tmp_path):
    """As in a set-up: the message says what to do. Without one folder nothing is fetched."""
    with_system_node(project, "20.1.0")
    for arguments in ([], ["a", "b"], ["--help"]):
        run = project.run("halen", *arguments)
        assert run.code == 1 and "Noem één map: python3 handboek.py halen MAP." in run.text.splitlines()[-1]
    run = project.run("halen", str(tmp_path / "voorraad"), PIP_FIND_LINKS="/nergens")
    assert run.code == 1 and "De pakketbron heeft geen pakket voor deze computer" in run.text.splitlines()[-1]


def test_a_set_up_that_is_complete_asks_for_nothing(project):
    """Later commands call neither pip nor npm, so they work without a network."""
    with_system_node(project, "20.1.0")
    assert project.run("build").code == 0
    log = (project.folder / "npm.log").read_text()
    for command in ("build", "serve", "check", "pages"):
        run = project.run(command, **NOWHERE)
        assert (run.code, run.text.count("\n")) == (0, 1), run.text
    assert (project.folder / "npm.log").read_text() == log
