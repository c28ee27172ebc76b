"""Paper from Firefox, which divides a page into sheets in its own way."""

import re
from collections.abc import Callable

import pypdfium2
import pytest

from tests.browser.conftest import FOLDER
from tests.browser.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

# Address → how many sheets it takes at most: pages of one sheet, and those whose first or last sheet has been blank.
SHEETS = {
    "": 1, "/404.html": 1, "programmas/mijn-lijst/": 1, "programmas/?vergelijk=opstapje,vve-thuis": 1,
    "werkbladen/locatie-uitvraag/": 3, "mijn-plan/#inventarisatie": 1, "handreiking/print/organisatiemodellen/": 6, "toezicht/b4/": 5,
}
WORDS = 150  # characters on a sheet that is not blank
LIGHT = 150_000  # bytes of a pdf of these pages: words, not drawings of words

# The title of a part is with its text, though Firefox does not know `break-after`.
TITLES = "return [...document.querySelectorAll('main :is(h2, h3)')].map((title) => title.textContent.replace(/\\s+/g, ''))"
# A sheet of the plan is drawn by script.
DRAWN = "document.readyState === 'complete' && (!location.pathname.includes('mijn-plan') || document.querySelector('main [data-veld]') !== null)"
# What is folded on the page; the explanation of a sheet of the plan is not printed.
FOLDED = "return [...document.querySelectorAll('main details:not([open]) :is(p, li, dd):not(:is(.niet-afdrukken, .downloads, .planblad__uitleg) *)')].map((words) => words.textContent)"
# Two letters that are one sign in the print are none in its words.
LETTERS = re.compile("[^abcdeghjkmnopqrsuvwxyz]")


def test_no_sheet_is_blank_and_words_are_words(visit: Callable[[str], Visitor], site_url: str) -> None:
    """No sheet is empty or ends with a title, what is folded is printed, and all of it can be searched: a variable font would be drawn as shapes, slowly and without words."""
    visitor = visit("firefox")
    found, folds = {}, 0
    for address, most in SHEETS.items():
        visitor.open("about:blank")  # an address that differs only after its # would not load again
        visitor.open(site_url.removesuffix(FOLDER) + address if address.startswith("/") else site_url + address)
        visitor.wait(DRAWN)
        titles, folded, pdf = tuple(visitor.run(TITLES)), visitor.run(FOLDED), visitor.printed()
        sheets = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in pypdfium2.PdfDocument(pdf)]
        if len(sheets) > most or min(map(len, sheets)) < WORDS or len(pdf) > LIGHT or any(sheet.endswith(titles) for sheet in sheets[:-1]):
            found[address] = ([len(sheet) for sheet in sheets], len(pdf))
        if missing := [words for words in folded if LETTERS.sub("", words)[:40] not in LETTERS.sub("", "".join(sheets))]:
            found[f"{address}: folded"] = missing
        folds += len(folded)
    assert found == {} and folds > 0
