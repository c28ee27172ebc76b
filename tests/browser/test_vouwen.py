"""The folded parts of a long page: whatever needs what is inside opens it."""

import pytest
from playwright.sync_api import Locator, Page, expect

STEP = "stappenplan/stap-5/"
OPEN = "(parts) => parts.filter((part) => part.open).map((part) => part.querySelector('h3').id)"


@pytest.fixture
def parts(page: Page, site_url: str) -> Locator:
    """The parts of step 5, at the address of one of them."""
    page.goto(f"{site_url}{STEP}#wettelijk-kader")
    expect(page.locator("main[data-gestart]")).to_be_attached()
    return page.locator("details.onderdeel")


def test_an_address_opens_the_part_that_it_names_or_a_place_inside(parts: Locator) -> None:
    """A link to a part opens it, a link to a heading inside goes there, and the same link opens it again after it was closed."""
    page = parts.page
    assert parts.evaluate_all(OPEN) == ["wettelijk-kader"]
    expect(page.locator("#wettelijk-kader")).to_be_in_viewport()
    # A heading that folds may hold no button: that of its reference is at the top of what it opens.
    expect(page.locator("summary:has(#wettelijk-kader) + .verwijzing button")).to_be_attached()
    page.evaluate("location.hash = '#kiezen-op-effect'")
    expect(page.locator("#kiezen-op-effect")).to_be_in_viewport()
    assert parts.evaluate_all(OPEN) == ["wettelijk-kader", "doelgerichte-activiteiten"]
    page.locator("summary:has(#doelgerichte-activiteiten)").click()
    assert parts.evaluate_all(OPEN) == ["wettelijk-kader"]
    page.locator("h1").evaluate("(title) => { const link = document.createElement('a'); link.href = '#kiezen-op-effect'; title.append(link); link.click(); }")
    expect(page.locator("#kiezen-op-effect")).to_be_in_viewport()


def test_one_button_and_paper_open_everything(parts: Locator) -> None:
    """The button opens and closes all parts and says so; printing opens all of them, and afterwards the page is as it was."""
    page = parts.page
    print_event = "(name) => dispatchEvent(new Event(name))"
    page.evaluate(print_event, "beforeprint")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate(print_event, "afterprint")
    assert parts.evaluate_all(OPEN) == ["wettelijk-kader"]
    button = page.get_by_role("button", name="Open alle onderdelen")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert len(parts.evaluate_all(OPEN)) == parts.count() > 10
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert parts.evaluate_all(OPEN) == []
