"""The catalogue of programmes and the page of one programme."""

from markupsafe import Markup

from macros.model.handbook import Handbook
from macros.model.programma import Contact, Dekking, Niveau, Programma
from macros.pages import labels
from macros.pages.facets import Answer, Facet, Option, answer, options
from macros.pages.view import View

SCALE_END = 8
_CONTACT_ORDER = {contact: index for index, contact in enumerate(Contact)}


def programmas(view: View) -> Markup:
    """Catalogue: facets, every programme as a result, and the same as one table."""
    records = by_name(view.handbook)
    return view.render(
        "pages/programmas.html", facetten=FACETS, programmas=records, labels=labels, schaal=SCALE_END,
        antwoorden=[_answer(record).data() for record in records],
    )


def programma(view: View, record_id: str) -> Markup:
    """Everything known of one programme, with links both ways."""
    handbook = view.handbook
    record: Programma = handbook.get("programma", record_id)  # type: ignore[assignment]
    return view.render(
        "pages/programma.html", programma=record, labels=labels, schaal=SCALE_END,
        voorbeelden=[example for example in handbook.voorbeelden if record_id in example.programmas],
        secties=[section for section in handbook.secties if record_id in section.programmas],
        alternatieven=alternatives(handbook, record),
    )


def by_name(handbook: Handbook) -> list[Programma]:
    """All programmes by name, an article in front not counting ("De Taallijn" stands at the T)."""
    return sorted(handbook.programmas, key=lambda record: record.naam.removeprefix("De ").casefold())


def alternatives(handbook: Handbook, record: Programma) -> list[Programma]:
    """Other described programmes whose ages overlap with `record`; empty where its age is not known."""
    return [
        other for other in by_name(handbook)
        if other.id != record.id and other.dekking is Dekking.BESCHREVEN and _overlaps(record, other)
    ]


def _overlaps(one: Programma, other: Programma) -> bool:
    a, b = one.bereik, other.bereik
    if None in (a.van, a.tot, b.van, b.tot):
        return False
    return b.van < _end(a.tot, a.tot_en_met) and a.van < _end(b.tot, b.tot_en_met)  # type: ignore[operator]


def _end(tot: float, whole: bool) -> float:
    return tot + 1 if whole else tot


def _answer(record: Programma) -> Answer:
    marks = [name for name, value in record.kenmerken if value and name != "intensief"]
    intensive = record.kenmerken.intensief
    values = {
        "intensief": [] if intensive is None else ["ja" if intensive else "nee"],
        "contact": [record.contact.value], "kenmerk": marks, "dekking": [record.dekking.value],
        "erkenning": [record.erkenning.niveau.value] if record.erkenning else [],
    }
    words = [record.naam, record.naam_nu, *record.aliassen, record.omschrijving]
    age = record.bereik
    order = {"contact": _CONTACT_ORDER[record.contact], "leeftijd": 99 if age.van is None else age.van}
    return answer(record.id, values, words, age, order)


FACETS = (
    Facet("intensief", "Intensief (label van 2013)", "Intensief", "een", "radio", (Option("ja", "ja"), Option("nee", "nee")),
          "Ja betekende in 2013: ouders en kinderen doen dagelijks een gerichte activiteit."),
    Facet("contact", "Hoe vaak contact", "Contact", "of", "checkbox", options(labels.CONTACT),
          "Onze eigen schaal, afgeleid uit de beschrijving. Wekelijks is minstens 30 keer per jaar, of elke week "
          "zolang het programma loopt."),
    Facet("kenmerk", "Kenmerken (labels van 2013)", "Kenmerk", "en", "checkbox",
          options({name: label for name, label in labels.KENMERK_KORT.items() if name != "intensief"}),
          "Kiest u er meer, dan moeten ze allemaal gelden."),
    Facet("erkenning", "Laatst bekende erkenning", "Erkenning", "of", "checkbox", options({n: labels.NIVEAU[n] for n in Niveau}),
          "Volgens bronnen van na 2013. De datum staat bij het programma."),
    Facet("dekking", "Hoeveel de handreiking vertelt", "Handreiking", "een", "radio", options(labels.DEKKING)),
)
