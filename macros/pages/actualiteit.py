"""The page of what changed since 2013, and which of it is newest."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from macros.dutch import labels
from macros.model.actualiteit import PLAATSEN, Actualiteit
from macros.model.datum import last_day
from macros.model.handbook import Handbook
from macros.pages.facets import Answer, Facet, Option, answer, choice_list
from macros.pages.view import View


def actualiteit(view: View) -> Markup:
    """What changed since 2013, by subject and newest first, with the pages of each note; first of all what editors put first."""
    notes = newest_first(view.handbook, view.handbook.notities)
    groups = [(subject.value, title, [note for note in notes if note.onderwerp is subject])
              for subject, title in labels.ONDERWERP.items()]
    return view.render(
        "pages/actualiteit.html", groepen=groups, aantal=len(notes), plaatsen=PLAATSEN, eerst=[note for note in notes if note.uitgelicht],
        facetten=facets(view.handbook), antwoorden=[_answer(note).data() for note in notes], jongste=_newest_source(view.handbook))


def newest_first(handbook: Handbook, notes: Iterable[Actualiteit]) -> list[Actualiteit]:
    """The notes, first those that say what most readers must know, and of equal ones the newest: see `_day`."""
    return sorted(notes, key=lambda note: (note.uitgelicht, _day(handbook, note)), reverse=True)


def facets(handbook: Handbook) -> tuple[Facet, ...]:
    """The questions of the filter, with only the values that some note has. A note is about the steps that it stands at."""
    notes = handbook.notities
    themes = [Option(theme.id, theme.naam) for theme in handbook.themas if any(theme.id in note.themas for note in notes)]
    steps = [Option(str(step.nummer), f"{step.nummer}. {step.titel}") for step in handbook.stappen
             if any(step.id in note.plaatsen.stappen for note in notes)]
    subjects = [Option(subject.value, title) for subject, title in labels.ONDERWERP.items() if any(note.onderwerp is subject for note in notes)]
    return (choice_list("thema", "Thema", themes), choice_list("stap", "Stap", steps), choice_list("onderwerp", "Onderwerp", subjects))


def _answer(note: Actualiteit) -> Answer:
    steps = [step.removeprefix("stap-") for step in note.plaatsen.stappen]
    return answer(note.id, {"thema": list(note.themas), "stap": steps, "onderwerp": [note.onderwerp.value]}, [], None)


def _day(handbook: Handbook, note: Actualiteit) -> date:
    """The last day that the note speaks of: of its newest source, of when it began, or of when it ends; the first of all if none has a date."""
    return max(last_day(day) or date.min for day in (note.sinds or "", note.tot or "", *_dates(handbook, note)))


def _newest_source(handbook: Handbook) -> str:
    """The day of the newest source of all notes; a year or a month says too little to count."""
    return max((day for note in handbook.notities for day in _dates(handbook, note) if len(day) == len("2013-02-28")), default="")


def _dates(handbook: Handbook, note: Actualiteit) -> list[str]:
    """Of when its sources are; "" for one without a date."""
    return [handbook.get("bron", source).datum or "" for source in note.bronnen]
