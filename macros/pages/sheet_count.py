"""About how many sheets of A4 the whole handbook takes. Not for making the book: see `macros.pages.paper.book`."""

from macros.model.handbook import Handbook

# Words in the data, names of fields included, per printed sheet; a browser test compares the estimate with the print.
_WORDS_A_SHEET = 157
_PRINTED = ("sectie", "stap", "organisatiemodel", "indicator", "voorbeeld", "programma", "begrip", "bron", "actualiteit")


def vellen(handbook: Handbook) -> int:
    """An estimate, rounded to tens, from the number of words; only a printer knows the real number."""
    records = (record for noun in _PRINTED for record in handbook.by_noun[noun].values())
    words = sum(len(record.model_dump_json().split()) for record in records)
    return round(words / _WORDS_A_SHEET / 10) * 10
