"""The memory of the live site: an answer is kept exactly as long as what it looked at is the same."""

from dataclasses import replace

import pytest

from macros.memory import Memory, same
from macros.model.eigen import Eigen, Eigenheid
from macros.model.handbook import Handbook
from macros.model.programma import Programma

asked: list[str] = []


def name_of(handbook: Handbook, record_id: str) -> str:
    """Looks at one record."""
    asked.append(f"name of {record_id}")
    return str(handbook.get("programma", record_id).naam)


def number(handbook: Handbook) -> int:
    """Looks at a list of records."""
    asked.append("number")
    return len(handbook.programmas)


def title(handbook: Handbook, record_id: str) -> str:
    """Asks another question, and looks at a fact."""
    asked.append("title")
    return f"{handbook.ask(name_of, record_id)} {handbook.fact('omvang')}"


def renamed(handbook: Handbook, record_id: str, **fields: str) -> Handbook:
    """The handbook with other words in one programme; the other records are the same values."""
    changed = tuple(p.model_copy(update=fields) if p.id == record_id else p for p in handbook.programmas)
    return replace(handbook, programmas=changed)


@pytest.fixture
def memory(small_handbook: Handbook) -> Memory:
    """A memory in its first round, with nothing asked yet."""
    found = Memory()
    found.renew(small_handbook)
    asked.clear()
    return found


@pytest.fixture
def two(small_handbook: Handbook) -> tuple[Programma, Programma]:
    """Two programmes."""
    return small_handbook.programmas[0], small_handbook.programmas[1]


def test_an_answer_is_made_once(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """The same question again, and in a round with the same data, gives the kept answer."""
    first = [memory.renew(small_handbook).ask(name_of, two[0].id) for _ in range(3)]
    assert first == [two[0].naam] * 3 and asked == [f"name of {two[0].id}"]


def test_only_what_looked_at_the_edit_is_made_again(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """An edit of one record leaves the answers about another, and an answer about the list is made again."""
    for record in two:
        memory.answer(name_of, record.id)
    memory.answer(number)
    asked.clear()
    handbook = memory.renew(renamed(small_handbook, two[0].id, naam="Anders"))
    assert [handbook.ask(name_of, record.id) for record in two] == ["Anders", two[1].naam] and handbook.ask(number) == len(small_handbook.programmas)
    assert asked == [f"name of {two[0].id}", "number"]


def test_an_answer_that_comes_out_the_same_stops_there(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """Who asked the first question is not asked again if its answer did not change."""
    memory.answer(title, two[0].id)
    asked.clear()
    memory.renew(renamed(small_handbook, two[0].id, kort="Andere woorden"))
    memory.answer(title, two[0].id)
    assert asked == [f"name of {two[0].id}"]


def test_a_fact_counts_too(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """What is told from outside the data is part of what an answer looked at; untold it is None."""
    assert memory.answer(title, two[0].id).endswith("None")
    memory.renew(small_handbook)
    memory.add({"omvang": 12})
    assert memory.answer(title, two[0].id).endswith("12")


def test_a_record_that_is_gone_is_no_old_answer(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """An answer about it is not kept, and asking raises what it raises without a memory."""
    memory.answer(title, two[0].id)
    memory.renew(replace(small_handbook, programmas=small_handbook.programmas[1:]))
    with pytest.raises(KeyError):
        memory.answer(title, two[0].id)


def test_what_nobody_asks_for_is_forgotten(memory: Memory, small_handbook: Handbook, two: tuple[Programma, Programma]):
    """Answers do not pile up."""
    memory.answer(name_of, two[0].id)
    memory.renew(small_handbook)
    memory.forget_unused(memory.round)
    memory.answer(name_of, two[0].id)
    assert asked == [f"name of {two[0].id}"] * 2


def test_the_watched_handbook_finds_what_the_handbook_finds(memory: Memory, small_handbook: Handbook):
    """Every look-up of a handbook gives the same through a memory."""
    watched = memory.renew(small_handbook)
    assert list(watched.secties) == list(small_handbook.secties) and watched.naaste_voorbeelden == small_handbook.naaste_voorbeelden
    assert {noun: dict(found) for noun, found in watched.by_noun.items()} == small_handbook.by_noun
    for programme in small_handbook.programmas:
        assert watched.voorbeelden_van(programme.id) == small_handbook.voorbeelden_van(programme.id)
        for look_up in ("notities_bij", "notities_achteraan"):
            assert getattr(watched, look_up)("programmas", programme.id) == getattr(small_handbook, look_up)("programmas", programme.id)
    assert watched.notities_onder("stap:stap-1") == small_handbook.notities_onder("stap:stap-1")


def test_same_is_stricter_than_equal(two: tuple[Programma, Programma]):
    """Values that print differently are not the same, nor are two records with equal fields."""
    record = two[0]
    assert same((1, "a", {"b": [2]}), (1, "a", {"b": [2]})) and same(record, record)
    pairs = [(1, 1.0), (True, 1), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), (record, record.model_copy()), ((1,), [1]), (object(), object())]
    assert [pair for pair in pairs if same(*pair)] == []


def test_what_an_edition_has_of_its_own_is_seen_too(small_handbook: Handbook) -> None:
    """A question that looks at it is asked again when it is another, and at one record only when that record is."""
    memory = Memory()
    looked: list[str] = []

    def marked(handbook: Handbook, record_id: str) -> str:
        looked.append(record_id)
        return f"{handbook.eigen and handbook.eigen.basis} {handbook.eigenheid('programma', record_id)}"

    def mark(handbook: Handbook, record_id: str) -> str:
        looked.append(record_id)
        return str(handbook.eigenheid("programma", record_id))

    own = replace(small_handbook, eigen=Eigen("proefdam", "Klein handboek", (Eigenheid("programma", "boekenbus", ("kort",)),)))
    more = replace(own, eigen=Eigen("proefdam", "Klein handboek", (Eigenheid("programma", "boekenbus", ("kort",)), Eigenheid("programma", "ouderkamer", ("duur",)))))
    for handbook in (small_handbook, own, own, more):
        watched = memory.renew(handbook)
        watched.ask(marked, "boekenbus"), watched.ask(mark, "boekenbus")
    assert watched.eigen == more.eigen
    assert looked == ["boekenbus"] * 5  # both anew with an edition, then only what looks at all of it
