"""The part of the theme's style sheet that stays."""

import pytest

from macros.browser.theme_styles import pruned

KNOWN = {"md-typeset", "open", "hidden"}


@pytest.mark.parametrize(("theme", "kept"), [
    (".md-typeset h1{color:red}", ".md-typeset h1{color:red}"),
    (".md-search{color:red}", ""),
    (".md-typeset a,.md-search a{color:red}", ".md-typeset a{color:red}"),
    ("details[open]>p{margin:0}", "details[open]>p{margin:0}"),
    ("[data-md-state=lock] p{margin:0}", ""),
    ("#__drawer{margin:0}", ""),
    ("p:not(.focus-visible){margin:0}", "p:not(.focus-visible){margin:0}"),
    ("p:is(.md-search,h1){margin:0}", "p:is(.md-search,h1){margin:0}"),
    ("p:is(.md-search,.md-nav){margin:0}", ""),
    ("@media print{.md-search{margin:0}}", ""),
    ("@media print{.md-search{margin:0}p{margin:0}}", "@media print{p{margin:0}}"),
    ("@font-face{font-family:L}", "@font-face{font-family:L}"),
])
def test_a_rule_stays_if_an_element_of_ours_can_match(theme: str, kept: str):
    """Classes, ids and attributes that occur in no template take their selector along; a list of selectors keeps the others."""
    assert pruned(theme, KNOWN, "") == kept


def test_variables_that_nothing_uses_go():
    """Neither our own style nor what stays of the theme asks for them; one that only another unused one asks for goes too."""
    theme = ":root{--a:url(\"data:;{}\");--b:var(--a);--c:red;--d:blue;color:green}p{color:var(--c)}"
    assert pruned(theme, KNOWN, "h1{color:var(--d)}") == ":root{--c:red;--d:blue;color:green}p{color:var(--c)}"
