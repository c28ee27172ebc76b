"""The published schema of a plan file, which visitors save and other programs may read. It is no data of the handbook: nothing here has an item."""

from macros.dutch.schema import DIALECT, Schema, dutch
from macros.model.dossier import Dossier

NAME = "dossier"
ABOUT = "JSON Schema van een plan dat iemand op de pagina Mijn plan invulde en als bestand bewaarde"


def schema() -> Schema:
    """JSON Schema of the whole file."""
    return {"$schema": DIALECT, "title": "Een plan voor ouderbeleid", "description": f"{ABOUT}.", **dutch(Dossier.model_json_schema(), {"default"})}
