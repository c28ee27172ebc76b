"""The catalogue of programmes and the page of one programme."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from macros.addresses import PAGES
from macros.dutch import fit, labels, last_seen
from macros.dutch.names import by_name
from macros.model.handbook import Handbook
from macros.model.programma import Contact, Niveau, Programma
from macros.model.sectie import Sectie
from macros.pages import long_list
from macros.pages.facets import LARGE, QUICK_AGES, Answer, Facet, Option, folded, options
from macros.pages.verwant import Alternatief, alternatieven
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View

ADDRESS = "programmas/"
SCALE_END = 8
_CONTACT_ORDER = {contact: index for index, contact in enumerate(Contact)}


LABELLED = "Alleen wat bijlage 3 beschrijft, heeft dit label. Programma's van na 2013 komen dan in een groep apart."


def programmas(view: View) -> Markup:
    """The catalogue: facets, and every programme as a result, on the age map and in one table; of a long list the first part."""
    records = by_name(view.handbook.programmas)
    page = whole_catalogue(view, records)
    return long_list.shortened(page, [record.id for record in records], partial(long_list.given, view)) if len(records) > LARGE else page


def programmas_deel(view: View, number: int) -> Markup:
    """One part of a long catalogue, for those without script."""
    records = by_name(view.handbook.programmas)
    page = whole_catalogue(view, long_list.of_part(records, number))
    return view.render("pages/deel.html", kop=PAGES["programmas"], rijen=long_list.rows_of(page), delen=long_list.parts(ADDRESS, len(records), number))


def whole_catalogue(view: View, records: Sequence[Programma]) -> Markup:
    """The page with these programmes."""
    return view.render(
        "pages/programmas.html", facetten=FACETS, leeftijden=QUICK_AGES, programmas=records, labels=labels, schaal=SCALE_END,
        groot=len(records) > LARGE, delen=long_list.parts(ADDRESS, len(records)), uitgave=view.handbook.uitgave,
        met_leeftijd=[record for record in records if record.bereik.bekend],
        zonder_leeftijd=[record for record in records if not record.bereik.bekend],
        antwoorden=[facet_answer(view.handbook, record).data() for record in records],
    )


def programma(view: View, record_id: str) -> Markup:
    """Everything known about one programme, with links both ways."""
    handbook = view.handbook
    record: Programma = handbook.get("programma", record_id)
    examples = handbook.voorbeelden_van(record_id)
    sections = handbook.ask(_sections, record_id)
    others = handbook.ask(_others, record_id)
    return view.render(
        "pages/programma.html", programma=record, labels=labels, schaal=SCALE_END, voorbeelden=examples, secties=sections,
        alternatieven=others, uitgave=handbook.uitgave, passend=fit.points(handbook, record), regel_gezien=last_seen.RULE,
        bronnen=tuple(dict.fromkeys((*record.bronnen, *record.herkomst_velden.bronnen))),
        verwijzers=verwijzers(handbook, view.page, voorbeeld=examples, sectie=sections, programma=[other.programma for other in others]),
    )


def _others(handbook: Handbook, record_id: str) -> list[Alternatief]:
    return alternatieven(by_name(handbook.programmas), handbook.get("programma", record_id))


def _sections(handbook: Handbook, record_id: str) -> list[Sectie]:
    return [section for section in handbook.secties if record_id in section.programmas]


def mijn_lijst(view: View) -> Markup:
    """The page of the visitor's short list, which only the browser can fill."""
    return view.render("pages/mijn-lijst.html", uitgave=view.handbook.uitgave)


def facet_answer(handbook: Handbook, record: Programma) -> Answer:
    """The answers of `record` to `FACETS`, with the facts behind those that are ours."""
    marks = [name for name, value in record.kenmerken if value and name != "intensief"]
    intensive = record.kenmerken.intensief
    seen = last_seen.current(handbook, record)
    values = {
        "gezien": [seen.stand.value], "intensief": [] if intensive is None else ["ja" if intensive else "nee"],
        "contact": [record.contact.value], "kenmerk": marks, "dekking": [record.dekking.value],
        "erkenning": [record.erkenning.niveau.value] if record.erkenning else [],
    }
    words = [record.naam, record.naam_nu, *record.aliassen, record.kort, record.omschrijving]
    age = record.bereik
    order = {"contact": _CONTACT_ORDER[record.contact], "leeftijd": 99 if age.van is None else age.van, "gezien": seen.order}
    facts = {"gezien": f"{seen.text}; bron: {seen.author}" if seen.source else "", "contact": record.frequentie.omschrijving if record.frequentie else ""}
    return Answer(record.id, values, folded(words), age, order, {name: fact for name, fact in facts.items() if fact}, record.is_later)


# First what is known of now, then what was said in 2013.
FACETS = (
    Facet("gezien", last_seen.LABEL, last_seen.LABEL, "of", "checkbox", options(labels.GEZIEN),
          "Wanneer een bron met datum het programma voor het laatst liet zien. Wij tellen vanaf de dag waarop dit handboek is bijgewerkt."),
    Facet("erkenning", "Laatst bekende erkenning", "Erkenning", "of", "checkbox", options({n: labels.NIVEAU[n] for n in Niveau}),
          "Volgens bronnen van na 2013. De datum staat bij het programma.",
          ("actualiteit", "goed-onderbouwd-is-geen-bewijs", "‘Goed onderbouwd’ is geen bewijs van effect")),
    Facet("contact", "Hoe vaak contact", "Contact", "of", "checkbox", options(labels.CONTACT),
          "Zo ziet u hoe intensief een programma is, ook als het van na 2013 is. Dit is onze eigen schaal, afgeleid uit de beschrijving. "
          "Wekelijks is minstens 30 keer per jaar, of elke week zolang het programma loopt."),
    Facet("dekking", "Waar het vandaan komt", "Herkomst", "een", "radio", options(labels.DEKKING)),
    Facet("intensief", "Intensief (label van 2013)", "Intensief", "een", "radio", (Option("ja", "ja"), Option("nee", "nee")),
          "Ja betekende in 2013: ouders en kinderen doen dagelijks een gerichte activiteit. " + LABELLED, label_2013=True),
    Facet("kenmerk", "Kenmerken (labels van 2013)", "Kenmerk", "en", "checkbox",
          options({name: label for name, label in labels.KENMERK.items() if name != "intensief"}),
          "Kiest u er meer, dan moeten ze allemaal gelden. " + LABELLED, label_2013=True),
)
