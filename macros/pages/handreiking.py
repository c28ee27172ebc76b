"""The guidance: the page of all chapters, and the page of one section."""

from markupsafe import Markup

from macros.dutch import labels
from macros.model.handbook import Handbook
from macros.model.sectie import Hoofdstuk, Publiek, Sectie
from macros.pages.neighbours import neighbours
from macros.pages.sheet_count import vellen
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View


def handreiking(view: View) -> Markup:
    """The guidance by chapter and section."""
    chapters = [(chapter, *audiences(chapter)) for chapter in view.handbook.hoofdstukken]
    return view.render("pages/handreiking.html", hoofdstukken=chapters, vellen=view.handbook.ask(vellen))


def audiences(chapter: Hoofdstuk) -> tuple[str, dict[str, str]]:
    """The readers of a chapter, in words. If its sections differ, "" and id → readers, without sections for municipalities only."""
    by_section = {section.id: _audience(section.publiek) for section in chapter.secties}
    if len(set(by_section.values())) == 1:
        return by_section[chapter.secties[0].id], {}
    return "", {section: words for section, words in by_section.items() if words}


def _audience(publiek: tuple[Publiek, ...]) -> str:
    """The readers, in words; "" for municipalities only, which read every page."""
    return "" if set(publiek) <= {Publiek.GEMEENTE} else labels.words(labels.PUBLIEK, publiek)


def sectie(view: View, record_id: str) -> Markup:
    """One section, with its chapter and its neighbours."""
    record: Sectie = view.handbook.get("sectie", record_id)
    previous, following = neighbours(view.handbook.secties, record)
    return view.render(
        "pages/sectie.html", sectie=record, hoofdstuk=chapter_of(view.handbook, record),
        vorige=previous, volgende=following,
        instrumenten=view.handbook.instrumenten if record_id == "inzet-van-instrumenten" else (),
        kenmerken=labels.KENMERK if record_id == "labels-van-programmas" else {},
        verwijzers=verwijzers(view.handbook, view.page), publiek=_audience(record.publiek),
    )


def chapter_of(handbook: Handbook, sectie: Sectie) -> Hoofdstuk:
    """The chapter that a section is in."""
    return next(chapter for chapter in handbook.hoofdstukken if sectie in chapter.secties)
