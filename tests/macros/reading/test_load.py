"""Loading `data/`: every spoilt file gives its exact message, and nothing that an editor does gives a traceback."""

import random
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.nouns import WRITTEN
from macros.reading.faults import DataFaults

ROOT = Path(__file__).parents[3]
SPOILT = ROOT / "tests" / "spoilt"
GOOD = SPOILT / "goed"
PAGES = SPOILT / "docs"  # read by test_docsfile
WHOLE = ROOT / "tests" / "handbook"
FILES = sorted(path.relative_to(WHOLE) for path in WHOLE.rglob("*.yaml"))
ENGLISH = re.compile(r"\b(the|should|must|input|error|invalid|expected|found|None|Traceback)\b")


def cases() -> list[Path]:
    """Each case by its expected message: `yaml/haak-open.txt`."""
    return sorted(path for path in SPOILT.glob("*/*.txt") if path.parent not in (GOOD, PAGES))


def spoil(case: Path, data: Path) -> None:
    """The small valid set with the case in its place: `tab.yaml` replaces programmas.yaml, a folder replaces other files."""
    shutil.copytree(GOOD, data)
    folder = case.with_suffix("")
    if folder.is_dir():
        shutil.copytree(folder, data, dirs_exist_ok=True)
    else:
        shutil.copyfile(case.with_suffix(".yaml"), data / "programmas.yaml")


