"""What a visitor does in any browser: open, click, type, choose a file, go Back. One class per browser knows how."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.waiting import until

KEYS = {"Enter": "\uE007", "Escape": "\uE00C", "Tab": "\uE004", "Backspace": "\uE003", "Delete": "\uE017", "ArrowDown": "\uE015", "ArrowUp": "\uE013", "ArrowLeft": "\uE012", "ArrowRight": "\uE014",
        "Control": "\uE009", "Shift": "\uE008", "Alt": "\uE00A", "Home": "\uE011", "End": "\uE010", " ": " "}


class Visitor(ABC):
    """A browser with one window. `folder` keeps what the visitor downloads; it is empty at first."""

    name: str
    folder: Path

    @abstractmethod
    def open(self, address: str) -> None:
        """Load a page and wait until it is complete."""

    @abstractmethod
    def back(self) -> None:
        """Go Back in the history."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again."""

    @abstractmethod
    def run(self, script: str) -> Any:
        """The value that the body of a function returns in the page: anything JSON can hold, or what a promise gives."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Scroll the element into sight and click in its middle."""

    @abstractmethod
    def keys(self, text: str) -> None:
        """Press the keys for a text, or those of KEYS."""

    @abstractmethod
    def choose_files(self, selector: str, paths: Sequence[Path]) -> None:
        """Give files to a file field."""

    @abstractmethod
    def chord(self, held: str, key: str) -> None:
        """Press a key while another, named as in KEYS, is held."""

    @abstractmethod
    def screenshot(self, path: Path) -> None:
        """Write a picture of the window."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def fill(self, selector: str, text: str) -> None:
        """Type a text in place of what is in a field."""
        self.click(selector)
        self.run(f"document.querySelector({json.dumps(selector)}).select()")
        self.keys(text or KEYS["Backspace"])

    def press(self, name: str) -> None:
        """Press one key, named as in KEYS."""
        self.keys(KEYS[name])

    def text(self, selector: str) -> str:
        """The text of the first such element, as it is shown; "" without one."""
        return str(self.run(f"return document.querySelector({json.dumps(selector)})?.innerText ?? ''"))

    def value(self, selector: str) -> str:
        """What is in the first such field."""
        return str(self.run(f"return document.querySelector({json.dumps(selector)}).value"))

    def count(self, selector: str) -> int:
        """How many such elements are shown."""
        return int(self.run(f"return [...document.querySelectorAll({json.dumps(selector)})].filter((element) => element.checkVisibility?.() ?? true).length"))

    def wait(self, condition: str) -> None:
        """Wait until an expression in the page, or what it promises, is true."""
        until(lambda: self.run(f"return Boolean(await ({condition}))"), lambda: f"{self.name}: {condition}. Te zien: {self.text('main')[:1500]}")

    def downloaded(self, ending: str) -> Path:
        """Wait for a complete download whose name ends so; Firefox makes an empty file first."""
        complete = until(lambda: [path for path in self.received() if path.name.endswith(ending) and path.stat().st_size],
                         lambda: f"{self.name}: geen download {ending}")
        return complete[0]

    def received(self) -> list[Path]:
        """The downloads so far, complete or not."""
        return sorted(self.folder.iterdir())
