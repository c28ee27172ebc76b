"""The real worksheets as the page of a plan gets them."""

import gzip
from collections.abc import Iterator
from typing import Any

from macros.browser.worksheets import definition, script
from macros.model.handbook import Handbook
from macros.model.werkblad.stroom import loopt_door

MOST = 24_000  # bytes, compressed: a part of what a first visit may cost


def fields(handbook: Handbook) -> Iterator[tuple[str, dict[str, Any]]]:
    """The address of every field and column, with the field."""
    for sheet in definition(handbook)["bladen"]:
        for part in sheet["delen"]:
            columns = (column for group in part.get("tabel", {}).get("groepen", ()) for column in group["kolommen"])
            yield from ((f"{sheet['id']}.{one['id']}", one) for one in (*part["velden"], *columns))


def test_answers_flow_the_same_way_from_both_sides(handbook: Handbook) -> None:
    """What a field takes from another within a plan, that one gives; what comes from a later step is of the plan before."""
    codes = {werkblad.id: werkblad.code for werkblad in handbook.werkbladen}
    found = dict(fields(handbook))
    taken, before, offered = ({(source, here) for here, field in found.items() for source in field.get(kind, ())} for kind in ("uit", "uitVorig", "kiesUit"))
    assert taken == {(here, target) for here, field in found.items() for target in field.get("naar", ())}
    assert taken and before and offered and {source for source, _ in offered} <= found.keys()
    for source, target in taken | before:
        assert loopt_door(codes[source.partition(".")[0]], codes[target.partition(".")[0]]) == ((source, target) in taken), (source, target)


def test_a_column_that_repeats_a_field_names_it(handbook: Handbook) -> None:
    """Nobody fills it in, and nothing else fills it."""
    found = {address: one["uitVeld"] for address, one in fields(handbook) if "uitVeld" in one}
    assert found["locatie-uitvraag.rij-locatie"] == "locatie"
    assert all(f"{address.partition('.')[0]}.{name}" in dict(fields(handbook)) for address, name in found.items())


def test_the_definitions_are_small(handbook: Handbook) -> None:
    """Every visitor of the page loads them."""
    assert len(gzip.compress(script(handbook).encode(), 9)) <= MOST
