"""Werkblad → Document."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import Form, FormTable
from macros.downloads.sources import Source, sourced
from macros.downloads.text_blocks import Heading, Paragraph, plain
from macros.downloads.wording import EXAMPLE, OWN_LEGEND
from macros.downloads.worksheet import absolute, worksheet_document, worksheet_documents
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave
from macros.model.werkblad.veld import Lijst
from macros.model.werkblad.werkblad import Werkblad


def test_the_inventory_has_its_columns_in_groups(inventory: Document) -> None:
    """The table holds the twelve columns of the guidance and the nine of the handbook."""
    (table,) = inventory.tables
    assert len(table.groups) == 4
    assert sum(column.own for column in table.columns) == 9
    assert sum(not column.own for column in table.columns) == 12


def test_the_blocks_follow_the_worksheet(inventory: Document) -> None:
    """Fields, table and explanation come in the order of the definition, with the legend of additions."""
    kinds = [type(block) for block in inventory.blocks if not isinstance(block, Heading)]
    assert kinds.index(Form) < kinds.index(FormTable)
    assert any(isinstance(block, Paragraph) and plain(block.runs) == OWN_LEGEND for block in inventory.blocks)


def test_the_facts_say_which_step_it_belongs_to(inventory: Document, handbook: Handbook) -> None:
    """Purpose, step, participants, time and origin are at the top."""
    facts = dict(inventory.facts)
    step = handbook.get("stap", "stap-2")
    assert facts["Hoort bij"] == f"Stap 2: {step.titel}"
    assert {"Doel", "Hoort bij", "Met wie", "Tijd", "Herkomst"} <= set(facts)


def test_an_example_is_filled_in_and_says_that_it_is_invented(sheet: Callable[..., Document]) -> None:
    """The empty werkblad holds no answer; the example holds answers, a note, and no fields to type in."""
    empty, example = sheet("locatie-uitvraag"), sheet("locatie-uitvraag", example=True)
    assert not empty.example
    assert not any(field.answer for field in empty.fields)
    assert EXAMPLE in example.example
    assert any(field.answer for form in example.forms for field in form.fields)
    assert example.tables[0].filled
    assert (empty.fillable, example.fillable) == (True, False)
    assert (empty.name, example.name) == ("locatie-uitvraag", "locatie-uitvraag-voorbeeld")


def test_every_sheet_becomes_a_document_with_all_its_fields(handbook: Handbook) -> None:
    """Nothing of any definition is lost, empty or as a worked example, and computed fields say how they are computed."""
    for werkblad in handbook.werkbladen:
        for example in (False, True):
            document = worksheet_document(werkblad, handbook, example)
            assert [field.name for field in document.fields] == [veld.id for veld in werkblad.velden]
            assert all(bool(field.rule) == bool(field.formula) for field in document.fields)
        assert [document.name for document in worksheet_documents(werkblad, handbook)] == [werkblad.id, f"{werkblad.id}-voorbeeld"]


def test_starting_rows_stand_there_beforehand(sheet: Callable[..., Document]) -> None:
    """Rows from the handbook are in the empty werkblad too, locked in the columns that the handbook fills in."""
    (table,) = (table for table in sheet("zelfevaluatie").tables if table.given)
    assert table.row(0)[table.columns[0].name].startswith("B1")
    assert table.is_locked(0, table.columns[0])


@pytest.mark.parametrize("known", [True, False])
def test_links_within_the_site_need_its_address(handbook: Handbook, known: bool) -> None:
    """A file leaves the site, so a link works only when the address of the site is known."""
    address = "https://handboek.voorbeeld.nl/ouders" if known else None
    uitgave: Uitgave = handbook.uitgave.model_copy(update={"adres": address})
    assert absolute(uitgave)("programma:opstapje") == (f"{address}/programmas/opstapje/" if known else None)
    assert absolute(uitgave)("https://elders.nl") == "https://elders.nl"


def test_it_is_told_which_file_to_mail(handbook: Handbook) -> None:
    """Only a spreadsheet can be read back, so it comes first, and both the werkblad and the inventory name it; its location identifies it."""
    form, inventory = (handbook.get("werkblad", name) for name in ("locatie-uitvraag", "inventarisatie"))
    assert (form.eerst, [veld.id for veld in form.velden if veld.verplicht]) == ("xlsx", ["locatie"])  # type: ignore[attr-defined]
    assert all("Excel-blad" in werkblad.uitleg for werkblad in (form, inventory))  # type: ignore[attr-defined]


def test_every_field_and_block_leads_to_where_it_was_written(handbook: Handbook) -> None:
    """A fault in one of its texts can be told at a line: each source names a part of a record that is there."""
    for werkblad in handbook.werkbladen:
        for document in worksheet_documents(werkblad, handbook):
            parts = [*document.fields, *document.tables, *document.forms, *(group for table in document.tables for group in table.groups)]
            assert all(part.sources for part in parts)
            for source in {source for _, sources in sourced(document) for source in sources}:
                assert _part(werkblad, source, handbook) is not None or source.loc == ("voorbeeld_uitleg",)


def _part(werkblad: Werkblad, source: Source, handbook: Handbook) -> object:
    record = werkblad if not source.noun else handbook.uitgave if source.noun == "uitgave" else handbook.get(source.noun, source.key)
    for step in source.loc:
        record = record[step] if isinstance(step, int) else getattr(record, step)
    return record


def test_a_choice_leads_to_the_record_that_it_names(handbook: Handbook) -> None:
    """A name in a list of choices is written in a file of its own."""
    werkblad = next(sheet for sheet in handbook.werkbladen for veld in sheet.velden if veld.verwijst_naar is Lijst.PROGRAMMAS)
    field = next(field for field in worksheet_document(werkblad, handbook).fields if field.choices == tuple(p.naam for p in handbook.programmas))
    assert field.choices_sources[0] == (Source(("naam",), "programma", handbook.programmas[0].id),)
