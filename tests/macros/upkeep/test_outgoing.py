"""The addresses of other websites, and where they are written."""

from pathlib import Path

from macros.checking.all import load_handbook
from macros.upkeep.outgoing import outgoing
from tests.small import DATA


def test_an_address_of_a_source_has_its_line():
    """Each address of a source is found at its own line, and no address of 2013 is asked."""
    loaded = load_handbook(DATA)
    places = outgoing(loaded.located, DATA)
    for source in loaded.handbook.bronnen:
        if source.url:
            lines = [(DATA.parent / place.file).read_text(encoding="utf-8").split("\n")[place.line - 1] for place in places[source.url]]
            assert lines and all(source.url in line for line in lines)
    assert not {record.website_2013 for record in loaded.handbook.programmas} & set(places)


def test_an_address_in_docs_has_its_line(tmp_path: Path):
    """A link in docs/ is found with file and line, without the sign after it; what is shown as code is not a link."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "over.md").write_text(
        "---\ntitle: Over\ndescription: Over\n---\n\nZie [hier](https://voorbeeld.nl/a).\n`https://voorbeeld.nl/code` en https://voorbeeld.nl/b.\n",
        encoding="utf-8")
    places = outgoing((), docs)
    assert {address: [(place.file, place.line) for place in found] for address, found in places.items()} == {
        "https://voorbeeld.nl/a": [("docs/over.md", 6)], "https://voorbeeld.nl/b": [("docs/over.md", 7)]}
