"""The fixed Dutch words of the downloads, in one place. Not the words of a worksheet: those stand in `data/`."""

from macros.downloads.document import Field
from macros.model.werkblad import Veldsoort

LANGUAGE = "nl-NL"
OWN_MARK = "+"
OWN = "toevoeging van dit handboek"
OWN_LEGEND = f"Een {OWN_MARK} achter een naam betekent: {OWN}. De andere komen uit de handreiking van 2013."
NOTICE = "Onafhankelijke bewerking, niet van OCW, Sardes of de Onderwijsinspectie"
FICTITIOUS = "Fictief voorbeeld"
NUMBER = "Nr"
SAME_ROW = "Zelfde als in de eerste tabel"
EXPLANATION = "Wat vult u in?"
WRONG = "Dit antwoord past niet"
SHORT_LIST = 40

_RULES = {
    Veldsoort.GETAL: "Alleen een getal",
    Veldsoort.AANTAL: "Minder dan 10: schrijf <10",
    Veldsoort.BEDRAG: "In hele euro's",
    Veldsoort.DATUM: "Als dag-maand-jaar",
}
_ERRORS = {
    Veldsoort.GETAL: "Vul hier een getal in, zonder letters.",
    Veldsoort.AANTAL: "Vul een heel getal van 10 of meer in, of 0. Is het minder dan 10? Schrijf dan <10.",
    Veldsoort.BEDRAG: "Vul hier hele euro's in, zonder letters. Bijvoorbeeld 2500.",
    Veldsoort.DATUM: "Vul hier een datum in als dag-maand-jaar. Bijvoorbeeld 31-12-2026.",
}


def label(field: Field) -> str:
    """The name of a field with the mark of an addition, which never starts a line."""
    return f"{field.label}\u00a0{OWN_MARK}" if field.own else field.label


def title_with_origin(text: str, own: bool) -> str:
    """A heading, with the words that mark an addition."""
    return f"{text} ({OWN})" if own else text


def rule(kind: Veldsoort) -> str:
    """How an answer of this kind is written; empty where anything goes."""
    return _RULES.get(kind, "")


def short_choices(field: Field) -> str:
    """The choices in a line where they are few enough to print above a column, for who fills it in by pen."""
    line = " / ".join(field.choices)
    return line if len(line) <= SHORT_LIST else ""


def help_lines(field: Field) -> tuple[str, ...]:
    """What to say about filling in a field: its own explanation, the rule of its kind, its short list of choices."""
    return tuple(filter(None, (field.help, rule(field.kind), short_choices(field))))


def help_text(field: Field) -> str:
    """`help_lines` as sentences."""
    return " ".join(line if line.endswith(("?", ".", "!")) else f"{line}." for line in help_lines(field))


def error(field: Field) -> str:
    """What to say when an answer does not fit."""
    return "Kies een antwoord uit de lijst." if field.choices else _ERRORS[field.kind]


def place(field: Field, row: int) -> str:
    """The spoken name of a cell: its column and row, counted from 1."""
    return f"{field.label}, rij {row}"


def edition(publisher: str, date: str) -> str:
    """Which edition this is; `date` in words."""
    return f"{publisher}, uitgave van {date}"
