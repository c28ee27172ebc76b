"""The list of stukken, and the page of one: what it is for, its sections with where their words come from, and the worked paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.dutch.policy_paper_parts import Bladtabel, Deel, Kop
from macros.dutch.policy_papers import example_paper, guidance
from macros.model.stuk import Stuk
from macros.model.werkblad.bestand import PAPER_FORMATS, paper_name
from macros.pages.markup import render
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View
from macros.pages.werkbladen import FORMATS, Download, download


@dataclass(frozen=True)
class OfferedPaper:
    """A stuk as pages offer it, with its files."""

    stuk: Stuk
    empty: list[Download]
    example: list[Download]


def stukken(view: View) -> Markup:
    """Every stuk: for which moment, who decides, and how long it is."""
    return view.render("pages/stukken.html", stukken=[_offered(view, stuk) for stuk in view.handbook.stukken])


def stuk(view: View, record_id: str) -> Markup:
    """One stuk."""
    record: Stuk = view.handbook.get("stuk", record_id)
    return view.render(
        "pages/stuk.html", stuk=record, blad=_offered(view, record), hulp=[guidance(record, part, view.handbook) for part in record.onderdelen],
        delen=[_shown(view, part) for part in example_paper(record, view.handbook)],
        verwijzers=verwijzers(view.handbook, view.page, stap=[view.handbook.get("stap", step) for step in record.stappen]),
    )


def _shown(view: View, part: Deel) -> tuple[str, Deel | Markup]:
    """A part of the worked paper and what kind it is. No term in it is explained: it is a paper of its own."""
    if isinstance(part, Kop | Bladtabel):
        return ("kop" if isinstance(part, Kop) else "tabel"), part
    return "proza", render(part.text, view.resolve)


def _offered(view: View, record: Stuk) -> OfferedPaper:
    return OfferedPaper(record, _files(view, record), _files(view, record, example=True))


def _files(view: View, record: Stuk, example: bool = False) -> list[Download]:
    """A button for each file that exists."""
    names: Sequence[tuple[str, str]] = [(paper_name(record.id, formaat, example), FORMATS[formaat]) for formaat in PAPER_FORMATS]
    return [download(view, name, title) for name, title in names if name in view.downloads]
