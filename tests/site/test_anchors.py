"""The anchors of pages: the list of those in templates is right, and no heading or key doubles one. Faults are in `spoilt/ankers/`."""

import re
from pathlib import Path

import pytest
from lxml import html

from macros.addresses import address
from macros.checking import anchors
from macros.checking.all import load_handbook
from macros.model.handbook import Handbook
from macros.model.werkblad.werkblad import Werkblad

FRAME = re.compile(r"[a-z]+--[a-z]+")


def ids(page: Path) -> list[str]:
    """Every anchor of a built page."""
    return [str(found) for found in html.document_fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8")).xpath("//@id")]


def of_tables(record: object) -> str:
    """The anchors that the groups of columns on a worksheet's page add to the keys of its tables."""
    tables = [deel.tabel.id for deel in record.delen if deel.tabel] if isinstance(record, Werkblad) else []
    return "|".join(rf"{table}-([0-9]+|voorbeeld)" for table in tables) or "(?!)"


@pytest.fixture(scope="module")
def named(root: Path) -> set[tuple[str, str]]:
    """The anchors that headings and keys in the data give, each with its page."""
    return {(anchor.page, anchor.name) for anchor in anchors.given(load_handbook(root / "data").located)}


@pytest.mark.parametrize("noun", sorted(anchors.OF_RECORD))
def test_the_anchors_of_a_template_are_known(noun: str, site: Path, named: set[tuple[str, str]], handbook: Handbook):
    """The page of a record has exactly the anchors listed for its kind and those of its own headings and keys."""
    shared = rf"{FRAME.pattern}|uitleg-[a-z0-9-]+|figuur-[a-z0-9-]+|{anchors.OF_RECORD[noun]}"
    for record_id, record in handbook.by_noun[noun].items():
        page = address(noun, record_id)
        found = [name for name in ids(site / page / "index.html") if (page, name) not in named]
        assert [name for name in found if not re.fullmatch(f"{shared}|{of_tables(record)}", name)] == [], page


@pytest.mark.parametrize("where", sorted(anchors.OF_LIST))
def test_the_anchors_of_a_list_are_known(where: str, site: Path, named: set[tuple[str, str]]):
    """The same for pages with many records."""
    shared = rf"{FRAME.pattern}|uitleg-[a-z0-9-]+|figuur-[a-z0-9-]+|{anchors.OF_LIST[where]}"
    assert [name for name in ids(site / where / "index.html") if (where, name) not in named and not re.fullmatch(shared, name)] == []


def test_the_frame_of_every_page_keeps_to_anchors_that_no_editor_can_give(site: Path):
    """The anchors of parts that every page has contain two hyphens, which a key or a heading never does."""
    every = set.intersection(*(set(ids(page)) for page in site.rglob("*.html")))
    assert {"pagina--inhoud", "pagina--menu", "pagina--zoek", "pagina--thema"} <= every
    assert all(FRAME.fullmatch(name) for name in every)
