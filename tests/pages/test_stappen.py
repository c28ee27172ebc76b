"""The cycle of eight, drawn from the data."""

import math

from macros.model.handbook import Handbook
from macros.pages.stappen import CENTRE, RADIUS, cycle


def test_steps_stand_on_a_circle_in_order(handbook: Handbook):
    """Step 1 on top, the others clockwise, all equally far apart and inside the drawing."""
    places = cycle(handbook)
    assert [place.stap.nummer for place in places] == list(range(1, 9))
    assert (places[0].x, places[0].y) == (CENTRE, CENTRE - RADIUS) and places[1].x > CENTRE
    for place in places:
        assert math.isclose(math.hypot(place.x - CENTRE, place.y - CENTRE), RADIUS, abs_tol=0.2)
        assert 34 < place.x < 366 and 34 < place.y < 366
    assert all(place.arrow.startswith("M") for place in places)
