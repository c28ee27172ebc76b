"""Every noun of the handbook, one row each: its class, where editors write it, where readers find it, and the words for it.

The one place to add a noun. What a row says is read by loading, addresses, pages, search, open data and the checks. Not for what
a record means: that is its class.
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
from macros.model.thema import Doel, Thema
from macros.model.uitgave import Uitgave
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad.werkblad import Werkblad


@dataclass(frozen=True)
class Noun:
    """One kind of record.

    Written: `field` of Handbook, `path` below `data/` (a folder ends with a slash and holds a file per record), `key` at the top of
    a file. A noun without a path is part of another record. `standalone` says that nobody need refer to a record of it.

    Read: `address` from the root, with `{}` for the id; one that ends with a slash is a page of its own. `found` is what search calls
    it, `heading` stands above a list of them, `counted` is (one, more) in a count.
    """

    name: str
    model: type[Record]
    field: str = ""
    path: str = ""
    key: str = ""
    standalone: bool = True
    address: str = ""
    found: str = ""
    heading: str = ""
    counted: tuple[str, str] = ("", "")

    @property
    def own_page(self) -> bool:
        """Whether each record has a page of its own."""
        return self.address.endswith("/")

    @property
    def folder(self) -> bool:
        """Whether each record has a file of its own."""
        return self.path.endswith("/")

    @property
    def single(self) -> bool:
        """Whether the top key holds one record instead of a list."""
        return self.folder or self.name == self.field


NOUNS = (
    Noun("uitgave", Uitgave, "uitgave", "uitgave.yaml", "uitgave"),
    Noun("programma", Programma, "programmas", "programmas.yaml", "programmas",
         address="programmas/{}/", found="Programma", heading="Programma's", counted=("programma", "programma's")),
    Noun("voorbeeld", Voorbeeld, "voorbeelden", "voorbeelden.yaml", "voorbeelden",
         address="voorbeelden/{}/", found="Voorbeeld", heading="Voorbeelden", counted=("voorbeeld", "voorbeelden")),
    Noun("stap", Stap, "stappen", "stappen.yaml", "stappen",
         address="stappenplan/{}/", found="Stap", heading="Stappen", counted=("stap", "stappen")),
    Noun("werkblad", Werkblad, "werkbladen", "werkbladen/", "werkblad",
         address="werkbladen/{}/", found="Werkblad", heading="Werkbladen", counted=("werkblad", "werkbladen")),
    Noun("indicator", Indicator, "indicatoren", "indicatoren.yaml", "indicatoren", standalone=False,
         address="toezicht/{}/", found="Toezicht", heading="Toezicht (2013)", counted=("indicator", "indicatoren")),
    Noun("hoofdstuk", Hoofdstuk, "hoofdstukken", "handreiking/", "hoofdstuk", address="handreiking/#{}"),
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
