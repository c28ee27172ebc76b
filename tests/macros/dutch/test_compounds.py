"""Words as search sees them, and Dutch compounds split into parts."""

from macros.dutch.compounds import compounds, tokens


def test_tokens_fold_case_accents_and_apostrophes() -> None:
    """Words are folded in the same way as in the browser."""
    assert tokens("VVE-Beleid, programma’s & Coördinator (2,5)") == ["vve", "beleid", "programmas", "coordinator", "2", "5"]


def test_compounds_are_words_made_of_words_that_occur() -> None:
    """Compounds may have a linking letter, and are split further if the last part is a compound too."""
    found = compounds(iter(tokens("ouder coördinator oudercoördinator beleid plan beleidsplan ouderbeleidsplan kind kinderen betaald taal")))
    assert found == {"oudercoordinator": "ouder coordinator", "beleidsplan": "beleid plan", "ouderbeleidsplan": "ouder beleid plan"}


def test_a_preposition_in_front_makes_no_compound() -> None:
    """The word "onderwijs" is not split into "onder" and "wijs"."""
    assert compounds(iter(["onder", "wijs", "onderwijs"])) == {}
