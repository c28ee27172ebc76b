"""The start page and the pages about the handbook itself."""

from markupsafe import Markup

from macros.model.actualiteit import Actualiteit
from macros.model.handbook import Handbook
from macros.pages import eigen
from macros.pages.actualiteit import newest_first
from macros.pages.view import View

NEWS = 3  # lines on the start page; the page of changes has them all


def start(view: View) -> Markup:
    """The start page: one sentence, what people come to do, four doors, a few lines of news, and who made it."""
    handbook = view.handbook
    return view.render(
        "pages/start.html", uitgave=handbook.uitgave, nieuws=_featured(handbook), kent=lambda noun, key: key in handbook.by_noun[noun], aantallen={
            "programmas": len(handbook.programmas), "voorbeelden": len(handbook.voorbeelden),
        })


def uitgave(view: View) -> Markup:
    """The page with what is known about the edition, and nothing else: for that of a municipality also what it has of its own."""
    handbook = view.handbook
    return view.render("pages/uitgave.html", uitgave=handbook.uitgave, eigen=handbook.eigen, soorten=eigen.lines(view), soort_van=eigen.word)


def melden(view: View) -> Markup:
    """The page that says where to report a mistake, or that this is not known yet."""
    return view.render("pages/melden.html", uitgave=view.handbook.uitgave)


def besluiten(view: View) -> Markup:
    """The list of decisions."""
    return view.render("pages/besluiten.html", besluiten=view.decisions)


def onderdelen(view: View) -> Markup:
    """The parts of others in the site, and the tools that make it, with their licences."""
    return view.render("pages/onderdelen.html", onderdelen=view.parts, gereedschap=view.tools, eigen=view.handbook.eigen)


def zonder_internet(view: View) -> Markup:
    """The button of the offline edition."""
    return view.render("pages/zonder-internet.html", uitgave=view.handbook.uitgave)


def open_data(view: View) -> Markup:
    """The published files."""
    return view.render("pages/open-data.html", uitgave=view.handbook.uitgave, bestanden=view.open_data)


def _featured(handbook: Handbook) -> list[Actualiteit]:
    """The newest of the notes that editors put first."""
    return [note for note in newest_first(handbook, handbook.notities) if note.uitgelicht][:NEWS]
