"""The links of worksheets to each other and to the records. Messages are in `spoilt/werkblad/`."""

from macros.checking import worksheets
from macros.model.handbook import Handbook
from macros.model.werkblad.veld import Veld
from macros.reading.located import Located
from macros.reading.node import Mark, Node


def test_the_real_worksheets_have_no_fault(handbook: Handbook) -> None:
    """Every key and every flow leads somewhere."""
    located = [Located(sheet, "werkblad", "x", Node({}, Mark(1, 1))) for sheet in handbook.werkbladen]
    assert list(worksheets.check(handbook, located)) == []


def test_a_code_belongs_to_one_sheet(handbook: Handbook) -> None:
    """Codes are unique, because people call a sheet by its code."""
    twice = handbook.werkbladen[0].model_copy(update={"code": handbook.werkbladen[1].code})
    spoilt = Handbook(**{**_fields(handbook), "werkbladen": (twice, *handbook.werkbladen[1:])})
    located = [Located(sheet, "werkblad", "x", Node({}, Mark(1, 1))) for sheet in spoilt.werkbladen]
    assert [fault.field for fault in worksheets.check(spoilt, located)] == ["code", "code"]


def test_places_name_every_field(handbook: Handbook) -> None:
    """There are as many places as fields, and each leads to its field."""
    for sheet in handbook.werkbladen:
        found = list(sheet.placed)
        assert [veld for _, veld in found] == list(sheet.velden)
        assert all(_at(sheet, loc) is veld for loc, veld in found)


def _at(value: object, loc: tuple[object, ...]) -> object:
    for part in loc:
        value = value[part] if isinstance(part, int) else getattr(value, str(part))
    assert isinstance(value, Veld)
    return value


def _fields(handbook: Handbook) -> dict[str, object]:
    return {name: getattr(handbook, name) for name in handbook.__dataclass_fields__}
