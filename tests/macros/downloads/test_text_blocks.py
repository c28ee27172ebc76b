"""The blocks that people read: which links they may have, and how the items of a list are grouped."""

import pytest

from macros.downloads.faults import DownloadFault
from macros.downloads.text_blocks import ItemList, ListItem, Run, plain


@pytest.mark.parametrize("link", ["javascript:alert(1)", "programma:opstapje", "file:///etc/passwd", "veld:gemeente"])
def test_only_web_addresses_become_links(link: str) -> None:
    """A link that no reader should follow never reaches a file."""
    with pytest.raises(DownloadFault, match="geen webadres"):
        Run("klik", link=link)


def test_points_are_grouped_by_depth_and_kind() -> None:
    """A numbered point keeps the bullets below it, and a list starts at its own number."""
    items = ItemList((ListItem((Run("a"),), 0, 3), ListItem((Run("b"),), 1), ListItem((Run("c"),), 0, 4), ListItem((Run("d"),), 0)))
    numbered, bullets = items.groups
    assert numbered.start == 3
    assert [plain(runs) for runs, _ in numbered.points] == ["a", "c"]
    assert plain(numbered.points[0][1][0].points[0][0]) == "b"
    assert bullets.start is None
