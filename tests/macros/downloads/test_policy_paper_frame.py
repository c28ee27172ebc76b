"""The frames that the page writes papers with: one specimen of each kind of block, by the writers of the downloads."""

import base64
import io
import json
import zipfile
from typing import Any

import pytest
from lxml import etree

from macros.downloads import policy_paper_frame
from macros.downloads.odf.xml import qualified
from macros.model.handbook import Handbook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINES = {"kop", "alinea", "tekstvetschuinlink", "alinea-vast", "alinea-tussen", "alinea-onder", "alinea-onder-vast", "punt", "punt-laatste", "nummer", "nummer-laatste"}
Frames = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def frames(handbook: Handbook) -> Frames:
    """What each script gives, by the name under which the page finds it."""
    made = {}
    for file, script in policy_paper_frame.scripts(handbook).items():
        name = ".".join(file.removesuffix(".js").rsplit("-", 1))
        start = f'(globalThis.handboekSjablonen??={{}})["{name}"]='
        assert script.decode().startswith(start)
        made[name] = json.loads(script.decode().removeprefix(start).rstrip(";\n"))
    return made


def main_part(frame: dict[str, Any], kind: str) -> etree._Element:
    """The part with the blocks."""
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(frame["bestand"]))) as packed:
        return etree.fromstring(packed.read("word/document.xml" if kind == "docx" else "content.xml"))


def test_every_paper_has_a_frame_in_both_formats(frames: Frames, handbook: Handbook) -> None:
    """With what to measure by."""
    assert frames.keys() == {f"stuk-{stuk.id}.{kind}" for stuk in handbook.stukken for kind in ("docx", "odt")}
    assert all(frame["maten"]["breedte"] == 180 and frame["maten"]["heleTabel"] > 100 for frame in frames.values())


def test_every_specimen_is_there_and_its_words_are_its_name(frames: Frames) -> None:
    """The browser finds it by them, and no two lines of running text have one name."""
    wrong = []
    for name, frame in frames.items():
        kind = name.rpartition(".")[2]
        tags = (f"{W}p",) if kind == "docx" else (qualified("text:p"), qualified("text:h"))
        found = ["".join(line.itertext()) for line in main_part(frame, kind).iter(*tags)]
        wrong += [(name, missing) for missing in LINES - {*found}]
        wrong += [(name, words) for words in found if words.startswith("alinea") and found.count(words) > 1]
        wrong += [] if any(words.endswith(": bijschrift") for words in found) else [(name, "bijschrift")]
    assert not wrong


def test_the_last_table_may_go_on_on_the_next_page_and_the_first_may_not(frames: Frames) -> None:
    """In Word the rows of the first are tied to each other, in Writer the whole table has a style that says so."""
    for name, frame in frames.items():
        if name.endswith(".docx"):
            first, *_, last = main_part(frame, "docx").iter(f"{W}tbl")
            assert all(row.find(f".//{W}keepNext") is not None for row in first.findall(f"{W}tr")[:-1])
            assert [row.find(f".//{W}keepNext") is not None for row in last.findall(f"{W}tr")[:4]] == [True, True, False, False]
        else:
            first, *_, last = main_part(frame, "odt").iter(qualified("table:table"))
            assert [table.get(qualified("table:style-name")) for table in (first, last)] == ["tabel180heel", "tabel180"]
