"""The Chromium that the measurements in a browser run in, and the processor time of its pages."""

import os
import shutil
from typing import Any

from playwright.sync_api import Page


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
