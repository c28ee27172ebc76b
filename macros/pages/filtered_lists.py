"""The lists that the search field can open with their filter set, as plain values: their names, and the words that ask for each answer."""

from typing import Any

from macros.addresses import PAGES
from macros.model.handbook import Handbook
from macros.pages import voorbeelden
from macros.pages.facets import Facet
from macros.pages.programmas import FACETS

# What the list holds, words that name it, and words that say nothing beside these.
_NAMES = {
    "programmas": ("programma", "programma interventie methode thuisprogramma", "aanbod gezin jong jonge kind kinderen ouder ouders ve vve leeftijd"),
    "voorbeelden": ("voorbeeld", "voorbeeld praktijkvoorbeeld", "gemeente ouder ouders ouderbeleid praktijk stad"),
}
# What people say instead of the label in the list.
_SAID = {("intensief", "ja"): ("intensief", "intensief"), ("erkenning", "goed-onderbouwd"): ("goed onderbouwd", "goed onderbouwd")}
# Facets whose answers people name; of the others a question says nothing.
_ASKED = ("contact", "erkenning", "intensief", "gemeente", "stap", "programma")
_UNNAMED = ("niet-vermeld", "niet-gevonden", "niveau-niet-gezien", "nee")


def filtered_lists(handbook: Handbook) -> list[list[Any]]:
    """Per list: address, title, noun, its names, words to pass over, and per answer [parameter, value, label, words that ask for it, rule]."""
    facets = {"programmas": FACETS, "voorbeelden": voorbeelden.facets(handbook)}
    return [[f"{page}/", PAGES[page], *_NAMES[page], [answer for facet in facets[page] for answer in _answers(facet)]] for page in facets]


def _answers(facet: Facet) -> list[list[str]]:
    if facet.name not in _ASKED:
        return []
    return [[facet.name, option.value, *_words(facet.name, option.value, option.label), facet.rule] for option in facet.options if option.value not in _UNNAMED]


def _words(name: str, value: str, label: str) -> tuple[str, str]:
    """How a reader knows the answer, and the words that must all be in the question."""
    if name == "stap":
        return f"stap {value}", f"stap {value}"
    return _SAID.get((name, value), (label, label.removeprefix("effectief volgens ")))
