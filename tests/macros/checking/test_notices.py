"""Notices for an editor about valid data."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from macros.checking import notices
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.reading.located import Located
from macros.reading.node import Mark, Node

UNKNOWN = {"eigenaar": None, "contact": None, "fout_melden": None, "adres": None, "broncode": None}


def with_edition(handbook: Handbook, **fields) -> Handbook:
    return replace(handbook, uitgave=handbook.uitgave.model_copy(update=fields))


def unchecked(handbook: Handbook, noun_file: str = "data/stappen.yaml") -> list[str]:
    """The notices about one file, with every record named."""
    return [str(notice) for notice in notices.unchecked(handbook, by_file=True) if notice.file == noun_file]


def undated(record: Any) -> Any:
    """The record and everything within it, as if never checked."""
    if isinstance(record, tuple):
        return tuple(undated(part) for part in record)
    if not isinstance(record, Record):
        return record
    inner = {name: undated(part) for name, part in record if isinstance(part, tuple)}
    return record.model_copy(update=inner | ({"gecontroleerd_op": None} if hasattr(record, "gecontroleerd_op") else {}))


def with_dates(handbook: Handbook, *dates: str | None) -> Handbook:
    """The small handbook of 23 November 2026: its first steps checked on `dates`, the others on that day, nothing else ever."""
    handbook = Handbook(**{field.name: undated(getattr(handbook, field.name)) for field in fields(Handbook)})
    days = [*dates, *["2026-11-23"] * (len(handbook.stappen) - len(dates))]
    steps = tuple(step.model_copy(update={"gecontroleerd_op": day}) for step, day in zip(handbook.stappen, days, strict=True))
    edition = handbook.uitgave.model_copy(update={"bijgewerkt": "2026-11-23"})
    return replace(handbook, stappen=steps, uitgave=edition)


def test_empty_fields_of_the_edition_are_named_with_what_is_left_out(handbook: Handbook):
    """Each empty field gives one sentence with its place and what the site leaves out."""
    found = {notice.field: str(notice) for notice in notices.about(with_edition(handbook, **UNKNOWN))}
    assert set(found) == set(UNKNOWN)
    assert all(text.startswith(f"data/uitgave.yaml: {field}: nog niet ingevuld; ") for field, text in found.items())
    assert "security.txt" in found["contact"] and "fout te melden" in found["fout_melden"]


def test_known_edition_gives_no_notice(handbook: Handbook):
    """An edition with every field filled in gives no notice."""
    filled = with_edition(handbook, **{field: "x" for field in UNKNOWN})
    assert list(notices.about(filled)) == []


def odd(handbook: Handbook, noun: str, *records) -> list[str]:
    """The notices for these records, each on a line of its own."""
    located = [Located(record, noun, "data/x.yaml", Node({}, Mark(line, 1))) for line, record in enumerate(records, 1)]
    return [notice.text for notice in notices.odd(located)]


def test_two_sources_with_one_address_are_reported(handbook: Handbook):
    """Two sources with the same address are reported; two without an address are not."""
    known, bare = (next(record for record in handbook.bronnen if bool(record.url) is has) for has in (True, False))
    again = known.model_copy(update={"id": "nog-een", "url": known.url.replace("https://www.", "http://") + "/#deel"})
    assert odd(handbook, "bron", known, bare, bare, again) == [
        f"'{again.url}' staat ook bij bron '{known.id}' (regel 1). Gaat het om dezelfde bron? Houd er dan een over."]


def test_two_programmes_with_one_name_are_reported(handbook: Handbook):
    """A reader of the list sees no difference, also when only capitals differ."""
    first = handbook.programmas[0]
    assert [text.partition(" (")[0] for text in odd(handbook, "programma", first, first.model_copy(update={"id": "nog-een", "naam": first.naam.upper()}))] == [
        f"'{first.naam.upper()}' staat ook bij programma '{first.id}'"]


@pytest.mark.parametrize(("tot", "day", "said"), [
    ("2026", "2026-12-31", False), ("2026", "2027-01-01", True), ("2026-06", "2026-07-01", True), ("2026-11-23", "2026-11-23", False),
    (None, "2030-01-01", False),
])
def test_what_has_ended_is_reported(tot: str | None, day: str, said: bool, handbook: Handbook):
    """After the last day that a note holds, an editor hears to look up what holds now; until then nothing is said."""
    note = handbook.notities[0].model_copy(update={"tot": tot})
    located = [Located(note, "actualiteit", "data/x.yaml", Node({}, Mark(1, 1)))]
    found = [notice.text for notice in notices.ended(located, date.fromisoformat(day))]
    assert [text.startswith("dit gold tot en met") for text in found] == [True] * said


@pytest.mark.parametrize(("noun", "kort", "said"), [
    ("programma", "Eén zin zonder punt", ""), ("programma", "Eén zin met punt.", "hier hoort geen punt aan het eind"), ("voorbeeld", "Eén zin.", ""),
    ("voorbeeld", "Eén zin. En nog een.", "hier staan meer zinnen"), ("programma", "Een? Twee", "hier staan meer zinnen"),
    ("sectie", "Eén zin. En nog een.", ""), ("sectie", "x" * 160, ""), ("sectie", "x" * 161, "deze zin heeft 161 tekens"),
])
def test_a_line_for_a_list_is_one_short_sentence(noun: str, kort: str, said: str, handbook: Handbook):
    """A longer line is valid, but does not fit where it is shown, so it is reported."""
    record = next(iter(handbook.by_noun[noun].values())).model_copy(update={"kort": kort})
    assert [text[:len(said)] for text in odd(handbook, noun, record)] == [said] * bool(said)


def test_summary_counts_every_kind(handbook: Handbook):
    """One line gives the number of each kind of record, in the singular for one."""
    line = notices.summary(handbook)
    assert f"{len(handbook.programmas)} programma's" in line and "8 stappen" in line and f"{len(handbook.indicatoren)} indicatoren" in line
    assert "1 programma, " in notices.summary(replace(handbook, programmas=handbook.programmas[:1]))


@pytest.mark.parametrize(("day", "said"), [
    (None, True), ("2013-02-01", True), ("2025-11-21", True), ("2025-11-23", False), ("2026-11-23", False), ("2027-01-01", False),
])
def test_a_record_is_named_when_nobody_looked_at_it_for_a_year(handbook, day, said):
    """A year is counted back from the edition's own date, not from the clock; records that were never checked are named too."""
    found = unchecked(with_dates(handbook, day))
    assert [("1 van de 8 (stap-1)." in notice) for notice in found] == [True] * said


