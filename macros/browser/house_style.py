"""The colours of an edition as a style that comes after our own, for screens only: paper stays black on white."""

from collections.abc import Callable, Mapping

from macros.model.eigen import Eigen

Colours = Mapping[str, tuple[str, str]]  # name → code in the light and in the dark theme

SHEETS = ("assets/handboek.css", "assets/plan.css")  # a page loads one of these
FOLDER, PICTURE = "assets/", "uitgave-"


def styled(files: Mapping[str, bytes], eigen: Eigen | None, base: Callable[[], Colours]) -> dict[str, bytes]:
    """The bundled `files` with the colours and the logo of the edition; `base` gives the colours of the handbook."""
    if not eigen:
        return dict(files)
    rules = stylesheet(eigen, base()) if eigen.kleuren else b""
    laid = {name: body + rules if name in SHEETS else body for name, body in files.items()}
    return {**laid, **({f"{FOLDER}{PICTURE}{eigen.logo.naam}": eigen.logo.inhoud} if eigen.logo else {})}


def shown(eigen: Eigen | None) -> dict[str, str | int] | None:
    """What the header needs to show the logo of the edition; None for that of the handbook."""
    logo = eigen.logo if eigen else None
    return {"url": f"{FOLDER}{PICTURE}{logo.naam}", "tekst": logo.tekst, "breedte": logo.breedte, "hoogte": logo.hoogte} if logo else None


def stylesheet(eigen: Eigen, base: Colours) -> bytes:
    """The tokens that the edition chose; for the theme that it left out that of the handbook."""
    tokens = "".join(f"--kleur-{name.replace('_', '-')}:light-dark({light or base[name][0]},{dark or base[name][1]});" for name, light, dark in eigen.kleuren)
    return f"@media screen{{:root{{{tokens}}}}}\n".encode()
