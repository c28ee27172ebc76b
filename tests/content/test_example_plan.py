"""The plan of Voorbeeldstad as a file: what the worked examples say, nothing else, and it flows as in a plan that was filled in online."""

import json
from collections.abc import Iterator

import pytest

from macros.browser import example_plan
from macros.browser.worksheets import start_rows
from macros.model import invulling
from macros.model.dossier import Dossier
from macros.model.handbook import Handbook
from macros.model.werkblad.stroom import Plaats, plaatsen


@pytest.fixture(scope="module")
def plan(handbook: Handbook) -> Dossier:
    return example_plan.plan(handbook)


def answers(plan: Dossier, handbook: Handbook) -> Iterator[tuple[Plaats, str, str]]:
    """Every answer with its place and the id of its row; "" for a single field."""
    places = plaatsen(handbook.werkbladen)
    for name, sheet in plan.antwoorden.items():
        yield from ((places[f"{name}.{field}"], "", text) for field, text in sheet.velden.items())
        for rows in sheet.tabellen.values():
            yield from ((places[f"{name}.{column}"], row.id, text) for row in rows for column, text in row.cellen.items())


def test_the_file_is_the_plan(handbook: Handbook, plan: Dossier) -> None:
    """A reader of the published schema takes it, and the script has the same."""
    file = json.loads(example_plan.file(handbook))
    assert Dossier.model_validate_json(json.dumps(file)) == plan
    start = "globalThis.handboekVoorbeeldplan="
    assert json.loads(example_plan.script(handbook).removeprefix(start).rstrip(";\n")) == file


def test_every_sheet_with_an_example_is_in_it(handbook: Handbook, plan: Dossier) -> None:
    """But for the one that nobody may fill in online."""
    assert list(plan.antwoorden) == [sheet.id for sheet in handbook.werkbladen if sheet.heeft_voorbeeld and not sheet.alleen_download]


def test_every_answer_fits_its_field(handbook: Handbook, plan: Dossier) -> None:
    """What is computed or given is not kept, and nothing is empty."""
    for place, row, text in answers(plan, handbook):
        assert text.strip() and place.veld.accepts(text) and not place.veld.formule, (place.adres, row)
        assert bool(row) == bool(place.tabel)


def test_shown_it_is_the_worked_example(handbook: Handbook, plan: Dossier) -> None:
    """Each table has the rows of the example in their order; a row that the table starts with keeps its id."""
    for sheet in handbook.werkbladen:
        for tabel in (deel.tabel for deel in sheet.delen if deel.tabel and not sheet.alleen_download):
            rows = plan.antwoorden[sheet.id].tabellen.get(tabel.id, ())
            starting = start_rows(tabel, handbook)
            given = dict(starting)
            columns = {kolom.id: kolom for kolom in tabel.kolommen if not (kolom.formule or kolom.uit_veld or kolom.uit_record)}
            shown = [{name: invulling.shown(columns[name], text, handbook) for name, text in (given.get(row.id, {}) | row.cellen).items() if name in columns}
                     for row in rows]
            assert shown == [{name: text for name, text in row.items() if name in columns} for row in invulling.voorbeeldrijen(tabel, handbook)], tabel.id
            assert not rows or [row.id for row in rows][:len(starting)] == list(given)
            assert len({row.id for row in rows}) == len(rows)


def test_what_was_taken_is_there(handbook: Handbook, plan: Dossier) -> None:
    """Every origin names an answer of the plan with the text that stands here too."""
    there = {(place.adres, row, text) for place, row, text in answers(plan, handbook)}
    taken = [(name, key, origin) for name, sheet in plan.antwoorden.items() for key, origin in sheet.herkomst.items()]
    for name, key, origin in taken:
        row, _, field = key.rpartition(".")
        assert {(origin.van, origin.rij, origin.tekst), (f"{name}.{field}", row, origin.tekst)} <= there, (name, key)
    assert len(taken) > 50


def test_a_row_keeps_its_id_from_sheet_to_sheet(plan: Dossier) -> None:
    """An activity of 5b is the same row in 5d; a goal of the next period is another row than that of this one."""
    activities = {row.id: row.cellen["activiteit"] for row in plan.antwoorden["activiteitenplan"].tabellen["plan"]}
    items = {row.id: row.cellen["post"] for row in plan.antwoorden["begroting-en-dekking"].tabellen["begroting"]}
    assert activities.items() <= items.items()
    before, after = (plan.antwoorden[name].tabellen for name in ("evaluatie-vorige-periode", "monitorplan"))
    assert not {row.id for row in before["evaluatie"]} & {row.id for row in after["indicatorenlijst"]}


def test_the_municipality_is_that_of_the_plan(plan: Dossier) -> None:
    """No sheet repeats it."""
    assert plan.gemeente == example_plan.MUNICIPALITY
    assert not any("gemeente" in sheet.velden for sheet in plan.antwoorden.values())
