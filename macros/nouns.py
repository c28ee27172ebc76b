"""Every noun of the handbook, one row each: its class, where editors write it, where readers find it, and the words for it.

Reading, addresses, pages, search, open data and the checks all use these rows. Not for the meaning of a record: see its class.
"""

from dataclasses import dataclass

from macros.model.actualiteit import Actualiteit
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.bron import Bron
from macros.model.figuur import Figuur
from macros.model.indicator import Indicator
from macros.model.organisatie import Instrument, Organisatiemodel
from macros.model.programma import Programma
from macros.model.sectie import Hoofdstuk, Sectie
from macros.model.stap import Stap
from macros.model.stuk import Stuk
from macros.model.thema import Doel, Thema
from macros.model.uitgave import Uitgave
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad.werkblad import Werkblad


@dataclass(frozen=True)
class Noun:
    """One kind of record. A noun without a `path` is part of another record."""

    name: str
    model: type[Record]
    field: str = ""  # of Handbook
    path: str = ""  # below data/; a folder, which ends with a slash, has a file per record
    key: str = ""  # at the top of a file
    single: bool = False  # the key has one record instead of a list
    order: str = ""  # the field that gives the reading order, if that is not the order of the files
    standalone: bool = True  # a record may exist without a reference to it
    address: str = ""  # from the root, with {} for the id; one that ends with a slash is a page
    found: str = ""  # what search calls a record
    heading: str = ""  # above a list of records
    counted: tuple[str, str] = ("", "")  # in a count: one, more

    @property
    def own_page(self) -> bool:
        """Whether each record has a page of its own."""
        return self.address.endswith("/")

    @property
    def folder(self) -> bool:
        """Whether each record has a file of its own."""
        return self.path.endswith("/")


# A section of after 2013 is not called by the name of the guidance: its kind in search, and what a reader calls it.
LATER, LATER_FOUND = "later", "Na 2013"

NOUNS = (
    Noun("uitgave", Uitgave, "uitgave", "uitgave.yaml", "uitgave", single=True),
    Noun("programma", Programma, "programmas", "programmas.yaml", "programmas",
         address="programmas/{}/", found="Programma", heading="Programma's", counted=("programma", "programma's")),
    Noun("voorbeeld", Voorbeeld, "voorbeelden", "voorbeelden.yaml", "voorbeelden",
         address="voorbeelden/{}/", found="Voorbeeld", heading="Voorbeelden", counted=("voorbeeld", "voorbeelden")),
    Noun("stap", Stap, "stappen", "stappen.yaml", "stappen",
         address="stappenplan/{}/", found="Stap", heading="Stappen", counted=("stap", "stappen")),
    Noun("werkblad", Werkblad, "werkbladen", "werkbladen/", "werkblad", single=True, order="code",
         address="werkbladen/{}/", found="Werkblad", heading="Werkbladen", counted=("werkblad", "werkbladen")),
    Noun("stuk", Stuk, "stukken", "stukken/", "stuk", single=True, order="volgorde",
         address="stukken/{}/", found="Stuk", heading="Stukken", counted=("stuk", "stukken")),
    Noun("indicator", Indicator, "indicatoren", "indicatoren.yaml", "indicatoren", standalone=False,
         address="toezicht/{}/", found="Toezicht", heading="Toezicht (2013)", counted=("indicator", "indicatoren")),
    Noun("hoofdstuk", Hoofdstuk, "hoofdstukken", "handreiking/", "hoofdstuk", single=True, order="nummer",
         address="handreiking/#{}"),
    Noun("sectie", Sectie, address="handreiking/{}/", found="Handreiking", heading="Handreiking", counted=("sectie", "secties")),
    Noun("begrip", Begrip, "begrippen", "begrippen.yaml", "begrippen",
         address="begrippen/#{}", found="Begrip", counted=("begrip", "begrippen")),
    Noun("bron", Bron, "bronnen", "bronnen.yaml", "bronnen", standalone=False,
         address="bronnen/#{}", found="Bron", counted=("bron", "bronnen")),
    Noun("actualiteit", Actualiteit, "notities", "actualiteit.yaml", "actualiteit",
         address="actualiteit/#{}", found="Sinds 2013", counted=("notitie sinds 2013", "notities sinds 2013")),
    Noun("organisatiemodel", Organisatiemodel, "organisatiemodellen", "organisatiemodellen.yaml", "organisatiemodellen", standalone=False,
         address="organisatiemodellen/#{}", heading="Organisatiemodellen"),
    Noun("instrument", Instrument, "instrumenten", "instrumenten.yaml", "instrumenten", standalone=False,
         address="handreiking/inzet-van-instrumenten/#{}", heading="Instrumenten"),
    Noun("thema", Thema, "themas", "themas.yaml", "themas", standalone=False, address="voorbeelden/?thema={}"),
    Noun("doel", Doel, "doelen", "doelen.yaml", "doelen", standalone=False),
    Noun("figuur", Figuur, "figuren", "figuren.yaml", "figuren", standalone=False, counted=("tekening", "tekeningen")),
)
BY_NAME = {noun.name: noun for noun in NOUNS}
# The nouns with files of their own, in the order of reading.
WRITTEN = tuple(noun for noun in NOUNS if noun.path)
