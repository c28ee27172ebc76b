"""The sums as formulas: what they refer to, and how Calc writes them. For what they compute, see `test_office.py`."""

from collections.abc import Callable

from macros.downloads.document import Document
from macros.downloads.form_blocks import Field
from macros.downloads.spreadsheet import formulas
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking, Formule


def _formula(operation: Bewerking, **more: object) -> str:
    field = Field("uit", "Uit", Veldsoort.BEDRAG)
    return formulas.computed(field, Formule(bewerking=operation, van=("a", "b"), **more), ["A4", "B4"])


def test_cells_of_calc_stand_in_brackets() -> None:
    """Cells, areas and other sheets are written as OpenDocument asks; texts stay as they are."""
    assert formulas.calc('IF(A4=Keuzes!$B$2,"a,B4",SUM($A$1:B2))') == 'IF([.A4]=[$Keuzes.$B$2];"a,B4";SUM([.$A$1:.B2]))'


def test_every_operation_looks_at_its_cells() -> None:
    """Each formula is empty when nothing is filled in, and says so when it cannot compute because something is not a number."""
    for operation in (Bewerking.SOM, Bewerking.VERSCHIL, Bewerking.AANDEEL, Bewerking.DREMPEL):
        formula = _formula(operation)
        assert "A4" in formula
        assert "B4" in formula
        assert '"niet te berekenen"' in formula


def test_a_row_finds_its_cells_by_name(sheet: Callable[..., Document]) -> None:
    """Columns are found in any order."""
    (table,) = sheet("inventarisatie").tables
    assert formulas.cells_in_row(table, [table.columns[1].name, table.columns[-1].name], 7) == ["B7", "U7"]


def test_a_count_is_whole_and_not_small() -> None:
    """One rule for Excel, and the same for Calc."""
    assert formulas.is_count("B4") == 'OR(B4="<10",AND(ISNUMBER(B4),B4=INT(B4),OR(B4=0,B4>=10)))'
    assert formulas.calc(formulas.is_count("B4")) == 'OR([.B4]="<10";AND(ISNUMBER([.B4]);[.B4]=INT([.B4]);OR([.B4]=0;[.B4]>=10)))'
