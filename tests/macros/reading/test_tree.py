"""Walking a folder: what is there by path, and a Dutch fault for whatever is not a plain file or folder."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from macros.reading.faults import DataFaults
from macros.reading.textfile import read_text
from macros.reading.tree import walk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a file, and one in a folder within it."""
    (tmp_path / "data" / "map").mkdir(parents=True)
    for name in ("b.yaml", "map/a.yaml"):
        (tmp_path / "data" / name).write_text("x", encoding="utf-8")
    return tmp_path / "data"


def faults(folder: Path) -> list[str]:
    """The messages, up to the advice."""
    return [str(fault).partition(". ")[0] for fault in walk(folder).faults]


def test_files_and_folders_are_found_by_their_path(data: Path):
    """In order of path; what is directly in a folder can be asked for."""
    tree = walk(data)
    assert (list(tree.files), tree.folders, tree.faults) == (["b.yaml", "map/a.yaml"], {"map"}, [])
    assert list(tree.below("map/")) == ["map/a.yaml"] and list(tree.below("")) == ["b.yaml"]


def test_an_absent_folder_is_told(tmp_path: Path):
    """So is one whose link leads nowhere; whoever needs a file in it need not say that it is absent."""
    assert faults(tmp_path / "data") == ["data/: deze map ontbreekt"] and walk(tmp_path / "data").blocked("b.yaml")
    (tmp_path / "data").symlink_to("nergens")
    assert faults(tmp_path / "data") == ["data/: deze snelkoppeling leidt nergens heen"]


def test_a_name_that_is_no_text_can_be_printed(data: Path):
    """Linux allows line ends in a name, and bytes that are not UTF-8."""
    (data / "a\nb").symlink_to("nergens")
    os.symlink(b"nergens", os.fsencode(data) + b"/c\xff")
    assert faults(data) == [f"data/{name}: deze snelkoppeling leidt nergens heen" for name in ("a\ufffdb", "c\ufffd")]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path):
    """Nothing can be below it."""
    (tmp_path / "data").write_text("x", encoding="utf-8")
    assert faults(tmp_path / "data") == ["data/: hier hoort een map te staan"]
    assert walk(tmp_path / "data").blocked("b.yaml")


def test_files_of_other_programs_are_left_alone(data: Path):
    """Hidden files and folders, and those that editors, Office, Windows and a Mac keep for themselves; whatever is in them."""
    names = (".#b.yaml", "._b.yaml", "b.yaml~", "#b.yaml#", ".DS_Store", "Thumbs.db", "desktop.ini", "~$nota.docx", ".b.yaml.swp", "b.swp", "b.yaml.tmp", "~WRL0001.tmp",
             ".goutputstream-ABC", ".~lock.b.ods#", "4913", "Icon\r", ".stfolder", "b.yaml___jb_tmp___", ".syncthing.b.yaml.tmp", "b.part")
    for name in names:
        (data / name).write_bytes(b"\x00")
    for name in (".git", ".obsidian", "__MACOSX", "__pycache__", "map/.idea"):
        (data / name).mkdir()
        (data / name / "x.yaml").write_text("x", encoding="utf-8")
    (data / ".lus").symlink_to(data, target_is_directory=True)
    assert (list(walk(data).files), faults(data)) == (["b.yaml", "map/a.yaml"], [])


