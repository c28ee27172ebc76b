"""How easy the handbook is to read: the measurements, and the report about words beyond the limits."""


import pytest

from macros import __main__ as commands
from macros.nouns import WRITTEN
from macros.pages.keuzehulp import POINTS
from macros.pages.programmas import FACETS
from macros.readability import report
from macros.readability.report import Chapter, chapters, faults, measure, table, whole
from macros.readability.sentences import Sentence

LONG_WORD = "verantwoordelijkheidsverdelingen"


def chapter(*texts: str) -> Chapter:
    return Chapter("Proef", tuple(Sentence(text, f"data/proef.yaml ({number})") for number, text in enumerate(texts)))


@pytest.fixture(scope="module")
def measured(handbook, root) -> list[Chapter]:
    """The chapters, and all of them as one."""
    found = chapters(handbook, root / "docs", (POINTS, FACETS))
    return [*found, whole(found)]


def test_every_chapter_of_the_guidance_and_every_step_is_measured(measured, handbook):
    """No chapter, step or kind of record is left out, and none is empty."""
    titles = [found.title for found in measured]
    assert [f"{h.nummer}. {h.titel}" for h in handbook.hoofdstukken] == titles[:len(handbook.hoofdstukken)]
    assert {f"Stap {step.nummer}: {step.titel}" for step in handbook.stappen} <= set(titles)
    assert all(found.sentences for found in measured)


def test_every_file_with_running_text_is_measured(measured):
    """A new kind of record cannot be forgotten; sources, the edition and the two vocabularies have no sentences."""
    read = {sentence.place.split(" (")[0] for sentence in measured[-1].sentences}
    assert {f"data/{source.path}" for source in WRITTEN} - read == {
        f"data/{name}.yaml" for name in ("bronnen", "uitgave", "themas", "doelen")}


def test_places_lead_to_the_record(measured):
    """Each sentence has the file, record and field where an editor finds it."""
    places = {sentence.place for sentence in measured[-1].sentences}
    assert "data/stappen.yaml (stap-1) inleiding" in places
    assert any(place.startswith("data/handreiking/ (aanleiding › belang-van-ouders) secties[") for place in places)


def test_figures_of_plain_sentences():
    """Mean and share are those of the sentences; short words in short sentences score high."""
    figures = measure(chapter("De kat zit op de mat.", "U leest een boek.").sentences)
    assert (figures.mean, figures.short) == (5, 1)
    assert figures.ease > 100


@pytest.mark.parametrize(("texts", "expected"), [
    ((" ".join(["woord"] * 25) + ".",), ["gemiddeld 25,0 woorden, hoogstens 13 mag", "0% van de zinnen", "(25 woorden)"]),
    ((f"De {LONG_WORD} zijn {LONG_WORD}.",), ["Flesch-Douma is ", "minstens 45 moet", LONG_WORD]),
])
def test_what_is_beyond_a_limit_is_named(texts, expected):
    """A fault gives the figure, the limit, and the sentences to rewrite with their places."""
    said = "\n".join(faults(chapter(*texts)))
    assert all(piece in said for piece in [*expected, "data/proef.yaml (0)", "Herschrijf"])


def test_the_site_has_a_limit_of_its_own():
    """The limit for the site as a whole is stricter than that for a chapter."""
    assert whole([chapter("U leest.")]).min_ease > chapter("U leest.").min_ease


def test_table_has_a_line_per_chapter_and_the_limits(measured):
    """The printed table has every chapter once and ends with the limits."""
    lines = table(measured).splitlines()
    assert [line.startswith(found.title) for line, found in zip(lines[1:-1], measured, strict=True)].count(False) == 0
    assert lines[-1].split() == ["Grens", "13", "90%", "45", "(50)"]


def test_command_prints_the_table_and_succeeds(root, capsys):
    """On the real data `taal` prints every chapter and the hard words, and succeeds."""
    assert commands.taal(root) == 0
    said = capsys.readouterr().out
    assert "Het hele handboek" in said and "Moeilijke woorden zonder begrip" in said


def test_command_fails_beyond_a_limit(root, capsys, monkeypatch):
    """Beyond a limit `taal` ends with 1 and names what to rewrite."""
    monkeypatch.setattr(report, "MAX_MEAN", 2)
    assert commands.taal(root) == 1
    assert "Herschrijf om te beginnen:\n  data/handreiking/ (" in capsys.readouterr().out
