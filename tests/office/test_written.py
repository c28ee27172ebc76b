"""Papers of a plan in LibreOffice: both formats open and print everything, and the plan in a paper is still there when it is saved again."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree

from macros.downloads.odf.xml import qualified
from macros.downloads.wording import NOTICE, PAPER_REMARK
from tests import written
from tests.office.libreoffice import convert, make_profile

pytestmark = pytest.mark.office
PLANS = ("voorbeeld", "leeg")
NAME = "ouderbeleid-plan"
# A table of a few rows that is higher than a page, and one word that is wider than one.
LONG: dict[str, Any] = {
    "id": "overdracht", "titel": "Lang", "kopregels": [], "plaatsen": [], "nietVerwerkt": [],
    "onderdelen": [{"id": "a", "titel": "Tabel", "herkomst": [], "open": [], "eigen": "", "sleutel": "a", "delen": [
        {"kind": "tabel", "nummer": 1, "bijschrift": "Lange cellen", "koppen": ["Wat", "Veel", "Adres"], "rechts": [], "totaal": False,
         "rijen": [[f"rij{row}", " ".join(f"woord{row}x{number}" for number in range(220)), f"https://voorbeeld.example/{'pad' * 60}"] for row in range(6)]}]}],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path, node: str, site: Path, soffice: str) -> Path:
    """Every paper of the worked and of the empty plan in both formats, with a PDF of each in `pdf`; and papers with a plan in them, saved again."""
    made = tmp_path_factory.mktemp("geschreven")
    make_profile(made)
    plans = {name: plan for name, plan in written.plans(site).items() if name in PLANS}
    asked: list[dict[str, Any]] = [
        {"name": f"{stuk['id']}-{name}-{kind}.{kind}", "format": kind, "gemeente": plan["gemeente"], "stuk": stuk["id"], "plan": plan}
        for name, plan in plans.items() for stuk in written.papers(site) for kind in written.FORMATS]
    asked += [{"name": f"lang-{kind}.{kind}", "format": kind, "gemeente": "", "paper": LONG} for kind in written.FORMATS]
    printed = [made / str(one["name"]) for one in asked]
    carried = [{"name": f"met-plan.{kind}", "format": kind, "gemeente": "", "stuk": "overdracht", "plan": plans["voorbeeld"], "carries": True} for kind in written.FORMATS]
    written.write(root, node, site, made, [*asked, *carried])
    convert(soffice, made, "pdf", made / "pdf", printed)
    for kind in written.FORMATS:
        convert(soffice, made, kind, made / "weer", [made / f"met-plan.{kind}"])
    return made


def pages(folder: Path, name: str) -> list[str]:
    """The words on each printed page."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(folder / "pdf" / f"{name}.pdf")]


def test_every_paper_prints_its_headings_and_its_notice(folder: Path, site: Path) -> None:
    """In order, in both formats; each page says with what and when it was made, and of when the norms are."""
    wrong: list[Any] = []
    for stuk in written.papers(site):
        for name in (f"{stuk['id']}-{plan}-{kind}" for plan in PLANS for kind in written.FORMATS):
            found = pages(folder, name)
            paper = written.paper(folder / f"{name}.{name.rpartition('-')[2]}")
            heads = [section["titel"] for section in paper["onderdelen"] if section["delen"]]
            text, place = " ".join(found), 0
            for head in [paper["titel"], *heads]:
                place = text.find(head, place)
                wrong += [(name, head)] if place < 0 else []
            wrong += [(name, number) for number, page in enumerate(found, 1) if not (NOTICE in page and PAPER_REMARK in page and "versie van 30 november 2026" in page)]
            wrong += [(name, len(found))] if stuk.get("eenBladzijde") and len(found) != 1 else []
    assert not wrong


def test_writer_counts_the_pages_of_its_table_of_contents(folder: Path) -> None:
    """Each heading is listed with the page where it stands."""
    found = pages(folder, "beleidsnota-voorbeeld-odt")
    last = [section["titel"] for section in written.paper(folder / "beleidsnota-voorbeeld-odt.odt")["onderdelen"] if section["delen"]][-1]
    assert re.search(r"Samenvatting[. ]*1", found[0]) and re.search(rf"{re.escape(last)}[. ]*{len(found)}", found[0])


@pytest.mark.parametrize("kind", written.FORMATS)
def test_no_word_of_a_table_higher_than_a_page_is_cut_off(folder: Path, kind: str) -> None:
    """It goes on on the next page."""
    text = "".join(pages(folder, f"lang-{kind}"))
    assert not [word for row in LONG["onderdelen"][0]["delen"][0]["rijen"] for word in row[1].split() if word not in text]


@pytest.mark.parametrize("kind", written.FORMATS)
def test_the_plan_in_a_paper_is_still_there_when_it_is_saved_again(folder: Path, kind: str) -> None:
    """LibreOffice keeps what people do not see, word for word."""
    assert len(carried(folder / f"met-plan.{kind}")) > 10_000
    assert carried(folder / "weer" / f"met-plan.{kind}") == carried(folder / f"met-plan.{kind}")


def carried(file: Path) -> str:
    """What stands where a plan may be."""
    with zipfile.ZipFile(file) as packed:
        if file.suffix == ".odt":
            root = etree.fromstring(packed.read("meta.xml"))
            return "".join(found.text for found in root.iter(qualified("meta:user-defined")) if found.get(qualified("meta:name")) == NAME)
        parts = [etree.fromstring(packed.read(name)) for name in packed.namelist() if name.startswith("customXml/item") and "Props" not in name]
        return "".join(root.text or "" for root in parts if etree.QName(root).localname == NAME)
