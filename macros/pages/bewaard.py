"""What the browser keeps, for the page about privacy: each name with what is in it. The scripts make the names; a test compares them."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.view import View

_LOCAL, _TAB, _DATABASE = "lokale opslag", "opslag van het tabblad", "IndexedDB, een database in uw browser"
_PLAN = "Wis uw plannen op de pagina Mijn plan"


@dataclass(frozen=True)
class Bewaard:
    """One name, without the key of the edition in front; … stands for what differs."""

    naam: str
    waar: str
    wat: str
    weg: str


KEPT = (
    Bewaard("thema", _LOCAL, "uw keuze voor licht of donker", "Verwijder de sitegegevens"),
    Bewaard("kortelijst", _LOCAL, "de korte namen van de programma's op uw lijst", "Maak uw lijst leeg"),
    Bewaard(
        "plannen",
        _DATABASE,
        "uw plannen, met alles wat u invulde; per plan ook de laatste tien versies die u als bestand bewaarde of opende, wat nodig is om het laatste bestand "
        "terug te draaien, en de naam en de dag van het laatste bestand. In Chrome en Edge ook welk bestand op uw computer dat is",
        _PLAN,
    ),
    Bewaard("plan-open", f"{_LOCAL} en {_TAB}", "welk plan het laatst open was", _PLAN),
    Bewaard("plan-gevraagd", _LOCAL, "op welke dag de pagina u het laatst aan een bestand herinnerde", _PLAN),
    Bewaard("plan-dagboek:…", _LOCAL, "wat u net typte; na een seconde staat het in de database en is het hier weer weg", _PLAN),
)


def bewaard(view: View) -> Markup:
    """The table of everything that this site can keep in the browser."""
    return view.render("pages/bewaard.html", sleutel=view.handbook.uitgave.sleutel, bewaard=KEPT)
