"""The Chromium that the measurements in a browser run in, and the processor time of its pages."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

_MARKS = "blink.user_timing"
_TURNS = 3000  # of twenty milliseconds


def program() -> str:
    """Its path or name: the one that the set-up found, else the machine's."""
    return os.environ.get("CHROMIUM_WHOLE") or shutil.which("chromium") or "chromium"


class Processor:
    """The processor time of the main thread of a page."""

    def __init__(self, page: Page):
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    @property
    def spent(self) -> float:
        """Milliseconds of all tasks so far."""
        metrics: list[dict[str, Any]] = self.session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")) * 1000


@contextmanager
def marked(page: Page) -> Iterator[dict[str, float]]:
    """The processor time of the page's main thread at each `performance.mark`, in milliseconds by its name; there after the `with`.

    A mark stands exactly between two pieces of work, whatever else the browser does before an answer arrives. Raises RuntimeError when
    the browser does not hand them over.
    """
    session = page.context.new_cdp_session(page)
    found: dict[str, float] = {}
    ended: list[Any] = []
    session.on("Tracing.dataCollected", lambda part: found.update({event["name"]: event["tts"] / 1000 for event in part["value"] if event.get("cat") == _MARKS}))
    session.on("Tracing.tracingComplete", lambda part: ended.append(part))
    session.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": [_MARKS]}})
    yield found
    session.send("Tracing.end")
    for _ in range(_TURNS):
        if ended:
            return
        page.wait_for_timeout(20)
    raise RuntimeError("the browser keeps its marks to itself")
