"""Waiting for a state instead of for a fixed time, so that a test also passes on a busy machine."""

import threading
from collections.abc import Callable
from typing import TypeVar

_LIMIT, _PAUSE = 300, 0.02  # seconds

State = TypeVar("State")


def until(state: Callable[[], State], message: Callable[[], object] = str) -> State:
    """The result of `state` as soon as it is true; after the limit it fails with the result of `message`."""
    pause = threading.Event()
    for _ in range(round(_LIMIT / _PAUSE)):
        if found := state():
            return found
        pause.wait(_PAUSE)
    raise AssertionError(f"Nog steeds niet zo. {message()}")
