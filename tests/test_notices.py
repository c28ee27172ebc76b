"""What an editor is told of data that is valid."""

from dataclasses import replace

from macros import notices
from macros.model.handbook import Handbook

UNKNOWN = {"eigenaar": None, "contact": None, "fout_melden": None, "adres": None, "broncode": None}


def with_edition(handbook: Handbook, **fields) -> Handbook:
    return replace(handbook, uitgave=handbook.uitgave.model_copy(update=fields))


def test_empty_fields_of_the_edition_are_named_with_what_is_left_out(handbook: Handbook):
    """Each field that nobody filled in gives one sentence that says where, and what the site does without it."""
    found = {notice.field: str(notice) for notice in notices.about(with_edition(handbook, **UNKNOWN))}
    assert set(found) == set(UNKNOWN)
    assert all(text.startswith(f"data/uitgave.yaml: {field}: nog niet ingevuld; ") for field, text in found.items())
    assert "security.txt" in found["contact"] and "fout te melden" in found["fout_melden"]


def test_known_edition_gives_no_notice(handbook: Handbook):
    """With everything filled in there is nothing to say."""
    filled = with_edition(handbook, **{field: "x" for field in UNKNOWN})
    assert list(notices.about(filled)) == []


def test_summary_counts_every_kind(handbook: Handbook):
    """One line says how much there is, with the right word for one."""
    line = notices.summary(handbook)
    assert f"{len(handbook.programmas)} programma's" in line and "8 stappen" in line and "7 indicatoren" in line
    assert "1 programma, " in notices.summary(replace(handbook, programmas=handbook.programmas[:1]))
