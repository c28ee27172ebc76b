"""The start page and the pages about the handbook itself."""

from markupsafe import Markup

from macros.pages.view import View

NEWEST = 3


def start(view: View) -> Markup:
    """One sentence, the search field, four doors, three lines of news, who made it."""
    handbook = view.handbook
    return view.render(
        "pages/start.html", uitgave=handbook.uitgave, nieuws=_newest(view), aantallen={
            "programmas": len(handbook.programmas), "voorbeelden": len(handbook.voorbeelden),
        })


def uitgave(view: View) -> Markup:
    """What is known of the edition; what is not, is left out."""
    return view.render("pages/uitgave.html", uitgave=view.handbook.uitgave)


def open_data(view: View) -> Markup:
    """The published files."""
    return view.render("pages/open-data.html", uitgave=view.handbook.uitgave, bestanden=_open_data_files())


def _open_data_files() -> list[tuple[str, str]]:
    from macros import opendata

    return opendata.listing()


def _newest(view: View) -> list[object]:
    """The notes whose change took effect last."""
    dated = [note for note in view.handbook.notities if note.sinds]
    return sorted(dated, key=lambda note: note.sinds or "", reverse=True)[:NEWEST]
