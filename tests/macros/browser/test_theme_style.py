"""The part of the theme's style sheet that the site keeps, on rules as Material writes them and on its own sheet."""

from macros.browser.bundle import _theme_stylesheet
from macros.browser.theme_style import text_rules

ICON = 'url("data:image/svg+xml;charset=utf-8,<svg viewBox=\'0 0 24 24\'><path d=\'m1 2\'/></svg>")'


def test_rules_for_text_stay_and_those_for_the_theme_itself_go() -> None:
    """A selector that asks for another class, direction or switch is left out of its rule, and a rule without selectors goes."""
    css = ("html{color:red}.md-typeset h1,.md-header h1{margin:0}.md-nav{top:0}[dir=rtl] .md-typeset ul{left:0}[data-md-color-scheme=slate]{--x:1}"
           ".md-typeset .admonition{top:1px}.md-typeset :is(.a,.b){top:2px}")
    assert text_rules(css) == "html{color:red}.md-typeset h1{margin:0}"


def test_a_class_that_may_be_missing_asks_for_nothing() -> None:
    """`:not(.x)` matches an element without classes."""
    css = ".md-typeset table:not([class]),.md-typeset summary:not(.focus-visible){top:0}"
    assert text_rules(css) == css


def test_groups_are_kept_with_what_is_left_in_them() -> None:
    """An empty group goes, and so does an animation; `@page` and `@charset` are no groups."""
    css = ('@charset "UTF-8";@media print{.md-nav{top:0}.md-typeset a{color:blue}}@media screen{.md-nav{top:0}}@keyframes pulse{0%{top:0}to{top:1px}}'
           "@page{margin:25mm}")
    assert text_rules(css) == '@charset "UTF-8";@media print{.md-typeset a{color:blue}}@page{margin:25mm}'


def test_a_picture_stays_where_something_draws_it() -> None:
    """Most are of the theme's own signs."""
    css = f":root{{--md-used:{ICON};--md-unused:{ICON}}}.md-typeset summary:after{{mask-image:var(--md-used)}}"
    assert text_rules(css) == f":root{{--md-used:{ICON};}}.md-typeset summary:after{{mask-image:var(--md-used)}}"


def test_of_the_real_sheet_a_small_part_is_left() -> None:
    """Its text styles and variables; the braces still match."""
    whole = _theme_stylesheet().read_text(encoding="utf-8")
    kept = text_rules(whole)
    assert len(kept) < len(whole) / 5 and kept.count("{") == kept.count("}")
    assert ".md-typeset h1{" in kept and "--md-typeset-a-color" in kept and ".md-header" not in kept
