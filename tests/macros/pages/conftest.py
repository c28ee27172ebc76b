"""A view of a page, from its place on the site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.pages.view import View


@pytest.fixture
def view(handbook: Handbook, root: Path) -> Callable[..., View]:
    """A view of the small handbook from a page; `downloads` are sizes in bytes by name."""
    return lambda page="", downloads=None: View(handbook, page, root / "overrides", downloads or {})
