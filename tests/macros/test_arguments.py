"""The command line for editors: a mistake gets a Dutch answer with the likely intention and the correct notation."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros import __main__ as commands
from macros.__main__ import main

ENGLISH = re.compile(r"usage|error|argument|option|invalid|required|show this", re.IGNORECASE)


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int | str | None:
    """The exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["handboek.py", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


@pytest.mark.parametrize(("words", "answer"), [
    ([], "Welke opdracht wilt u?"),
    (["chekc"], "'chekc' kan niet. Bedoelt u 'check'?"),
    (["bouw"], "'bouw' kan niet. Bekend zijn: audit, build, check, links, nakijken, nieuw, pages, sbom, schema, serve, taal, vastleggen."),
    (["build", "--plek"], "'build --plek' kan niet. Bedoelt u '--place'?"),
    (["build", "--plek=a b"], "'build --plek=a b' kan niet. Bedoelt u '--place'?"),
    (["build", "--place"], "'build --place' kan niet."),
    (["serve", "--port", "abc"], "'serve --port abc' kan niet."),
    (["serve", "--port", "99999"], "'serve --port 99999' kan niet."),
    (["serve", "--port", "-5"], "'serve --port -5' kan niet."),
    (["serve", "--port", "0"], "'serve --port 0' kan niet."),
    (["build", "--place", ""], "'build --place ' kan niet."),
    (["pages", ""], "'pages ' kan niet."),
    (["nieuw", "bron", "--sleutel", "x"], "'nieuw bron --sleutel x' kan niet. Bekend zijn: --help, --hoofdstuk, --id, --uitgave, -h."),
    (["check", "programmas"], "'check programmas' kan niet."),
], ids=" ".join)
def test_a_slip_is_answered_in_dutch(words: list[str], answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """The answer has the line as typed, the likely intention, and the full explanation of that command."""
    code, said = run(monkeypatch, *words), capsys.readouterr()
    assert (code, said.out, said.err.split("\n")[0]) == (2, "", answer)
    assert "Zo kan het: handboek.py" in said.err and not ENGLISH.search(said.err)


@pytest.mark.parametrize("words", [[], ["build"], ["serve"], ["check"], ["pages"], ["taal"], ["schema"], ["sbom"], ["audit"], ["nakijken"], ["links"], ["nieuw"], ["vastleggen"]], ids=" ".join)
def test_every_command_explains_itself_in_dutch(words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-h` names each option once."""
    code, said = run(monkeypatch, *words, "-h"), capsys.readouterr().out
    assert code == 0 and said.count("Zo kan het:") == 1 and not ENGLISH.search(said)


def test_words_of_a_name_may_stand_around_an_option(monkeypatch: pytest.MonkeyPatch):
    """Older versions of argparse do not take what follows an option."""
    given: list[str] = []
    monkeypatch.setattr(commands, "nieuw", lambda _, noun, words, key, chapter, edition: given.append(f"{noun} {' '.join(words)} {key}{chapter}{edition}") or 0)
    for words in (["Spel", "aan", "huis", "--id", "x"], ["--id", "x", "Spel aan huis"], ["Spel", "--id=x", "aan", "huis"]):
        monkeypatch.setattr(sys, "argv", ["handboek.py", "nieuw", "programma", *words])
        assert main() == 0
    assert given == ["programma Spel aan huis x"] * 3


def test_the_program_gives_the_same_answer(root: Path):
    """The program is started in the same way as by handboek.py."""
    done = subprocess.run([sys.executable, "-m", "macros", "chekc"], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.split("\n")[0]) == (2, "", "'chekc' kan niet. Bedoelt u 'check'?")


@pytest.mark.parametrize("command", ["check", "taal", "nakijken", "links"])
def test_faults_in_the_data_are_named(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Data that cannot be read gives its faults, not a traceback, and the command ends with 1."""
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "argv", ["handboek.py", command])
    assert commands.main() == 1
    said = capsys.readouterr()
    assert "dit bestand ontbreekt" in said.err and not said.out


@pytest.mark.parametrize(("command", "output", "largest", "message"), [
    ("check", "/dev/full", 0, "De computer: de schijf is vol. Maak ruimte vrij en probeer het opnieuw.\n"),
    ("nakijken", os.devnull, 2_000, "dit bestand wordt groter dan hier mag. Kies een andere schijf, of vraag uw beheerder om meer ruimte.\n"),
])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_in_dutch(command: str, output: str, largest: int, message: str, small: Path, tmp_path: Path):
    """Where a command prints and where it writes: really full, and without the traceback that Python adds when it ends."""
    limit = f"import resource, signal; resource.setrlimit(resource.RLIMIT_FSIZE, ({largest}, -1))\n" if largest else ""
    words = [command, *([str(tmp_path / "lijst")] if command == "nakijken" else [])]
    code = f"{limit}import sys; sys.argv = ['handboek.py', *{words!r}]\nfrom macros.__main__ import main\nsys.exit(main())"
    with open(output, "w", encoding="utf-8") as full:
        done = subprocess.run([sys.executable, "-B", "-c", code], cwd=small, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1 and done.stderr.endswith(message) and done.stderr.count("\n") == 1