def test_links_are_followed_but_not_in_a_circle(data: Path):
    """A link to a file or folder is as good as the thing itself; one to nothing, to itself or to a folder above it is told."""
    elsewhere = data.parent / "elders"
    elsewhere.mkdir()
    (elsewhere / "c.yaml").write_text("x", encoding="utf-8")
    (data / "goed").symlink_to(elsewhere, target_is_directory=True)
    (data / "goed.yaml").symlink_to(elsewhere / "c.yaml")
    for name, target in (("dood.yaml", "nergens.yaml"), ("lus", "."), ("omhoog", ".."), ("wortel", "/"), ("zelf", "zelf"), ("map/terug", "../map"), ("ping", "pong"), ("pong", "ping")):
        (data / name).symlink_to(target)
    assert list(walk(data).files) == ["b.yaml", "goed.yaml", "goed/c.yaml", "map/a.yaml"]
    circle, outside = ("deze snelkoppeling leidt naar zichzelf", "deze snelkoppeling leidt naar een map waar het handboek zelf in staat")
    told = {"dood.yaml": "deze snelkoppeling leidt nergens heen", "lus": circle, "map/terug": circle, "omhoog": outside, "ping": circle, "pong": circle,
            "wortel": outside, "zelf": circle}
    assert sorted(set(faults(data))) == [f"data/{name}: {text}" for name, text in told.items()]


def test_too_many_files_and_folders_end_the_walk(data: Path, monkeypatch: pytest.MonkeyPatch):
    """A link to a disk would take minutes; real folders that are too deep are not called a link."""
    monkeypatch.setattr("macros.reading.tree._MOST", 3)
    (data / "nog").mkdir()
    (data / "nog" / "een.yaml").write_text("x", encoding="utf-8")
    assert faults(data) == ["data/nog: hier staan te veel bestanden"]
    monkeypatch.undo()
    (data / "/".join("a" * 30)).mkdir(parents=True)
    assert faults(data) == [f"data/{'/'.join('a' * 21)}: hier staan te veel mappen in elkaar"]


def test_a_pipe_and_a_socket_are_told(data: Path):
    """Reading them would never end."""
    os.mkfifo(data / "pijp.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        here = os.getcwd()
        os.chdir(data)
        listening.bind("stopcontact.yaml")
        os.chdir(here)
    assert faults(data) == [f"data/{name}.yaml: dit is geen gewoon bestand" for name in ("pijp", "stopcontact")]


@pytest.mark.parametrize(("make", "message"), [
    (lambda path: path.mkdir(), "dit is geen gewoon bestand"), (os.mkfifo, "dit is geen gewoon bestand"),
    (lambda path: path.symlink_to(path.name), "deze snelkoppeling leidt naar zichzelf"), (lambda path: None, "dit verdween terwijl het handboek las"),
])
def test_a_file_that_changed_after_the_walk_is_told(make, message: str, tmp_path: Path):
    """It may vanish or be replaced before it is read."""
    make(tmp_path / "x.yaml")
    with pytest.raises(DataFaults, match=message):
        read_text(tmp_path / "x.yaml", "data/x.yaml")


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
def test_what_nobody_may_read_is_told_as_that(data: Path):
    """An unreadable file and folder, of which it is not said that they are absent. As another user where the tests run as root."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from macros.reading.faults import DataFaults; from macros.reading.textfile import read_text; from macros.reading.tree import walk\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "tree = walk(Path(sys.argv[1]))\n"
        "print(*tree.faults, tree.blocked('dicht/c.yaml'), walk(Path(sys.argv[1], 'dicht', 'c')).faults, sep='\\n')\n"
        "try: read_text(tree.files['b.yaml'], 'data/b.yaml')\n"
        "except DataFaults as error: print(error)\n")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(data, Path(place, "data")))
        for path, mode in ((Path(place), 0o755), (folder, 0o755), (folder / "b.yaml", 0), (folder / "map", 0)):
            path.chmod(mode)
        (folder / "map").rename(folder / "dicht")
        said = subprocess.run([sys.executable, "-c", code, str(folder)], cwd=Path(__file__).parents[3], capture_output=True, text=True)
        (folder / "dicht").chmod(0o755)
    assert said.stderr == ""
    assert [line.partition(". ")[0] for line in said.stdout.splitlines()] == [
        "data/dicht: u mag dit niet lezen", "True", "[Fault(file='c/', line=0, column=0, record='', field='', text='u mag dit niet lezen", "data/b.yaml: u mag dit niet lezen"]
