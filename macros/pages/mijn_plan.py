"""The page of the visitor's own plan, which only the browser can fill; without script it offers the same worksheets as files."""

from markupsafe import Markup

from macros.model.werkblad.bestand import Bundel, Werkboek
from macros.pages.view import View
from macros.pages.werkbladen import books, workbook, zips


def mijn_plan(view: View) -> Markup:
    """What the page needs, where the browser shows the plan, and every worksheet to download."""
    sheets = view.handbook.werkbladen
    return view.render(
        "pages/mijn-plan.html", uitgave=view.handbook.uitgave, bladen=[sheet for sheet in sheets if not sheet.alleen_download],
        stukken=view.handbook.stukken,
        werkboek=workbook(view, Werkboek.ALLES), boeken=books(view), alle=zips(view, Bundel.ALLES, sheets),
    )
