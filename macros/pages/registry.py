"""Every macro that a page may call, by name. Both the host adapter and the export use this list."""

from macros.pages.keuzehulp import keuzehulp
from macros.pages.naslag import actualiteit, begrippen, bronnen, handreiking, indicator, sectie, toezicht
from macros.pages.paper.book import handreiking_print
from macros.pages.programmas import mijn_lijst, programma, programmas
from macros.pages.stappen import organisatiemodellen, stap, stappenplan
from macros.pages.start import besluiten, melden, open_data, start, uitgave
from macros.pages.view import Macro
from macros.pages.voorbeelden import voorbeeld, voorbeelden
from macros.pages.werkbladen import werkblad, werkbladen

MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        actualiteit, begrippen, besluiten, bronnen, handreiking, handreiking_print, indicator, keuzehulp, melden, mijn_lijst, open_data, organisatiemodellen,
        programma, programmas, sectie, start, stap, stappenplan, toezicht, uitgave, voorbeeld, voorbeelden, werkblad, werkbladen,
    )
}
