"""Dutch words for the values that records may have, with their meaning. One place, for pages, filters and tables."""

from collections.abc import Iterable, Mapping
from typing import Any

from macros.dutch import text
from macros.model.actualiteit import Onderwerp
from macros.model.begrip import Woordsoort
from macros.model.bron import Bronsoort
from macros.model.gezien import Gezien
from macros.model.programma import Contact, Dekking, Erkenning, Kenmerken, Niveau, Plaats, Vorm
from macros.model.sectie import Publiek

NOT_SAID = "niet vermeld"
NOT_KNOWN = "niet bekend"
KENMERK = {name: str(field.title) for name, field in Kenmerken.model_fields.items()}
CONTACT = {
    Contact.DAGELIJKS: "dagelijks", Contact.WEKELIJKS: "wekelijks", Contact.PERIODIEK: "periodiek",
    Contact.EENMALIG: "eenmalig", Contact.NIET_VERMELD: "niet vermeld",
}
DEKKING = {
    Dekking.BESCHREVEN: "beschreven in bijlage 3", Dekking.GENOEMD: "alleen genoemd in de tekst",
    Dekking.LATER: "sinds 2013 gevonden, niet in de handreiking",
}
NIVEAU = {
    Niveau.GOED_ONDERBOUWD: "goed onderbouwd", Niveau.EERSTE_AANWIJZINGEN: "effectief volgens eerste aanwijzingen",
    Niveau.GOEDE_AANWIJZINGEN: "effectief volgens goede aanwijzingen",
    Niveau.STERKE_AANWIJZINGEN: "effectief volgens sterke aanwijzingen",
    Niveau.NIVEAU_NIET_GEZIEN: "in de databank, niveau niet gezien", Niveau.NIET_GEVONDEN: "geen erkenning gevonden",
}
DEKKING_KORT = {Dekking.BESCHREVEN: "bijlage 3", Dekking.GENOEMD: "genoemd in de tekst", Dekking.LATER: "van na 2013"}
GEZIEN = {
    Gezien.TWEE_JAAR: "korter dan twee jaar geleden", Gezien.OUDER: "langer dan twee jaar geleden", Gezien.STOPT: "stopt, volgens een bron",
    Gezien.ONBEKEND: "onbekend",
}
VORM = {Vorm.INDIVIDUEEL: "individueel", Vorm.GROEP: "in een groep"}
PLAATS = {Plaats.THUIS: "thuis", Plaats.VOORZIENING: "op de voorziening"}
ONDERWERP = {
    Onderwerp.WET_EN_BELEID: "Wet en beleid", Onderwerp.BEREIK: "Bereik en doelgroep", Onderwerp.TOEZICHT: "Toezicht",
    Onderwerp.PROGRAMMAS: "Programma's", Onderwerp.ERKENNING: "Erkenning van programma's",
    Onderwerp.ORGANISATIES: "Organisaties", Onderwerp.HERKOMST: "Herkomst van de handreiking",
}
WOORDSOORT = {
    Woordsoort.VANDAAG: "woord van nu", Woordsoort.VAN_2013: "woord van 2013", Woordsoort.SPELLING: "andere schrijfwijze",
    Woordsoort.AFKORTING: "afkorting", Woordsoort.VERWANT: "verwant woord",
}
BRONSOORT = {
    Bronsoort.PUBLICATIE: "Publicaties", Bronsoort.WET: "Wetten en regelingen", Bronsoort.OVERHEID: "Overheid en inspectie",
    Bronsoort.WEBPAGINA: "Webpagina's", Bronsoort.ADRES: "Webadressen uit 2013",
}
PUBLIEK = {Publiek.GEMEENTE: "gemeenten", Publiek.INSTELLING: "instellingen"}
NIVEAU_INDICATOR = {"gemeente": "de gemeente", "locatie": "de locatie"}


def level(found: Erkenning | None) -> str:
    """The level of recognition, and what it was given to if that is not the programme in the guidance."""
    if found is None:
        return NOT_KNOWN
    return f"{NIVEAU[found.niveau]} voor {found.voor}" if found.voor else NIVEAU[found.niveau]


def words(table: Mapping[Any, str], values: Iterable[Any]) -> str:
    """All `values` in the words of `table`: "thuis en op de voorziening"."""
    return text.listing([table[value] for value in values]) or NOT_SAID
