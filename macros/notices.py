"""What an editor may want to know of valid data: what is still empty, how much there is. Nothing here stops a build."""

from collections.abc import Iterator

from macros.errors import Fault, count
from macros.model.handbook import Handbook

_EMPTY = {
    "eigenaar": "de uitgever staat dan niet in het colofon",
    "contact": "er staat dan geen contactadres op de site en geen security.txt",
    "fout_melden": "de link om een fout te melden ontbreekt dan",
    "adres": "de pagina's hebben dan geen vast webadres voor zoekmachines",
    "broncode": "de link naar de broncode ontbreekt dan",
}


def about(handbook: Handbook) -> Iterator[Fault]:
    """A notice per field of the edition that is not known yet, with what is left out because of it."""
    for field, consequence in _EMPTY.items():
        if getattr(handbook.uitgave, field) is None:
            yield Fault("data/uitgave.yaml", 0, 0, "", field, f"nog niet ingevuld; {consequence}.")


def summary(handbook: Handbook) -> str:
    """"20 programma's, 15 voorbeelden, …"."""
    parts = (
        (handbook.programmas, "programma", "programma's"), (handbook.voorbeelden, "voorbeeld", "voorbeelden"),
        (handbook.stappen, "stap", "stappen"), (handbook.werkbladen, "werkblad", "werkbladen"),
        (handbook.indicatoren, "indicator", "indicatoren"), (tuple(handbook.secties), "sectie", "secties"),
        (handbook.begrippen, "begrip", "begrippen"), (handbook.bronnen, "bron", "bronnen"),
        (handbook.notities, "notitie sinds 2013", "notities sinds 2013"),
    )
    return ", ".join(count(len(records), one, more) for records, one, more in parts)
