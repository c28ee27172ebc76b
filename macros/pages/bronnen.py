"""The list of sources, and which records cite each."""

from markupsafe import Markup

from macros.dutch import labels
from macros.dutch.text import sort_key
from macros.links import references
from macros.model.handbook import Handbook
from macros.pages.view import View

_CITING = ("programma", "voorbeeld", "stap", "indicator", "begrip", "sectie", "actualiteit", "organisatiemodel", "instrument", "stuk")


def bronnen(view: View) -> Markup:
    """Every source by kind, with the records that cite it."""
    records = sorted(view.handbook.bronnen, key=lambda source: sort_key(source.auteurs or source.titel))
    kinds = [(kind.value, title, [r for r in records if r.soort is kind]) for kind, title in labels.BRONSOORT.items()]
    return view.render("pages/bronnen.html", soorten=kinds, aantal=len(records), gebruik=view.handbook.ask(cited_by))


def cited_by(handbook: Handbook) -> dict[str, list[tuple[str, str]]]:
    """Source id → (noun, id) of the records that cite it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for noun in _CITING:
        for record_id, record in handbook.by_noun[noun].items():
            for cited in sorted({target for _, kind, target in references(record) if kind == "bron"}):
                found.setdefault(cited, []).append((noun, record_id))
    return found
