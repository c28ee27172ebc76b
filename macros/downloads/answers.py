"""The answer to a field of a document, as a typed value for a spreadsheet and as words for paper. Knows no file format."""

from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field
from macros.dutch import worksheets
from macros.dutch.worksheets import Value

__all__ = ["Value", "shown", "typed"]


def typed(field: Field, answer: str) -> Value:
    """A number, a date or text, as the kind of `field` says; "" for no answer.

    Raises DownloadFault for an answer that does not fit the kind: it would break every formula that counts it.
    """
    try:
        return worksheets.value(field.kind, answer)
    except ValueError:
        if field.kind.rules.is_day:
            what, example = "datum", "jaar-maand-dag, zoals 2026-12-31"
        else:
            what, example = "getal", "alleen cijfers, zoals 2500 of 2,5"
        raise DownloadFault(f"'{answer}' is geen {what}, maar staat wel bij '{field.label}'. Schrijf {example}.", answer, field.sources) from None


def shown(field: Field, answer: str) -> str:
    """The answer as people read it. Raises DownloadFault as `typed` does."""
    typed(field, answer)
    return worksheets.shown(field.kind, answer)
