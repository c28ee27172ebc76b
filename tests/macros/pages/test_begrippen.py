"""The glossary: whose words explain a term."""

from collections.abc import Callable

from lxml import html

from macros.pages.begrippen import begrippen
from macros.pages.view import View


def test_a_term_says_whose_words_explain_it(view: Callable[..., View]):
    """A term names its place in the guidance, and says so if only the rest comes from there."""
    page = html.fragment_fromstring(str(begrippen(view())), create_parent="div")
    lines = {section.get("aria-labelledby"): " ".join(section.xpath("./p[@class='begrip__woorden']//text()")) for section in page.xpath("//section")}
    assert "De uitleg van het woord is van ons; de rest komt uit § 2.2." in lines["voorschool"]
    assert "van ons" not in lines["borging"]
