"""The feed of what changed, as a feed reader reads it."""

import dataclasses

from lxml import etree

from macros.model.handbook import Handbook
from macros.opendata.feed import feed

SITE = "https://www.voorbeeld.nl/gids/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
TAG = "tag:www.voorbeeld.nl,2026:handboek-ouderbeleid/actualiteit"


def read(handbook: Handbook) -> etree._Element:
    return etree.fromstring(feed(handbook, SITE))


def entries(handbook: Handbook) -> dict[str, str]:
    """Id of each note in the feed → the day of its entry, in order."""
    return {str(entry.findtext("a:id", "", ATOM)).removeprefix(f"{TAG}/"): str(entry.findtext("a:updated", "", ATOM)) for entry in read(handbook).findall("a:entry", ATOM)}


def test_the_feed_says_what_atom_requires(handbook: Handbook):
    """Feed and entries have an id, a title, a moment, an author and links; the language is Dutch."""
    found = read(handbook)
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl" and found.findtext("a:id", "", ATOM) == TAG
    assert found.findtext("a:updated", "", ATOM) == f"{handbook.uitgave.bijgewerkt}T00:00:00Z"
    assert found.findtext("a:author/a:name", "", ATOM) == handbook.uitgave.naam
    assert {link.get("rel"): link.get("href") for link in found.findall("a:link", ATOM)} == {"self": f"{SITE}actualiteit.atom", "alternate": f"{SITE}actualiteit/"}
    required = ("title", "id", "updated", "summary")
    assert [name for entry in found.findall("a:entry", ATOM) for name in required if not (entry.findtext(f"a:{name}", "", ATOM) or "").strip()] == []


def test_notes_come_newest_first_by_their_own_dates(handbook: Handbook):
    """A note has the last day that it names, its check included; of a month or a year the first day."""
    found = entries(handbook)
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert found["voorbeeldwet-veranderd"] == "2026-02-01T00:00:00Z"
    assert all(day.endswith("T00:00:00Z") and len(day) == len("2026-02-01T00:00:00Z") for day in found.values())


def test_a_note_without_any_date_is_left_out(handbook: Handbook):
    """A feed has to say when something changed, and nobody knows."""
    undated = {note.id for note in handbook.notities if not (note.sinds or note.gecontroleerd_op or any(handbook.get("bron", one).datum for one in note.bronnen))}
    assert undated and set(entries(handbook)) == {note.id for note in handbook.notities} - undated


def test_a_note_about_what_is_still_to_come_is_of_the_day_of_the_edition(handbook: Handbook):
    """A reader of feeds would show a day that has to come first for years, or not at all."""
    later = [note.model_copy(update={"sinds": day}) for note, day in zip(handbook.notities, ("2031", "2026-03-02"), strict=False)]
    assert set(entries(dataclasses.replace(handbook, notities=tuple(later))).values()) == {"2026-03-01T00:00:00Z"} and handbook.uitgave.bijgewerkt == "2026-03-01"


def test_words_are_words_and_never_markup(handbook: Handbook):
    """A title with signs of XML is shown as typed; the text has no Markdown, and the link leads to the note."""
    note = handbook.notities[0].model_copy(update={"titel": "A & B <c> \"d\" ]]>", "betekenis": None, "tekst": "Lees de [wet](begrip:voorbeeldwet), **nu**.\n\nEn meer."})
    found = read(dataclasses.replace(handbook, notities=(note,))).find("a:entry", ATOM)
    assert found is not None
    assert (found.findtext("a:title", "", ATOM), found.findtext("a:summary", "", ATOM)) == (note.titel, "Lees de wet, nu.")
    assert [link.get("href") for link in found.findall("a:link", ATOM)] == [f"{SITE}actualiteit/#{note.id}"]


def test_the_id_of_an_entry_stays_when_anything_else_changes(handbook: Handbook):
    """Readers do not get a note twice after another edition, another owner or another folder."""
    other = dataclasses.replace(handbook, uitgave=handbook.uitgave.model_copy(update={"bijgewerkt": "2027-01-05", "eigenaar": "Ander", "naam": "Anders"}))
    moved = etree.fromstring(feed(other, "https://www.voorbeeld.nl/elders"))
    assert [entry.findtext("a:id", "", ATOM) for entry in moved.findall("a:entry", ATOM)] == [f"{TAG}/{key}" for key in entries(handbook)]
