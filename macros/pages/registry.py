"""Every macro that a page may call, by name. Both the host adapter and the export use this list."""

from macros.pages.actualiteit import actualiteit
from macros.pages.begrippen import begrippen
from macros.pages.bewaard import bewaard
from macros.pages.bronnen import bronnen
from macros.pages.eigen import beheerder, verklaring, wij
from macros.pages.handreiking import handreiking, sectie
from macros.pages.keuzehulp import keuzehulp
from macros.pages.mijn_plan import mijn_plan
from macros.pages.paper.book import handreiking_deel, handreiking_print
from macros.pages.programmas import mijn_lijst, programma, programmas, programmas_deel
from macros.pages.stappen import organisatiemodellen, stap, stappenplan
from macros.pages.start import besluiten, melden, onderdelen, open_data, start, uitgave, zonder_internet
from macros.pages.stukken import stuk, stukken
from macros.pages.toezicht import indicator, toezicht
from macros.pages.view import Macro
from macros.pages.voorbeelden import voorbeeld, voorbeelden, voorbeelden_deel
from macros.pages.werkbladen import werkblad, werkbladen

# Those without a record: the source in docs/ of the page that each makes, which is the only page that can call it.
PAGE_OF = {
    "actualiteit": "actualiteit.md", "begrippen": "begrippen.md", "besluiten": "over/besluiten/index.md", "bewaard": "over/privacy.md",
    "bronnen": "bronnen.md", "handreiking": "handreiking/index.md", "handreiking_print": "handreiking/print.md",
    "keuzehulp": "programmas/keuzehulp.md", "mijn_lijst": "programmas/mijn-lijst.md", "mijn_plan": "mijn-plan.md",
    "zonder_internet": "over/zonder-internet.md", "open_data": "over/open-data.md", "organisatiemodellen": "organisatiemodellen.md", "programmas": "programmas/index.md",
    "start": "index.md", "stappenplan": "stappenplan/index.md", "stukken": "stukken/index.md", "toezicht": "toezicht/index.md",
    "voorbeelden": "voorbeelden/index.md", "werkbladen": "werkbladen/index.md",
}
# Those that may be part of any page.
PARTS = ("beheerder", "melden", "onderdelen", "uitgave", "verklaring", "wij")

MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        actualiteit, begrippen, beheerder, besluiten, bewaard, bronnen, handreiking, handreiking_deel, handreiking_print, indicator, keuzehulp, melden, mijn_lijst, mijn_plan, onderdelen, open_data, organisatiemodellen,
        programma, programmas, programmas_deel, sectie, start, stap, stappenplan, stuk, stukken, toezicht, uitgave, verklaring, voorbeeld, voorbeelden, voorbeelden_deel, werkblad, werkbladen, wij, zonder_internet,
    )
}
