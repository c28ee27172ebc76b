"""A page as a reader sees it, for tests of pages."""

from lxml import html


def words(element: html.HtmlElement) -> str:
    """All the text in `element`, on one line."""
    return " ".join(element.text_content().split())
