"""'Past dit bij ons?': what a programme asks of a municipality, and what to ask the provider. Our own words, by rules that are shown.

Each point comes from fields of the record; what follows from them is ours, and what is unknown becomes a question. Nothing is known
here that the record does not say.
"""

from dataclasses import dataclass

from macros.dutch import labels, last_seen, text
from macros.dutch.last_seen import Seen
from macros.dutch.text import capital
from macros.model.gezien import Gezien
from macros.model.handbook import Handbook
from macros.model.programma import Contact, Niveau, Plaats, Programma, Vorm


@dataclass(frozen=True)
class Point:
    """One point: what the record says (`known`), what that asks of the municipality (`asks`), and the questions that are left.

    `subject` names those questions in a few words, and `rule` says how the point was made. Empty is nothing.
    """

    title: str
    known: str
    asks: str
    questions: tuple[str, ...]
    subject: str
    rule: str


def points(handbook: Handbook, record: Programma) -> tuple[Point, ...]:
    """The points about `record`, in a fixed order."""
    return (
        _families(record), _carriers(record), _languages(record), _room(record), _time(record), _needs(record), _money(record),
        _offer(last_seen.current(handbook, record)), _effect(record))


def subjects(handbook: Handbook, record: Programma) -> str:
    """What to ask about, in a few words for a table."""
    return text.listing([point.subject for point in points(handbook, record) if point.questions])


def _families(record: Programma) -> Point:
    age = f"kinderen: {text.age(record.bereik)}" if record.bereik.bekend else record.bereik.letterlijk
    known = ". ".join(capital(part) for part in (record.doelgroep, age) if part)
    asked = () if record.doelgroep else ("Voor welke ouders is het bedoeld, en voor wie niet?",)
    return Point("Bij wie past het?", known, "Kijk op uw ouderkaart hoeveel van deze gezinnen u hebt." if known else "",
                 asked if age else (*asked, "Voor welke leeftijd is het?"), "voor wie het is",
                 "Uit ‘Voor wie’ en ‘Leeftijd’. Wat leeg is, wordt een vraag.")


_BY = (
    (("vrijwillig",), "U zoekt dan vrijwilligers, en iemand die hen werft en begeleidt."),
    (("pedagogisch", "leerkracht", "leidster"), "Het personeel op de locatie heeft er uren voor nodig, ook buiten de groep."),
    (("jeugdgezondheid", "jgz", "verpleegkundige", "consultatiebureau"), "Overleg eerst met de jeugdgezondheidszorg."),
    (("bibliothe",), "Spreek met de bibliotheek af wat zij levert."),
)


def _carriers(record: Programma) -> Point:
    said = (record.uitvoerder or "").lower()
    asks = " ".join(words for signs, words in _BY if any(sign in said for sign in signs))
    return Point("Wie moet het uitvoeren?", record.uitvoerder or "", asks,
                 () if said else ("Wie voert het uit, en wat moet die persoon kunnen?",), "de uitvoerder",
                 "Uit ‘Uitvoerder’. Staat daar een woord voor vrijwilligers, personeel van de locatie, jeugdgezondheidszorg of "
                 "bibliotheek? Dan zeggen wij wat dat vraagt.")


def _languages(record: Programma) -> Point:
    asked = "In welke talen is het er? Kunnen ouders meedoen die weinig Nederlands spreken of moeilijk lezen?"
    return Point("Welke talen?", record.talen or "", "", () if record.talen else (asked,), "de talen", "Uit ‘Talen’.")


_ROOM: dict[tuple[Plaats, ...], str] = {
    (Plaats.THUIS,): "Een ruimte is niet nodig. Gezinnen moeten wel bezoek willen ontvangen.",
    (Plaats.VOORZIENING,): "Er moet een plek zijn waar ouders kunnen blijven.",
}


def _room(record: Programma) -> Point:
    known = capital(labels.words(labels.PLAATS, record.plaats)) if record.plaats else ""
    asks = _ROOM.get(record.plaats, "Er moet een plek zijn voor ouders, en gezinnen moeten bezoek willen ontvangen.") if record.plaats else ""
    asked = "Waar zien ouders en uitvoerder elkaar: thuis of op een locatie? Welke ruimte is daar nodig?"
    return Point("Welke ruimte?", known, asks, () if known else (asked,), "de ruimte",
                 "Uit ‘Plaats’. Bij thuis denken wij aan huisbezoek, bij een voorziening aan een plek voor ouders.")


