"""Every macro a page may call, by the name it has there. The host adapter and the exporter both take them from here."""

from macros.pages.naslag import actualiteit, begrippen, bronnen, handreiking, indicator, sectie, toezicht
from macros.pages.programmas import programma, programmas
from macros.pages.stappen import organisatiemodellen, stap, stappenplan
from macros.pages.start import open_data, start, uitgave
from macros.pages.view import Macro
from macros.pages.voorbeelden import voorbeeld, voorbeelden
from macros.pages.werkbladen import werkblad, werkbladen

MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        actualiteit, begrippen, bronnen, handreiking, indicator, open_data, organisatiemodellen, programma, programmas,
        sectie, start, stap, stappenplan, toezicht, uitgave, voorbeeld, voorbeelden, werkblad, werkbladen,
    )
}