def test_a_file_names_every_record_that_nobody_checked(handbook):
    """With `by_file` every record is named."""
    notice, = unchecked(with_dates(handbook, *[None] * 8))
    assert notice.startswith("data/stappen.yaml: gecontroleerd_op: het laatste jaar niet nagekeken: 8 van de 8 (stap-1, stap-2, ") and "stap-8)" in notice


def test_unasked_it_is_one_line(handbook):
    """A list of hundreds hides what matters; a count and the way to the list are enough."""
    seen, = notices.unchecked(with_dates(handbook, "2026-11-23"))
    assert seen.file == "data/" and "records. Welke dat zijn, zegt check --alles." in seen.text
    dated = [record for records in handbook.by_noun.values() for record in records.values() if hasattr(record, "gecontroleerd_op")]
    assert f": {len(dated) - 8} van de {len(dated)} records" in seen.text


def test_where_nothing_was_ever_checked_it_is_said_calmly(handbook):
    """If no record was ever checked, the notice has no number and only says what to do."""
    never = with_dates(handbook, *[None] * 8)
    assert [str(notice) for notice in notices.unchecked(never)] == [
        "data/: gecontroleerd_op: nog nergens ingevuld. Keek u een record na? Zet daar de dag bij."]


def test_records_without_a_date_of_checking_are_left_alone(handbook):
    """Themes, worksheets and models have no such date and give no notice."""
    assert unchecked(handbook, "data/themas.yaml") == unchecked(handbook, "data/werkbladen/") == []


def test_sections_are_looked_for_within_their_chapters(handbook):
    """Sections are in the files of their chapters, whose folder is named once."""
    sections = len(list(handbook.secties))
    named = unchecked(handbook, "data/handreiking/")
    unseen = sum(section.gecontroleerd_op is None for section in handbook.secties)
    assert len(named) == (unseen > 0)
    assert all(f"{unseen} van de {sections}" in notice for notice in named)
