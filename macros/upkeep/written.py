"""The work list as files: a page to print and tick off, and two spreadsheets with the same rows."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.text_blocks import Paragraph, Run
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.pages.view import View
from macros.upkeep.worklist import Fact, Task

NAME = "nakijken"
TITLE = "Werklijst: feiten nakijken"
FIRST = 10  # records that the command prints
OUTCOMES = ("klopt", "veranderd", "niet gevonden")
UNDATED = "zonder datum"
_HOW = ("Open het adres. Klopt het feit nog? Zet dan de dag van vandaag bij het record. Is er iets veranderd, verander dan eerst het feit en de "
        "bron. Is de pagina weg, zoek dan een andere bron of schrijf een voorbehoud.")


def write(tasks: Sequence[Task], handbook: Handbook, templates: Path, target: Path) -> list[Path]:
    """Write the page and the spreadsheets of `tasks` to the folder `target`; the written files, the page first."""
    target.mkdir(parents=True, exist_ok=True)
    document = _document(tasks, handbook)
    made = {"html": _page(tasks, handbook, templates), "xlsx": xlsx.write(document), "ods": ods.write(document)}
    for extension, body in made.items():
        (target / f"{NAME}.{extension}").write_bytes(body)
    return [target / f"{NAME}.{extension}" for extension in made]


def _page(tasks: Sequence[Task], handbook: Handbook, templates: Path) -> bytes:
    view = View(handbook, "", templates, paper=True)
    return str(view.render(f"pages/{NAME}.html", titel=TITLE, taken=tasks, uitkomsten=OUTCOMES, hoe=_HOW)).encode()


def _document(tasks: Sequence[Task], handbook: Handbook) -> Document:
    rows = tuple(_rows(tasks))
    table = FormTable(name="feiten", title="Feiten", groups=_GROUPS, rows=max(len(rows), 1), fixed=True, filled=rows)
    return Document(name=NAME, title=TITLE, subject="Wat een redacteur opnieuw nakijkt, het oudste eerst", publisher=handbook.uitgave.naam,
                    date=handbook.uitgave.bijgewerkt, facts=(), blocks=(Paragraph((Run(_HOW),)), table), fillable=False)


_GROUPS = (
    ColumnGroup("Feit", (Field("record", "Record"), Field("feit", "Wat er staat"), Field("bron", "Bron"), Field("adres", "Adres"),
                         Field("datum", "Bron van"), Field("graad", "Graad"))),
    ColumnGroup("Nakijken", (Field("uitkomst", "Uitkomst", Veldsoort.KEUZE, OUTCOMES), Field("nagekeken", "Nagekeken op", Veldsoort.DATUM),
                             Field("opmerking", "Opmerking", Veldsoort.LANG))),
    ColumnGroup("Waar", (Field("veld", "Veld"), Field("dateren", "Datum zetten in"), Field("bronregel", "Adres staat in"))),
)


def _rows(tasks: Sequence[Task]) -> Iterator[Mapping[str, str]]:
    for task in tasks:
        for fact in task.facts:
            yield {"record": task.title, "feit": fact.words or task.words, **_cells(fact), "nagekeken": task.checked, "dateren": f"{task.file}, regel {task.line}"}


def _cells(fact: Fact) -> dict[str, str]:
    source = fact.source
    return {"veld": fact.field, "bron": source.titel, "adres": source.url or "", "datum": source.datum or UNDATED,
            "graad": source.graad.value if source.graad else "", "bronregel": f"{fact.file}, regel {fact.line}"}
