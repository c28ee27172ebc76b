"""A long list: what its page keeps, what the script can make of the rest, and its parts for those without script."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import escape

import pytest
from lxml import html

from bench.build.pages import large
from macros.model.handbook import Handbook
from macros.pages import long_list, site
from macros.pages.facets import LARGE
from macros.pages.programmas import by_name, programmas, programmas_deel, whole_catalogue
from macros.pages.view import View
from macros.pages.voorbeelden import by_place, voorbeelden, voorbeelden_deel

COUNT = LARGE + 30
KINDS = {"id": "article", "kaart": "li", "rij": "tr"}


@pytest.fixture(scope="module")
def many(handbook: Handbook) -> Handbook:
    """The small handbook with more programmes and examples than fit on one page."""
    return large(handbook, COUNT)


def rebuilt(shape: list, values: list[str]) -> str:
    """A row as the script makes it, written as HTML."""
    written, tags, given = [], [], iter(values)
    for step in shape:
        if step == 1:
            written.append(f"</{tags.pop()}>")
        elif isinstance(step, list):
            tags.append(step[0])
            named = ((name, next(given) if value == 0 else value) for name, value in zip(step[1::2], step[2::2], strict=True))
            written.append(f"<{step[0]}" + "".join(f' {name}="{escape(value)}"' for name, value in named) + ">")
        else:
            written.append(escape(next(given) if step == 0 else step))
    assert list(given) == []
    return "".join(written)


def values_of(record: str) -> list[list[str]]:
    """The number of the shape and the values of each row of a record, as the script reads them."""
    different: dict[str, None] = {}
    rows = []
    for row in record.split("\f"):
        shape, *written = row.split("\t")
        rows.append([shape])
        for one in written:
            _, number, before = one.split("~", 2) if one.startswith("~") else ("", "", one)
            value = one.removeprefix("~") if not number else before + list(different)[int(number)]
            different[value] = None
            rows[-1].append(value)
    return rows


def canonical(row: str) -> str:
    """HTML in one way of writing: spaces, quotes, empty attributes and elements."""
    row = re.sub(r"<(\w+)([^<>]*)/>", r"<\1\2></\1>", row)
    row = re.sub(rf"\s*(</?(?:{'|'.join(long_list.BLOCKS)})\b[^>]*>)\s*", r"\1", row)
    return re.sub(r"\s+", " ", html.tostring(html.fragment_fromstring(row.strip()), encoding="unicode", with_tail=False)).replace('=""', "")


def test_the_others_become_the_rows_that_the_page_left_out(many: Handbook, view: Callable[..., View]) -> None:
    """In each way to look at the list: the same elements, attributes and words, in the order of the records."""
    seen = replace(view("programmas/"), handbook=many)
    whole, page = (str(made) for made in (whole_catalogue(seen, by_name(many.programmas)), programmas(seen)))
    rijen = json.loads(page.partition("data-rijen>")[2].partition("</script>")[0])
    ids = [record.id for record in by_name(many.programmas)]
    for kind, tag in KINDS.items():
        rows = {found[1]: found[0] for found in re.finditer(rf'<{tag}\b[^>]*data-{kind}="([^"]+)"[^>]*>.*?</{tag}>', whole, re.DOTALL)}
        rows_made = [values_of(record)[rijen["soorten"].index(kind)] for record in rijen["rijen"].split("\n")]
        made = [rebuilt(rijen["vormen"][int(number)], values) for number, *values in rows_made]
        assert [canonical(row) for row in made] == [canonical(rows[key]) for key in ids[long_list.PER_PART:]]
        assert len(re.findall(rf'data-{kind}="', page)) == long_list.PER_PART
    assert len(page) < len(whole)


def test_every_record_is_in_one_part(many: Handbook, view: Callable[..., View]) -> None:
    """The page of the list is the first; each part says which it is and leads to all."""
    for make, part_of, records, address in ((programmas, programmas_deel, by_name(many.programmas), "programmas/"),
                                            (voorbeelden, voorbeelden_deel, by_place(many), "voorbeelden/")):
        parts = long_list.parts(address, COUNT)
        pages = [make(replace(view(address), handbook=many)), *(part_of(replace(view(part.address), handbook=many), part.number) for part in parts[1:])]
        found = [html.fragment_fromstring(str(page), create_parent="main") for page in pages]
        assert [row.get("data-id") for page in found for row in page.iter("article")] == [record.id for record in records]
        assert [page.findtext(".//h1").rpartition(": ")[2] for page in found[1:]] == ["deel 2 van 3", "deel 3 van 3"]
        assert all([heading.tag for heading in page.iter("h1", "h2", "h3")][:3] == ["h1", "h2", "h3"] for page in found[1:])
        assert [len(page.xpath("//nav[@aria-label='Delen van de lijst']//a")) for page in found] == [3, 3, 3]
        assert [page.xpath("//a[@aria-current='page']/text()") for page in found] == [["Deel 1"], ["Deel 2"], ["Deel 3"]]


def test_only_a_long_list_has_pages_for_its_parts(handbook: Handbook, many: Handbook) -> None:
    """A short one is whole on its own page."""
    parts = {f"{name}/deel/{number}.md" for name in ("programmas", "voorbeelden") for number in (2, 3)}
    assert parts <= set(site.generate(many)) and not parts & set(site.generate(handbook))
