"""The page of what changed since 2013."""

from markupsafe import Markup

from macros.dutch import labels
from macros.model.actualiteit import PLAATSEN
from macros.pages.view import View


def actualiteit(view: View) -> Markup:
    """What changed since 2013, by subject, with the pages of each note."""
    notes = view.handbook.notities
    groups = [(subject.value, title, [note for note in notes if note.onderwerp is subject])
              for subject, title in labels.ONDERWERP.items()]
    return view.render("pages/actualiteit.html", groepen=groups, aantal=len(notes), plaatsen=PLAATSEN)
