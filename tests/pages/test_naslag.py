"""Reference pages: who cites a source, and where a section stands."""

from macros.model.handbook import Handbook
from macros.pages.naslag import chapter_of, cited_by


def test_every_source_is_cited_by_someone(handbook: Handbook):
    """The page of sources tells of each where it is used, each user once."""
    found = cited_by(handbook)
    for source in handbook.bronnen:
        users = found.get(source.id, [])
        assert users and len(set(users)) == len(users), source.id


def test_chapter_of_a_section(handbook: Handbook):
    """A section knows its chapter."""
    for chapter in handbook.hoofdstukken:
        assert {chapter_of(handbook, section).id for section in chapter.secties} == {chapter.id}
