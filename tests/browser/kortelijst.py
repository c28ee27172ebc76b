"""The short list of a browser as a visitor finds it: the link, the buttons, and what the browser keeps."""

import json
import re

from playwright.sync_api import Locator, Page

KEY = "handboek-ouderbeleid:kortelijst"


def link(page: Page) -> Locator:
    """The link to the list, on every page."""
    return page.get_by_role("banner").get_by_role("link", name=re.compile("^Mijn lijst"))


def button(page: Page, name: str) -> Locator:
    """The button of a programme, whatever it does now."""
    return page.get_by_role("button", name=re.compile(f"mijn lijst: {name}$"))


def stored(page: Page) -> list[str] | None:
    """What the browser keeps, or None."""
    kept = page.evaluate("key => localStorage.getItem(key)", KEY)
    return json.loads(kept)["waarde"] if kept else None


def keep(page: Page, kept: object) -> None:
    """Store this in the browser before a page opens."""
    text = kept if isinstance(kept, str) else json.dumps(kept)
    page.add_init_script(f"sessionStorage.prepared ??= (localStorage.setItem({json.dumps(KEY)}, {json.dumps(text)}), 1)")


def version_1(*ids: str) -> dict[str, object]:
    return {"versie": 1, "waarde": list(ids)}