_OFTEN = (Contact.DAGELIJKS, Contact.WEKELIJKS)


def _time(record: Programma) -> Point:
    known = [f"contact: {labels.CONTACT[record.contact]}"] if record.contact is not Contact.NIET_VERMELD else []
    known += [f"vorm: {labels.words(labels.VORM, record.vorm)}"] if record.vorm else []
    known += [f"duur: {record.duur[:1].lower()}{record.duur[1:]}"] if record.duur else []
    asked = ("Hoe vaak is er contact met ouders?",) if record.contact is Contact.NIET_VERMELD else ()
    return Point("Hoeveel tijd?", capital("; ".join(known)), _effort(record), (*asked, "Hoeveel uur kost het per gezin of per groep, met "
                 "de voorbereiding erbij?"), "de uren", "Uit ‘Contact’, ‘Vorm’ en ‘Hoe lang’. Wekelijks of vaker en apart per gezin vraagt de "
                 "meeste uren. Wat het een uitvoerder aan uren kost, zagen wij niet; dat vragen wij altijd.")


def _effort(record: Programma) -> str:
    if record.contact in _OFTEN and Vorm.INDIVIDUEEL in record.vorm:
        return "Er is vaak contact met elk gezin apart. Reken de uren dus per gezin."
    if record.contact in _OFTEN:
        return "Er is vaak contact. Reken de uren voor elke week."
    return "" if record.contact is Contact.NIET_VERMELD else "Er is niet elke week contact. Reken de uren per keer."


def _needs(record: Programma) -> Point:
    asked = "Is een training, licentie of coördinator verplicht? Wie regelt die, en hoe lang geldt dat?"
    return Point("Wat moet er zijn?", record.nodig or "", "", () if record.nodig else (asked,), "training en licentie", "Uit ‘Wat er moet zijn’.")


def _money(record: Programma) -> Point:
    return Point("Wat kost het?", record.kosten or "", "Reken zelf na of dit nu nog geldt." if record.kosten else "",
                 ("Wat kost het de gemeente per jaar, en wat zit daar niet bij in?",), "de kosten", "Uit ‘Kosten’. De handreiking van 2013 "
                 "noemt geen kosten, en latere bronnen noemen er maar een deel van; daarom vragen wij die altijd.")


def _offer(seen: Seen) -> Point:
    if seen.stand is Gezien.STOPT:
        asked: tuple[str, ...] = ("Wat komt ervoor in de plaats, en hoe lang krijgen locaties nog hulp?",)
    else:
        asked = () if seen.is_current else ("Is het nu te krijgen in onze regio, en wie levert het?",)
    known = capital(seen.text) if seen.stand is Gezien.STOPT else f"Laatst gezien: {seen.text}"
    return Point("Is het er nog?", known if seen.source else "", "", asked, "het aanbod nu",
                 "Uit ‘Laatst gezien’. Is dat langer dan twee jaar geleden of onbekend, dan vragen wij het na.")


def _effect(record: Programma) -> Point:
    found = record.erkenning
    known = found is not None and found.niveau not in (Niveau.NIET_GEVONDEN, Niveau.NIVEAU_NIET_GEZIEN)
    dated = f" ({text.date(found.datum)})" if known and found and found.datum else ""
    proven = known and found is not None and found.niveau is not Niveau.GOED_ONDERBOUWD
    asks = "Dat zegt niet dat het ook bij u werkt." if proven else "Dat is geen bewijs van effect." if known else ""
    return Point("Wat weten we van het effect?", capital(labels.level(found)) + dated if known else "", asks,
                 () if proven else ("Welk onderzoek is er naar het effect, en bij welke ouders?",), "onderzoek naar het effect",
                 "Uit ‘Laatst bekende erkenning’. Is die er niet, of is het ‘goed onderbouwd’? Dan vragen wij naar onderzoek.")
