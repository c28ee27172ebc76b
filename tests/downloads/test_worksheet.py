"""Werkblad → Document."""

from macros.downloads.document import Document, Form, FormTable, Heading, Paragraph, WorkedExample, plain
from macros.downloads.wording import OWN_LEGEND
from macros.downloads.worksheet import absolute
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave


def test_the_inventory_has_its_columns_in_groups(inventory: Document) -> None:
    """The table holds the twelve columns of the guidance and the nine of the handbook."""
    (table,) = inventory.tables
    assert len(table.groups) == 4
    assert sum(column.own for column in table.columns) == 9
    assert sum(not column.own for column in table.columns) == 12


def test_the_blocks_follow_the_worksheet(inventory: Document) -> None:
    """Fields, table, example and explanation come in the order of the definition, with the legend of additions."""
    kinds = [type(block) for block in inventory.blocks if not isinstance(block, Heading)]
    assert kinds.index(Form) < kinds.index(FormTable) < kinds.index(WorkedExample)
    assert any(isinstance(block, Paragraph) and plain(block.runs) == OWN_LEGEND for block in inventory.blocks)


def test_the_facts_say_which_step_it_belongs_to(inventory: Document, handbook: Handbook) -> None:
    """Purpose, step, company, time and origin stand at the top."""
    facts = dict(inventory.facts)
    step = handbook.get("stap", "stap-2")
    assert facts["Hoort bij"] == f"Stap 2: {step.titel}"  # type: ignore[attr-defined]
    assert set(facts) == {"Doel", "Hoort bij", "Met wie", "Tijd", "Herkomst"}


def test_links_within_the_site_need_its_address(handbook: Handbook) -> None:
    """A file leaves the site, so a link works only when the address of the site is known."""
    known = handbook.uitgave.model_copy(update={"adres": "https://handboek.voorbeeld.nl/ouders"})
    assert absolute(known)("programma:opstapje") == "https://handboek.voorbeeld.nl/ouders/programmas/opstapje/"
    assert absolute(known)("https://elders.nl") == "https://elders.nl"
    unknown: Uitgave = handbook.uitgave.model_copy(update={"adres": None})
    assert absolute(unknown)("programma:opstapje") is None
