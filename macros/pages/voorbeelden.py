"""The list of practice examples and the page of one example."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from macros.addresses import PAGES
from macros.dutch.names import by_name
from macros.dutch.text import sort_key
from macros.model.handbook import Handbook
from macros.model.voorbeeld import Voorbeeld
from macros.pages import long_list
from macros.pages.facets import LARGE, QUICK_AGES, Answer, Facet, Option, answer, choice_list
from macros.pages.programmas import SCALE_END
from macros.pages.verwant import Verwant, verwante_voorbeelden
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View

ADDRESS = "voorbeelden/"
NO_PLACE = "niet genoemd"
TIMES = (Option("later", "van na 2013"), Option("2013", "uit de handreiking van 2013"))


def voorbeelden(view: View) -> Markup:
    """All examples with their facets, as results and in one table; of a long list the first part."""
    records = by_place(view.handbook)
    page = _whole(view, records)
    return long_list.shortened(page, [record.id for record in records], partial(long_list.given, view)) if len(records) > LARGE else page


def voorbeelden_deel(view: View, number: int) -> Markup:
    """One part of a long list, for those without script."""
    records = by_place(view.handbook)
    page = _whole(view, long_list.of_part(records, number))
    return view.render("pages/deel.html", kop=PAGES["voorbeelden"], rijen=long_list.rows_of(page), delen=long_list.parts(ADDRESS, len(records), number))


def _whole(view: View, records: Sequence[Voorbeeld]) -> Markup:
    return view.render(
        "pages/voorbeelden.html", voorbeelden=records, later=sum(record.is_later for record in records), facetten=facets(view.handbook), leeftijden=QUICK_AGES,
        geen_plaats=NO_PLACE, schaal=SCALE_END, groot=len(records) > LARGE, delen=long_list.parts(ADDRESS, len(records)), uitgave=view.handbook.uitgave,
        antwoorden=[_answer(record, view.handbook).data() for record in records],
    )


def voorbeeld(view: View, record_id: str) -> Markup:
    """Everything the sources say about one example, in the fixed pattern, with related examples and why they are related."""
    record: Voorbeeld = view.handbook.get("voorbeeld", record_id)
    related = view.handbook.ask(_related, record_id)
    return view.render("pages/voorbeeld.html", voorbeeld=record, verwant=related,
                       verwijzers=verwijzers(view.handbook, view.page, voorbeeld=[item.voorbeeld for item in related]))


def _related(handbook: Handbook, record_id: str) -> list[Verwant]:
    return verwante_voorbeelden(handbook, handbook.get("voorbeeld", record_id))


def by_place(handbook: Handbook) -> list[Voorbeeld]:
    """The examples by municipality, those without a named place last."""
    return sorted(handbook.voorbeelden, key=lambda r: (r.gemeente is None, sort_key(r.gemeente or ""), sort_key(r.titel)))


def facets(handbook: Handbook) -> tuple[Facet, ...]:
    """The facets, with only the values that some example has."""
    records = handbook.voorbeelden
    places = sorted(dict.fromkeys(record.gemeente for record in records if record.gemeente), key=sort_key)
    steps = [step for step in handbook.stappen if any(step.id in record.stappen for record in records)]
    themes = [theme for theme in handbook.themas if any(theme.id in record.themas for record in records)]
    programmes = [p for p in by_name(handbook.programmas) if any(p.id in record.programmas for record in records)]
    return (
        choice_list("tijd", "Tijd", [option for option in TIMES if any(_time(record) == option.value for record in records)]),
        choice_list("gemeente", "Gemeente", [Option(place, place) for place in places]),
        choice_list("stap", "Stap", [Option(str(step.nummer), f"{step.nummer}. {step.titel}") for step in steps]),
        choice_list("thema", "Thema", [Option(theme.id, theme.naam) for theme in themes]),
        choice_list("programma", "Programma", [Option(p.id, p.naam) for p in programmes]),
    )


def _time(record: Voorbeeld) -> str:
    return "later" if record.is_later else "2013"


def _answer(record: Voorbeeld, handbook: Handbook) -> Answer:
    values = {
        "tijd": [_time(record)], "gemeente": [record.gemeente] if record.gemeente else [], "thema": list(record.themas),
        "stap": [step.removeprefix("stap-") for step in record.stappen], "programma": list(record.programmas),
    }
    names = [handbook.get("programma", programma).naam for programma in record.programmas]
    words = [record.titel, record.gemeente, record.wijk, record.kort, record.aanpak, record.aanleiding, record.resultaat]
    return answer(record.id, values, [*words, *record.partners, *names], record.leeftijd)
