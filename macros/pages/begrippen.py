"""The glossary."""

from functools import partial
from itertools import groupby

from markupsafe import Markup

from macros.dutch import labels
from macros.dutch.text import sort_key
from macros.model.actualiteit import Actualiteit
from macros.model.begrip import Begrip
from macros.pages.view import View


def begrippen(view: View) -> Markup:
    """The glossary by letter; a note since 2013 is its title and a link to the whole note."""
    terms = sorted(view.handbook.begrippen, key=lambda term: (_letter(term), sort_key(term.term)))
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    return view.render(
        "pages/begrippen.html", letters=letters, aantal=len(terms), labels=labels, plek_van=partial(_place, paper=view.paper))


def _letter(term: Begrip) -> str:
    first = sort_key(term.term)[:1].upper()
    return first if first.isalpha() else "0–9"


def _place(note: Actualiteit, *, paper: bool) -> tuple[str, str] | None:
    """Noun and id of the record that shows the whole note: on the page of changes, or on paper a page of the book.

    None for a note on paper that only belongs to terms.
    """
    return note.hele_plek if paper else ("actualiteit", note.id)
