"""A visitor with Chromium, driven by playwright."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Download

from tests.browser.journeys.visitor import KEYS, Visitor

_NAMES = {code: name for name, code in KEYS.items()}


class Chromium(Visitor):
    """One page in a context of playwright."""

    name = "chromium"

    def __init__(self, context: BrowserContext, folder: Path):
        self.context, self.folder = context, folder
        self.page = context.new_page()
        self.page.on("download", self._keep)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def back(self) -> None:
        self.page.go_back()

    def reload(self) -> None:
        self.page.reload()

    def run(self, script: str) -> Any:
        return self.page.evaluate(f"async () => {{ {script} }}")

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def keys(self, text: str) -> None:
        for character in text:
            name = _NAMES.get(character, character)
            self.page.keyboard.press(name) if character in _NAMES else self.page.keyboard.type(name)

    def chord(self, held: str, key: str) -> None:
        self.page.keyboard.press(f"{held}+{key}")

    def choose_files(self, selector: str, paths: Sequence[Path]) -> None:
        self.page.locator(selector).first.set_input_files(list(paths))

    def screenshot(self, path: Path) -> None:
        self.page.screenshot(path=path)

    def close(self) -> None:
        self.context.close()

    def received(self) -> list[Path]:
        self.page.evaluate("0")  # what happened meanwhile arrives only with the answer to a call
        return super().received()

    def _keep(self, download: Download) -> None:
        download.save_as(self.folder / download.suggested_filename)
