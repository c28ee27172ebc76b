"""The choosing help: the four points of step 5 as questions, whose answers are parameters of the catalogue.

The browser works out which programmes fit; this module does so only to count them for each answer.
"""

from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from macros.addresses import address
from macros.dutch import labels, last_seen
from macros.dutch.names import by_name
from macros.model.leeftijd import Leeftijd, overlaps
from macros.pages.facets import Answer
from macros.pages.programmas import FACETS, facet_answer
from macros.pages.view import View


@dataclass(frozen=True)
class Choice:
    """One answer: a value of a parameter of the catalogue, the words to choose by, and the words that give it as a reason."""

    value: str
    label: str
    reason: str


@dataclass(frozen=True)
class Question:
    """A question about one parameter. The chosen reasons replace the dots in `sentence`; "radio" takes one answer."""

    name: str
    title: str
    control: Literal["radio", "checkbox"]
    choices: tuple[Choice, ...]
    help: str = ""
    sentence: str = "…"


@dataclass(frozen=True)
class Point:
    """One of the four points of step 5, and why it matters."""

    id: str
    title: str
    help: str
    questions: tuple[Question, ...]


def keuzehulp(view: View) -> Markup:
    """The questions as a form that leads to the catalogue, with the number of programmes for each answer."""
    records = by_name(view.handbook.programmas)
    found = [facet_answer(view.handbook, record) for record in records]
    return view.render(
        "pages/keuzehulp.html", punten=POINTS, aantal=len(records), aantallen=_counts(found),
        gegevens={"regels": {facet.name: facet.rule for facet in FACETS},
                  "labels": [facet.name for facet in FACETS if facet.label_2013],
                  "records": [_data(record.naam, str(last_seen.current(view.handbook, record)), answer)
                              for record, answer in zip(records, found, strict=True)]},
    )


def _data(name: str, seen: str, answer: Answer) -> dict[str, Any]:
    plain = answer.data()
    return {"naam": name, "gezien": seen, "adres": address("programma", answer.id), "text": "",
            **{key: plain[key] for key in ("id", "values", "van", "tot", "tot_en_met", "later") if key in plain}}


def _counts(found: list[Answer]) -> dict[tuple[str, str], int]:
    """(parameter, value) → number of programmes with that answer."""
    questions = [question for point in POINTS for question in point.questions]
    asked = [(question.name, choice.value) for question in questions for choice in question.choices]
    return {(name, value): sum(_fits(answer, name, value) for answer in found) for name, value in asked}


def _fits(answer: Answer, name: str, value: str) -> bool:
    if name != "leeftijd":
        return value in answer.values.get(name, [])
    start, _, stop = value.partition("-")
    asked = Leeftijd(van=float(start), tot=float(stop) if stop else None)
    return answer.leeftijd.bekend and overlaps(answer.leeftijd, asked)


def _age(value: str, label: str, words: str) -> Choice:
    return Choice(value, label, f"voor kinderen {words}")


_CONTACT = tuple(
    Choice(value.value, word, word) for value, word in labels.CONTACT.items() if value.value != "niet-vermeld"
)

POINTS = (
    Point("doel-en-doelgroep", "Doel en doelgroep",
         "Uw doelen en uw ouders bepalen welk programma past. Begin daarom bij de kinderen en bij wat zij nodig hebben.", (
             Question("leeftijd", "Hoe oud zijn de kinderen?", "radio", (
                 _age("0-1", "baby's, tot 1 jaar", "tot 1 jaar"), _age("1-2", "dreumesen, van 1 tot 2 jaar", "van 1 tot 2 jaar"),
                 _age("2-4", "peuters, van 2 tot 4 jaar", "van 2 tot 4 jaar"), _age("4-6", "kleuters, van 4 tot 6 jaar", "van 4 tot 6 jaar"),
                 _age("6-", "kinderen vanaf 6 jaar", "vanaf 6 jaar"),
             ), "De leeftijden van 2013 tellen, en bij een programma van na 2013 die van zijn bron. Een programma past ook als het maar voor een "
             "deel van deze leeftijd is."),
             Question("kenmerk", "Waar moet het programma over gaan?", "checkbox", (
                 Choice("taal", "over taal", "over taal (label van 2013)"),
                 Choice("totaal", "over de totale ontwikkeling van het kind", "over de totale ontwikkeling (label van 2013)"),
             ), "Kiest u allebei, dan gaat het programma over allebei."),
         )),
    Point("intensiteit", "Intensiteit",
         "Het ene programma vraagt veel meer tijd dan het andere, van ouders en van u. Daardoor verschillen ook de kosten.", (
             Question("contact", "Hoe vaak moet er contact zijn met ouders?", "checkbox", _CONTACT,
                      "Dit is onze eigen schaal. Zij telt ook voor programma's van na 2013. Kiest u er meer, dan is één ervan genoeg.",
                      "… contact met ouders (onze schaal)"),
             Question("intensief", "Mag het programma veel van ouders vragen?", "radio", (
                 Choice("ja", "ja, ouders en kind doen er elke dag iets voor", "intensief (label van 2013)"),
                 Choice("nee", "nee, liever een lichter programma", "niet intensief (label van 2013)"),
             ), "Dit is een label van 2013. Programma's die de handreiking alleen noemt, hebben dat label niet. Zij vallen dan af. "
             "Programma's van na 2013 staan dan apart."),
         )),
    Point("doorgaande-lijn", "Doorgaande lijn",
         "Sommige programma's steunen ouders een aantal jaren, ook als hun kind al op de basisschool zit.", (
             Question("kenmerk", "Moet het programma doorlopen op school?", "checkbox", (
                 Choice("doorgaand", "ja, het moet doorgaan na 6 jaar", "ook na 6 jaar (label van 2013)"),
             )),
         )),
    Point("thuis-en-voorziening", "Afstemming tussen thuis en voorziening",
         "Sommige programma's horen bij wat het kind in de groep doet. Andere staan los daarvan. Die kunnen ook ouders bereiken "
         "van kinderen die niet naar een voorziening gaan. Volgens de handreiking hebt u beide soorten nodig. Kies ze daarom een voor een.", (
             Question("kenmerk", "Hoort het bij de voorziening, of staat het los?", "checkbox", (
                 Choice("afgestemd", "het sluit aan op wat het kind in de groep doet", "in aansluiting op het lesprogramma (label van 2013)"),
                 Choice("onafhankelijk", "het staat los van een vve-programma",
                          "los van een vve-programma (label van 2013)"),
             ), "Kiest u allebei, dan moet het programma allebei kunnen. Staat het los? Kijk dan bij 'Plaats' of het "
             "ouders bereikt van wie het kind nergens naartoe gaat."),
         )),
)
