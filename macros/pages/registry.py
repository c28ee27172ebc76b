"""Every macro that a page may call, by name. Both the host adapter and the export use this list."""

from macros.pages.actualiteit import actualiteit
from macros.pages.begrippen import begrippen
from macros.pages.bewaard import bewaard
from macros.pages.bronnen import bronnen
from macros.pages.handreiking import handreiking, sectie
from macros.pages.keuzehulp import keuzehulp
from macros.pages.mijn_plan import mijn_plan
from macros.pages.paper.book import handreiking_deel, handreiking_print
from macros.pages.programmas import mijn_lijst, programma, programmas
from macros.pages.stappen import organisatiemodellen, stap, stappenplan
from macros.pages.start import besluiten, melden, open_data, start, uitgave
from macros.pages.stukken import stuk, stukken
from macros.pages.toezicht import indicator, toezicht
from macros.pages.view import Macro
from macros.pages.voorbeelden import voorbeeld, voorbeelden
from macros.pages.werkbladen import werkblad, werkbladen

MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        actualiteit, begrippen, besluiten, bewaard, bronnen, handreiking, handreiking_deel, handreiking_print, indicator, keuzehulp, melden, mijn_lijst, mijn_plan, open_data, organisatiemodellen,
        programma, programmas, sectie, start, stap, stappenplan, stuk, stukken, toezicht, uitgave, voorbeeld, voorbeelden, werkblad, werkbladen,
    )
}