def messages(data: Path) -> str:
    """The messages for an editor: every fault, or the loaded names and every notice."""
    try:
        loaded = load_handbook(data)
    except DataFaults as error:
        return f"{error}\n"
    names = [name for programma in loaded.handbook.programmas for name in (programma.naam, *programma.aliassen)]
    return "".join(f"{line}\n" for line in [f"goed: {' · '.join(names)}", *(f"let op: {one}" for one in loaded.notices)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small valid set, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_spoilt_file_gives_its_message(case: Path, tmp_path: Path) -> None:
    """Every message is complete: file, line, column, record, field, what is there, what is allowed, what to do."""
    spoil(case, tmp_path / "data")
    assert messages(tmp_path / "data") == case.read_text(encoding="utf-8")


def test_every_spoilt_file_has_its_message_beside_it() -> None:
    """No case is skipped because its message is missing, and there are many."""
    written = {path.with_suffix("") for path in SPOILT.glob("*/*.yaml") if path.parent != GOOD}
    written |= {path for path in SPOILT.glob("*/*") if path.is_dir() and path.parent not in (GOOD, PAGES)}
    assert written == {case.with_suffix("") for case in cases()}
    assert len(written) >= 60


def test_the_small_set_is_valid_and_has_every_noun() -> None:
    """The basis of the cases has no fault or notice itself, so each message comes from the case."""
    loaded = load_handbook(GOOD)
    assert not loaded.notices
    assert all(getattr(loaded.handbook, source.field) for source in WRITTEN)


def test_a_text_over_its_length_says_how_long_it_is(data: Path) -> None:
    """A text of a million characters gives one short message."""
    path = data / "programmas.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("26 weken", "x" * 1_000_000), encoding="utf-8")
    assert messages(data) == (
        "data/programmas.yaml, regel 42, kolom 19 (instapje): omschrijving: deze tekst heeft 1000028 tekens; er passen er "
        "20000. Maak de tekst korter.\n"
    )


def test_a_missing_file_and_an_empty_folder_are_both_named(data: Path) -> None:
    """A missing file is reported by its name, an empty folder by what belongs in it."""
    (data / "programmas.yaml").unlink()
    (data / "werkbladen" / "inventarisatie.yaml").unlink()
    assert messages(data) == (
        "data/programmas.yaml: dit bestand ontbreekt. Haal het terug uit een eerdere versie.\n"
        "data/werkbladen/: in deze map staat geen enkel .yaml-bestand. Haal het terug uit een eerdere versie.\n"
    )


def test_an_absent_folder_is_named_once(tmp_path: Path) -> None:
    """Without any data there is one message, not one for each file."""
    assert messages(tmp_path / "data") == "data/: deze map ontbreekt. Haal haar terug uit een eerdere versie.\n"


def test_a_folder_with_the_name_of_a_file_is_reported(data: Path) -> None:
    """A folder in the place of a file is reported."""
    (data / "themas.yaml").unlink()
    (data / "themas.yaml").mkdir()
    (data / "handreiking" / "02-map.yaml").mkdir()
    (data / "werkbladen" / "weg.yaml").symlink_to(data / "nergens.yaml")
    shutil.rmtree(data / "stukken")
    (data / "stukken").write_text("x", encoding="utf-8")
    assert messages(data) == (
        "data/handreiking/02-map.yaml: hier staat een map, en hier hoort een bestand. Haal de map weg, en zet het bestand terug uit een eerdere versie.\n"
        "data/stukken: hier staat een bestand, en hier hoort een map. Haal het bestand weg, en zet de map terug uit een eerdere versie.\n"
        "data/themas.yaml: hier staat een map, en hier hoort een bestand. Haal de map weg, en zet het bestand terug uit een eerdere versie.\n"
        "data/werkbladen/weg.yaml: deze snelkoppeling leidt nergens heen. Haal haar weg, of zet het bestand zelf op deze plek.\n")


@pytest.mark.parametrize(("made", "meant"), [
    ("werkbladen/nieuw.yml", "werkbladen/nieuw.yaml"), ("handreiking/02-vervolg.YAML", "handreiking/02-vervolg.yaml"), ("programma.yml", "programmas.yaml"),
])
def test_a_file_with_another_ending_is_reported_with_the_right_name(made: str, meant: str, data: Path) -> None:
    """A wrong ending is reported, also in a folder that may have files with any name."""
    (data / made).write_text("x: y\n", encoding="utf-8")
    assert messages(data) == (
        f"data/{made}: dit bestand leest het handboek niet. Geef het een bekende naam of haal het weg. Bedoelt u '{meant}'?\n")


@pytest.mark.parametrize("text", [
    "programmas: " + "[" * 100_000,
    "programmas: " + "{a: " * 100_000,
    "".join(f"{' ' * depth}a:\n" for depth in range(2_000)),
    "".join(f"{' ' * depth}- \n" for depth in range(2_000)),
    "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 60)),
    "programmas:\n" + "  - ? " * 20_000,
    "programmas: \"" + "\\" * 100_001,
    "&a " * 50_000,
], ids=["lists", "mappings", "indents", "dashes", "billion laughs", "questions", "backslashes", "anchors"])
def test_a_hostile_file_is_refused(data: Path, text: str) -> None:
    """Deep nesting and repetition give a message with a line, because nothing is built from them; otherwise loading would never end."""
    (data / "programmas.yaml").write_text(text, encoding="utf-8")
    assert messages(data).startswith("data/programmas.yaml, regel ")


def test_a_thousand_faults_come_at_once(data: Path) -> None:
    """An editor sees all faults in one run, in file order and in little time."""
    record = "  - id: p{0}\n    naam: P{0}\n    dekking: genoemd\n    kort: x\n    omschrijving: x\n    leeftijd: {{van: veel}}\n"
    text = "programmas:\n" + "".join((record + "    stappen: [stap-5]\n    bron: § 2.5\n").format(n) for n in range(1_000))
    (data / "programmas.yaml").write_text(text, encoding="utf-8")
    lines = [line for line in messages(data).splitlines() if line.startswith("data/programmas.yaml")]
    assert len(lines) == 1_000
    assert lines[999].startswith("data/programmas.yaml, regel 7999, kolom 21 (p999): leeftijd.van: 'veel' is geen getal.")


def test_a_fault_in_every_file_is_found_in_one_run(data: Path) -> None:
    """An unreadable file does not hide the faults in the next."""
    for path in data.rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8") + "  onbekend: ja\n", encoding="utf-8")
    named = {line.partition(",")[0] for line in messages(data).splitlines()}
    assert named == {f"data/{path.relative_to(data).as_posix()}" for path in data.rglob("*.yaml")}


@pytest.mark.parametrize(("today", "faults"), [("2026-11-24", 1), ("2026-11-25", 0), ("2027-01-01", 0)])
def test_a_check_on_a_future_day_is_refused(today: str, faults: int, data: Path) -> None:
    """The day is given here, so that the test does not depend on the clock; sections are checked like other records."""
    path = data / "handreiking" / "01-aanleiding.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "      gecontroleerd_op: 2026-11-25\n", encoding="utf-8")
    try:
        load_handbook(data, date.fromisoformat(today))
        reported = []
    except DataFaults as error:
        reported = [str(fault) for fault in error.faults]
    assert reported == ["data/handreiking/01-aanleiding.yaml, regel 15, kolom 25 (belang): gecontroleerd_op: '2026-11-25' moet nog komen: het is nu "
                    f"{today}. Schrijf de dag waarop iemand dit nakeek."] * faults


def test_an_edition_cannot_be_of_a_day_to_come(data: Path) -> None:
    """Nor from before the guidance."""
    path = data / "uitgave.yaml"
    text = path.read_text(encoding="utf-8")
    day = re.search(r"bijgewerkt: (\S+)", text)
    assert day
    for other, message in (("2099-01-01", "bijgewerkt: '2099-01-01' moet nog komen: het is nu "), ("2012-12-31", "bijgewerkt: '2012-12-31' ligt voor februari 2013")):
        path.write_text(text.replace(day[0], f"bijgewerkt: {other}"), encoding="utf-8")
        assert message in messages(data)


def test_a_worksheet_may_offer_that_nothing_is_known(data: Path) -> None:
    """A worksheet may offer it as an answer; elsewhere such a word only fills a field."""
    path = data / "werkbladen" / "inventarisatie.yaml"
    text = path.read_text(encoding="utf-8")
    assert "titel: Inventarisatie\n" in text
    path.write_text(text.replace("titel: Inventarisatie\n", "titel: onbekend\n"), encoding="utf-8")
    assert messages(data).startswith("goed: ")


def test_a_worksheet_has_the_name_of_its_key(data: Path) -> None:
    """An editor finds the file of a sheet by the key in its address."""
    (data / "werkbladen" / "inventarisatie.yaml").rename(data / "werkbladen" / "aanbod.yaml")
    assert messages(data) == (
        "data/werkbladen/aanbod.yaml, regel 2, kolom 7 (inventarisatie): id: sleutel en naam van het bestand verschillen. Schrijf id: aanbod, of "
        "noem het bestand inventarisatie.yaml.\n")


def mutate(text: bytes, chance: random.Random) -> bytes:
    """The `text` with one change that a hand, an editor or a disk may cause."""
    lines = text.split(b"\n")
    at, line = chance.randrange(len(text)), chance.randrange(len(lines))
    kind = chance.randrange(9)
    if kind == 0:
        return text[:at]
    if kind == 1:
        return b"\n".join(lines[:line] + lines[line + 1:])
    if kind == 2:
        return b"\n".join([*lines[:line], lines[line], *lines[line:]])
    if kind == 3:
        return text[:at] + text[at + 1:at + 2] + text[at:at + 1] + text[at + 2:]
    if kind == 4:
        return text[:at] + bytes(chance.randrange(256) for _ in range(3)) + text[at:]
    if kind == 5:
        return text[:at] + chance.choice(list("'\"[]{}:-#&*!|>%@`,?\t\n \u00a0\u0085\u2028\ufeff\ufffe\U0001f3b2")).encode() + text[at:]
    if kind == 6:
        return b"\n".join([*lines[:line], b" " * chance.randrange(1, 5) + lines[line], *lines[line + 1:]])
    if kind == 7:
        return b"\n".join([*lines[:line], lines[line].lstrip(), *lines[line + 1:]])
    return text[:at] + text[at + chance.randrange(200):]


def assert_readable(data: Path) -> None:
    """Either the data loads, or every fault is Dutch, has a place within its file and ends as a sentence."""
    try:
        load_handbook(data)
    except DataFaults as error:
        assert error.faults
        for fault in error.faults:
            assert fault.text and fault.text[-1] in ".?" and not ENGLISH.search(fault.text.partition(". ")[2])
            path = data.parent / fault.file
            if fault.line and fault.line > 1:
                assert fault.line <= len(re.split(rb"\r\n|\r|\n", path.read_bytes()))


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES, ids=str)
def test_a_damaged_file_alone_never_gives_a_traceback(name: Path, tmp_path: Path) -> None:
    """Each file of the small handbook, alone in its folder and damaged in thirty ways, raises only DataFaults."""
    chance = random.Random(str(name))
    text = (WHOLE / name).read_bytes()
    path = tmp_path / "data" / name
    path.parent.mkdir(parents=True)
    for _ in range(30):
        path.write_bytes(mutate(text, chance))
        assert_readable(tmp_path / "data")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(path.relative_to(GOOD) for path in GOOD.rglob("*.yaml")), ids=str)
def test_a_damaged_file_among_whole_ones_never_gives_a_traceback(name: Path, data: Path) -> None:
    """The same with all other files present, so that references between records are damaged too."""
    chance = random.Random(str(name))
    text = (GOOD / name).read_bytes()
    for _ in range(40):
        (data / name).write_bytes(mutate(mutate(text, chance), chance))
        assert_readable(data)
