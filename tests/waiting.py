"""Waiting for a state instead of for a while: what holds on a quiet machine then holds on a busy one."""

import threading
from collections.abc import Callable
from typing import TypeVar

_LIMIT, _PAUSE = 300, 0.02  # seconds

State = TypeVar("State")


def until(state: Callable[[], State], told: Callable[[], object] = str) -> State:
    """What `state` gives as soon as it is anything but false or empty; fails with what is `told` when that takes for ever."""
    pause = threading.Event()
    for _ in range(round(_LIMIT / _PAUSE)):
        if found := state():
            return found
        pause.wait(_PAUSE)
    raise AssertionError(f"Nog steeds niet zo. {told()}")
