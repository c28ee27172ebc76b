"""Words behind a #: told where they may belong to a value, and remembered where they may be a field or record."""

import pytest

from macros.reading import yamlfile
from macros.reading.comments import Comments

TOLD = [
    "a: Praten over boeken # 2", "a: Opstapje #1", "a:\n  - Praten met ouders # en kinderen", "a: [Praten, Lezen] # en zingen", "a: | # eerste zin\n  tweede zin",
    "a: >- # eerste zin\n  tweede zin", "a: # gratis", "a: # gratis\nb: c", "a: § 5.2 en § 5.3 # zie ook § 6", "naam: opstap # 2", "a: {b: Praten over boeken # 2\n  }", "a: Twee jaar\t# en meer", "a: stap-5 #kop",
]
SILENT = [
    "a: stap-5 # de vijfde", "a: 30 # ongeveer", "a: ja # toch", "a: 2026-11-23 # gekeken", "a: [stap-1, stap-2] # twee", "a: # een lijst\n  - b", "a: # een lijst\n- b", "a: # velden\n  b: c", "# uitleg\na: Praten",
    "a: 'Praten' # en lezen", 'a: "Praten" # en lezen', "a: |\n  tekst # hoort erbij", "a: 'tekst # hoort erbij'", "a: C#", "a: B # graad", "a: § 5.2 # plaats",
]


@pytest.mark.parametrize("text", TOLD)
def test_words_that_may_be_lost_are_told(text: str) -> None:
    """After a text, in a list, behind | and behind a field without a value, in any field."""
    (notice,) = yamlfile.parse(text, "x.yaml").notices
    assert "telt niet mee, omdat alles na # een opmerking is." in notice.text


@pytest.mark.parametrize("text", SILENT)
def test_an_explanation_is_left_alone(text: str) -> None:
    """After a key, number, date, choice or list, and on a line of its own, a # begins an explanation."""
    assert yamlfile.parse(text, "x.yaml").notices == ()


def test_a_field_or_record_behind_a_hash_is_found() -> None:
    """An explanation that has the same words is none."""
    comments = Comments("x.yaml", 9, {2: "# - id: vve", 3: "#   term: Vve", 5: "# bron: a, ander-woord", 7: "# Zie vve en bron"})
    assert (comments.record("vve"), comments.record("peuter"), comments.field("term", 1, 9), comments.field("term", 4, 9)) == (2, 0, 3, 0)
    assert (comments.word("ander-woord"), comments.word("zie"), comments.above(4), comments.above(9)) == (5, 0, 3, 0)


def test_only_whole_lines_outside_texts_are_comments() -> None:
    """A line of a text that begins with a # is text."""
    assert yamlfile.parse("# een\na: |\n  # twee\n  drie\n# vier\nb: 'vijf\n  # zes'\nc: d # zeven\n", "x.yaml").comments.lines == {1: "# een", 5: "# vier"}
