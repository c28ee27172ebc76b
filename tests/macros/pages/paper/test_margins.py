"""The words in the margins of paper."""

from dataclasses import replace

from macros.pages.paper.book import parts
from macros.pages.paper.margins import stylesheet


def test_every_sheet_says_of_which_handbook_and_day_it_is(handbook):
    """The foot has the name and the date of the edition, and says that OCW did not make it."""
    edition = handbook.uitgave.model_copy(update={"naam": "Proef", "bijgewerkt": "2024-02-29"})
    foot = stylesheet(replace(handbook, uitgave=edition)).splitlines()[1]
    assert 'content:"Proef, inhoud van 29 februari 2024\\a Onafhankelijke bewerking, niet van OCW' in foot


def test_only_firefox_fetches_its_letter(handbook):
    """The sheet with the letter for its paper comes first, as CSS requires, and under a condition that no other browser meets."""
    assert stylesheet(handbook).splitlines()[0] == '@import "afdruk-firefox.css" supports(-moz-appearance:none);'


def test_every_part_of_the_book_has_its_title_in_the_margin(handbook):
    """Each part has its own kind of sheet, with its number and name."""
    made = stylesheet(handbook)
    for part in parts(handbook):
        assert f'@page {part.anchor}{{@top-left{{content:"{part.number} {part.title}"}}}}' in made
        assert f".papier:not(.papier--deel)>.papier__deel--{part.anchor}{{page:{part.anchor}}}" in made


def test_a_name_stays_within_its_quotes(handbook):
    """Quotes and backslashes in a name are part of it and end nothing."""
    edition = handbook.uitgave.model_copy(update={"naam": 'A "b" \\c'})
    assert 'content:"A \\"b\\" \\\\c, inhoud van' in stylesheet(replace(handbook, uitgave=edition))
