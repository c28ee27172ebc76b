"""A table of the plan on its page, as people work with it."""

from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

SHEET = "inventarisatie"
TABLE = f"{SHEET}.activiteiten"

_PASTE = """({html, text}) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def open_sheet(page: Page, site_url: str, sheet: str = SHEET) -> None:
    """The form of a worksheet, drawn."""
    page.goto(f"{site_url}mijn-plan/#{sheet}")
    expect(page.locator(f"[data-tabel^='{sheet}.']").first).to_be_visible()


def add(page: Page, *names: str) -> None:
    """Rows with these names, by keyboard, and the form closed again."""
    page.locator("[data-actie=rij-nieuw]").click()
    for place, name in enumerate(names):
        if place:
            page.keyboard.press("Enter")
        page.keyboard.type(name)
    page.keyboard.press("Escape")
    expect(rows(page)).to_have_count(len(names))


def rows(page: Page) -> Locator:
    """The rows of the table that are in sight."""
    return page.locator("[data-tabel] tr[data-rij]:not([hidden])")


def names(page: Page) -> list[str]:
    """The first cell of each row in sight, in order."""
    return [name.strip() for name in rows(page).locator("th").all_text_contents()]


def row(page: Page, name: str) -> Locator:
    """The row with this first cell."""
    return rows(page).filter(has=page.locator("th", has_text=name)).first


def cell(page: Page, name: str, column: str) -> Locator:
    """A cell of the row with this first cell."""
    return row(page, name).locator(f"[data-kolom='{column}']")


def field(page: Page, column: str, sheet: str = SHEET) -> Locator:
    """The control of a column in the row that is open."""
    return page.locator(f"[data-veld='{sheet}.{column}']")


def paste(page: Page, text: str, html: str = "") -> None:
    """Paste where the focus is."""
    page.evaluate(_PASTE, {"html": html, "text": text})


def tsv(*lines: Sequence[str]) -> str:
    """Lines as a spreadsheet puts them on the clipboard."""
    return "".join("\t".join(line) + "\r\n" for line in lines)


def focused(page: Page) -> str:
    """The text of the element with the focus, or its address where it is a control."""
    return page.evaluate("document.activeElement.dataset.veld ?? document.activeElement.textContent.trim()")
