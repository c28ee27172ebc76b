"""The fixed Dutch words of the downloads, in one place. Not the words of a werkblad: those are in `data/`."""

from macros.downloads.document import Document
from macros.downloads.form_blocks import Field
from macros.downloads.kinds import LAYOUTS
from macros.dutch.text import NOTICE as NOTICE
from macros.dutch.worksheets import sentence
from macros.model.werkblad.soort import Veldsoort

LANGUAGE = "nl-NL"
OWN_MARK = "+"
NO_BREAK = "\u00a0"
OWN = "toevoeging van dit handboek"
OWN_TEXTS = "De uitleg, de hulp bij de vragen en het voorbeeld zijn van dit handboek."
OWN_LEGEND = f"{OWN_TEXTS} Een {OWN_MARK} achter een naam betekent: {OWN}. De andere komen uit de handreiking van 2013."
# On every page of a worked example.
FICTITIOUS = "Voorbeeldstad, fictief"
EXAMPLE = "Ingevuld voorbeeld van een verzonnen gemeente, Voorbeeldstad. Niets hierin gaat over een echte gemeente."
TOTALS = "Totalen"
CAPTION = "Tabel"
COUNT_PAGES = "Paginanummers in de lijst zetten? Klik op een regel en druk op F9."
PAPER_EXAMPLE = ("Ingevuld voorbeeld van een verzonnen gemeente, Voorbeeldstad. De antwoorden komen uit de ingevulde werkbladen van dit handboek.")
PAPER_REMARK = "normen van 2013, tenzij nagekeken"
CONTENTS = "Inhoud"
PAGE_NUMBERS = "Een paginanummer kan er een paar bladzijden naast zitten. Klik op een regel en druk op F9. Dan kloppen ze weer."
BOOK_TITLE = "Werkboek ouderbeleid"
BOOK_SUBJECT = "Alle werkbladen van het handboek in één bestand, in de volgorde van de stappen."
BOOK_FACTS = (("Gebruik", "Haal weg wat u niet nodig hebt. De koppen werken mee in de inhoudsopgave en in het navigatievenster."),)
# What the book asks once, for all its sheets: the field with this name.
SHARED, SHARED_TITLE, SHARED_LABEL = "gemeente", "Uw gemeente", "Gemeente"
SHARED_HELP = "Typ de naam hier. Hij komt vanzelf op elk blad."
OTHER = "Anders"
OWN_SHEET = "Een toevoeging van dit handboek: de handreiking van 2013 heeft dit werkblad niet"
NUMBER = "Nr"
SAME_ROW = "Zelfde als in de eerste tabel"
EXPLANATION = "Wat vult u in?"
WRONG = "Dit antwoord past niet"
TICK = "Kruis aan wat past"
BETWEEN = "\u2003"  # boxes beside each other
# The most characters of a line of choices above a column, and beside a single field.
SHORT_LIST, LONG_LIST = 60, 160


def label(field: Field) -> str:
    """The name of a field, with the mark of an addition on the same line."""
    return f"{field.label}{NO_BREAK}{OWN_MARK}" if field.own else field.label


def title_with_origin(text: str, own: bool) -> str:
    """A heading, with words that mark an addition."""
    return f"{text} ({OWN})" if own else text


def rule(kind: Veldsoort) -> str:
    """How to write an answer of this kind; "" if anything goes."""
    return LAYOUTS[kind].rule


def ask(field: Field) -> str:
    """How to answer a field with choices; "" for any other."""
    if not field.choices:
        return ""
    if field.several:
        return "Kies een of meer; zet er een puntkomma tussen"
    return "Kies uit de lijst, of schrijf een eigen antwoord" if field.free else "Kies uit de lijst"


def short_choices(field: Field) -> str:
    """The choices in one line if they are few enough to print above a column, for people who fill it in by pen; else ""."""
    line = " / ".join(field.choices)
    return line if len(line) <= SHORT_LIST else ""


def long_choices(field: Field) -> str:
    """The choices in one line if they are too long for `short_choices` but fit beside a single field; else ""."""
    line = " / ".join(field.choices)
    return line if SHORT_LIST < len(line) <= LONG_LIST and not field.several else ""


def listed_choices(field: Field) -> str:
    """The choices in one line if nothing else shows them: no program has a list for several answers at once."""
    return f"Kies een of meer: {'; '.join(field.choices)}" if field.several else short_choices(field)


def scale(field: Field) -> str:
    """What 1 and 5 mean on a scale; "" for any other field."""
    return f"1 is {field.ends[0]}, 5 is {field.ends[1]}" if field.ends else ""


def help_lines(field: Field) -> tuple[str, ...]:
    """The help for a field: its explanation, how it is computed or written, its choices."""
    computed = f"Uitkomst: {field.rule}" if field.rule else rule(field.kind)
    return tuple(filter(None, (field.help, computed, scale(field) or listed_choices(field))))


def help_text(field: Field) -> str:
    """The lines of `help_lines` as sentences."""
    return " ".join(map(sentence, help_lines(field)))


def error(field: Field) -> str:
    """The message for an answer that does not fit."""
    return "Kies een antwoord uit de lijst." if field.choices else LAYOUTS[field.kind].error


def reference(document: Document) -> str:
    """The line by which a program recognises a returned werkblad."""
    return f"Kenmerk: {document.name}, uitgave {document.date}. Laat deze regel staan. Een programma herkent er dit blad aan."


def mark(document: Document) -> str:
    """The title on every page; that of an example says that it is fictitious."""
    return f"{document.title} ({FICTITIOUS})" if document.example else document.title


def file_title(document: Document) -> str:
    """The title that programs show in their windows and lists; an example and the empty werkblad have different ones."""
    return f"{document.title} (ingevuld voorbeeld, {FICTITIOUS})" if document.example else document.title


def place(field: Field, row: int, question: str = "") -> str:
    """The spoken name of a cell: its column, and the `question` its row starts with or else the number of that row, from 1."""
    return f"{field.label}: {question}" if question else f"{field.label}, rij {row}"


def notice(document: Document) -> str:
    """What is said on every page: that the edition is independent, and what its reader must know."""
    return "; ".join(filter(None, (NOTICE, document.remark)))


def edition(publisher: str, date: str) -> str:
    """The name of the edition; `date` is in words."""
    return f"{publisher}, uitgave van {date}"
