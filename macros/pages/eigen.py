"""What the edition of a municipality has of its own, and who is answerable for the site, for the pages about it."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.dutch.names import designation
from macros.model.eigen import Eigenheid
from macros.model.handbook import Handbook
from macros.nouns import BY_NAME
from macros.pages.view import View


@dataclass(frozen=True)
class Line:
    """One record: what a reader calls it, its address (empty if it has none), and what it has of the edition."""

    title: str
    url: str
    van: Eigenheid


def lines(view: View) -> list[tuple[str, str, list[Line]]]:
    """Noun, the word for more of it, and its records that the edition added or changed, in the order of the nouns."""
    eigen = view.handbook.eigen
    found: dict[str, list[Line]] = {}
    for one in eigen.records if eigen else ():
        found.setdefault(one.noun, []).append(Line(_title(view.handbook, one), view.link(one.noun, one.id) if BY_NAME[one.noun].address else "", one))
    return [(noun, BY_NAME[noun].counted[1] or noun, records) for noun, records in found.items()]


def word(noun: str) -> str:
    """What a reader calls a noun."""
    return BY_NAME[noun].counted[0] or noun


def wij(view: View) -> Markup:
    """In the edition of a municipality: whose it is, and who 'we' are on this page."""
    return view.render("pages/wij.html", eigen=view.handbook.eigen)


def verklaring(view: View) -> Markup:
    """Where the statement about accessibility is, or that there is none, and what the tests did not look at."""
    return view.render("pages/verklaring.html", uitgave=view.handbook.uitgave, eigen=view.handbook.eigen)


def beheerder(view: View) -> Markup:
    """Who is answerable for what the site and its server keep, as far as that is known."""
    return view.render("pages/beheerder.html", uitgave=view.handbook.uitgave)


def _title(handbook: Handbook, one: Eigenheid) -> str:
    record = handbook.by_noun[one.noun].get(one.id)
    return designation(record) if record else one.id
