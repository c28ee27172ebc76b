"""The eight steps: the overview with the cycle and the plan table, the page of one step, the organisation models."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.model.handbook import Handbook
from macros.model.stap import Stap
from macros.model.werkblad.werkblad import Fase
from macros.pages.neighbours import neighbours
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View

RADIUS = 150  # of the cycle, in units of its drawing
CENTRE = 200
CHOICE = "keuze-organisatiemodel"  # the worksheet on the page of the models
CHOOSING = "stap-5"  # where every programme is useful


@dataclass(frozen=True)
class CycleStep:
    """One step in the drawing of the cycle: its centre, and the path of the arrow to the next step."""

    stap: Stap
    x: float
    y: float
    arrow: str


def stappenplan(view: View) -> Markup:
    """The eight steps at a glance: cycle, list, plan table and short route, with the worksheets to use before step 1."""
    handbook = view.handbook
    return view.render(
        "pages/stappenplan.html", stappen=_steps(handbook), cyclus=cycle(handbook), huidig=None,
        vooraf=[sheet for sheet in handbook.werkbladen if sheet.fase is Fase.VOORAF])


def stap(view: View, record_id: str) -> Markup:
    """One step and everything that belongs to it."""
    handbook = view.handbook
    steps = _steps(handbook)
    record: Stap = handbook.get("stap", record_id)
    previous, following = neighbours(steps, record)
    belongs = handbook.ask(_belongs, record_id)
    return view.render(
        "pages/stap.html", stap=record, cyclus=cycle(handbook), huidig=record.id,
        vorige=previous, volgende=following,
        werkbladen=belongs["werkblad"], online=[sheet for sheet in belongs["werkblad"] if not sheet.alleen_download], voorbeelden=belongs["voorbeeld"], alle_programmas=record_id == CHOOSING,
        programmas=belongs["programma"], secties=belongs["sectie"], stukken=belongs["stuk"],
        # The drawing links to every step.
        verwijzers=verwijzers(handbook, view.page, stap=steps, **belongs),
    )


def _belongs(handbook: Handbook, step: str) -> dict[str, list[Any]]:
    """Noun → the records that belong to a step."""
    return {
        "werkblad": [sheet for sheet in handbook.werkbladen if sheet.stap == step],
        "voorbeeld": _about(step, handbook.voorbeelden), "programma": _about(step, handbook.programmas),
        "sectie": _about(step, handbook.secties), "stuk": [stuk for stuk in handbook.stukken if step in stuk.stappen],
    }


def _about(step: str, records: Iterable[Any]) -> list[Any]:
    """The records that name this step; those that name few others come first, because they are most about it."""
    return sorted((record for record in records if step in record.stappen), key=lambda record: len(record.stappen))


def organisatiemodellen(view: View) -> Markup:
    """The three models side by side: when each fits, and who does which step."""
    handbook = view.handbook
    return view.render("pages/organisatiemodellen.html", modellen=handbook.organisatiemodellen, stappen=_steps(handbook),
                       verwijzers=verwijzers(handbook, view.page, stap=handbook.stappen, werkblad=[handbook.get("werkblad", CHOICE)]))


def cycle(handbook: Handbook) -> list[CycleStep]:
    """The steps clockwise on a circle, step 1 at the top; each arrow is an arc that stops short of the next step."""
    steps = _steps(handbook)
    turn = 2 * math.pi / len(steps)
    return [CycleStep(step, *_point(index * turn), _arc(index * turn + 0.3 * turn, (index + 0.68) * turn))
            for index, step in enumerate(steps)]


def _point(angle: float) -> tuple[float, float]:
    return round(CENTRE + RADIUS * math.sin(angle), 1), round(CENTRE - RADIUS * math.cos(angle), 1)


def _arc(start: float, end: float) -> str:
    (x1, y1), (x2, y2) = _point(start), _point(end)
    return f"M{x1} {y1}A{RADIUS} {RADIUS} 0 0 1 {x2} {y2}"


def _steps(handbook: Handbook) -> list[Stap]:
    return sorted(handbook.stappen, key=lambda record: record.nummer)
