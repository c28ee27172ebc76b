"""A filled stuk: what follows from the answers of the worksheets, and what an empty one asks."""

from dataclasses import dataclass, field

import pytest

from macros.dutch.policy_paper_parts import OPEN, Bladtabel, Deel, Hulp, Kop, Proza, literal
from macros.dutch.policy_papers import EMPTY_ROWS, _Filling, empty_paper, example_paper, guidance
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.markdown import parser, words
from macros.model.stuk import Stuk


@dataclass(frozen=True)
class Answers:
    """Answers of an own plan."""

    fields: dict[str, str] = field(default_factory=dict)
    tables: dict[str, tuple[invulling.Rij, ...]] = field(default_factory=dict)

    def single(self, sheet: str, name: str) -> str:
        return self.fields.get(f"{sheet}.{name}", "")

    def rows(self, sheet: str, table: str) -> tuple[invulling.Rij, ...]:
        return self.tables.get(f"{sheet}.{table}", ())


OFFER = {"inventarisatie.activiteiten": ({"activiteit": "Inloop", "vorm": "groep"},)}


@pytest.fixture
def note(handbook: Handbook) -> Stuk:
    """The small stuk with every kind of block."""
    return handbook.get("stuk", "notitie")


def read(parts: tuple[Deel, ...]) -> str:
    """The running text as a reader sees it."""
    return "\n".join(words(token) for part in parts if isinstance(part, Proza) for token in parser().parse(part.text) if token.type == "inline")


def tables(parts: tuple[Deel, ...]) -> list[Bladtabel]:
    return [part for part in parts if isinstance(part, Bladtabel)]


def filled(note: Stuk, handbook: Handbook, answers: Answers) -> tuple[Deel, ...]:
    return tuple(_Filling(note, handbook, answers, asked=False).parts())


def test_the_worked_paper_follows_from_the_worked_sheets(note: Stuk, handbook: Handbook) -> None:
    """Single answers, counts, lists, cells and sums come from the examples; dates are in words, money has its sign."""
    text = read(example_paper(note, handbook))
    assert "In Voorbeeldstad waren er op 1 oktober 2026 2 activiteiten, 1 in een groep." in text
    assert "Het zijn Boekenbus en Koffie voor ouders. Bij de koffie: <10." in text
    assert "Samen kost het €\u00a012.500." in text and "De Boekenbus kost €\u00a012.000." in text
    assert "Wij rijden elke week door de wijk." in text and "Wij vragen om ja te zeggen." in text


def test_a_table_has_the_chosen_columns_and_rows(note: Stuk, handbook: Handbook) -> None:
    """Columns are in the order of the stuk, numbers on the right, and the last row adds up what can be added
    and says what is missing.
    """
    whole, group = tables(example_paper(note, handbook))
    assert (whole.number, whole.caption, whole.heads) == (1, "Aanbod en bereik", ("Activiteit", "Alle ouders", "Deel in procenten", "Plaats"))
    assert whole.rows == (("Boekenbus", "40", "75%", "thuis"), ("Koffie voor ouders", "40", "niet getoond (<10)", "voorziening; wijkhuis"),
                          ("Totaal (niet compleet, 1 rij)", "80", "75%", ""))
    assert whole.right == (1, 2) and whole.total
    assert (group.number, group.rows, group.total) == (2, (("Koffie voor ouders", "<10"),), False)


def test_what_has_no_answers_is_left_out(note: Stuk, handbook: Handbook) -> None:
    """A sentence about wishes that nobody filled in does not appear, nor does the empty answer below it."""
    parts = example_paper(note, handbook)
    assert "wensen" not in read(parts) and "Meer is er nu te doen." in read(parts)
    own = filled(note, handbook, Answers({"gesprek-thuis.wens": "Meer boeken"}))
    assert "Wat ouders thuis wensen, staat hieronder.\nMeer boeken." in read(own)
    assert tables(own) == []


def test_an_empty_paper_asks(note: Stuk, handbook: Handbook) -> None:
    """Each section has guidance with its worksheets; places, answers and own words are marked, tables have empty rows."""
    parts = empty_paper(note, handbook)
    heads = [part for part in parts if isinstance(part, Kop)]
    assert len([part for part in parts if isinstance(part, Hulp)]) == len(heads) == 3
    text = "".join(part.text for part in parts if isinstance(part, Proza))
    for place in ("gemeente", "lezer", "Wat vraagt u aan het college?", r"Wat gaat u doen? \(werkblad 8a\)", r"Activiteit \(werkblad 2a\)"):
        assert f"[{place}]({OPEN})" in text
    assert "Voorbeeldstad" not in text and "Wij vragen om" not in text
    whole, group = tables(parts)
    assert group.rows == (("", ""),) * EMPTY_ROWS and whole.rows[-1] == ("Totaal", "", "", "")


def test_guidance_names_the_sheets(note: Stuk, handbook: Handbook) -> None:
    """The sheets of places and of blocks are named in the order of their codes."""
    first, second, third = (guidance(note, part, handbook) for part in note.onderdelen)
    assert first == ("Schrijf hier wat u wilt. De antwoorden komen uit werkbladen [2a](werkblad:inventarisatie) en [5b](werkblad:programmakeuze).")
    assert second.endswith("uit werkbladen [2a](werkblad:inventarisatie) en [8a](werkblad:proefblad).")
    assert third.endswith("uit werkblad [3](werkblad:gesprek-thuis).")


def test_sources_are_below_their_section(note: Stuk, handbook: Handbook) -> None:
    """What is said about now has its source, with date and address."""
    (cited,) = [part.text for part in example_paper(note, handbook) if isinstance(part, Proza) and part.text.startswith("Bron")]
    assert cited == "Bron: [Voorbeeldwet op het jonge kind, 1 augustus 2010](https://wetten.voorbeeld.nl/jonge-kind)."


def test_a_sentence_without_its_answer_is_left_out(note: Stuk, handbook: Handbook) -> None:
    """The sentences around it stay; a count of one is in the singular, and a table of names alone is one only if an answer chose them."""
    own = filled(note, handbook, Answers({"inventarisatie.gemeente": "Ons dorp", "inventarisatie.peildatum": "2026-10-01"}, OFFER))
    text = read(own)
    assert "In Ons dorp waren er op 1 oktober 2026 1 activiteit, 1 in een groep. Het zijn Inloop." in text
    assert "Bij de koffie" not in text and "Samen kost" not in text
    assert [(found.heads, found.rows) for found in tables(own)] == [(("Activiteit",), (("Inloop",),))]
    bare = filled(note, handbook, Answers({}, OFFER))
    assert "Het zijn Inloop." in read(bare) and "In " not in read(bare)


def test_a_section_that_says_nothing_is_left_out(note: Stuk, handbook: Handbook) -> None:
    """With its heading and its sources; own words are there, as they are those of the writer."""
    empty = filled(note.model_copy(update={"onderdelen": note.onderdelen[1:]}), handbook, Answers())
    assert [part.title for part in empty if isinstance(part, Kop)] == ["Later"]


def test_a_stop_is_not_said_twice(note: Stuk, handbook: Handbook) -> None:
    """An answer that ends with a mark ends the sentence, and one that does not gets a stop."""
    with_stop = Answers({}, {"inventarisatie.activiteiten": ({"activiteit": "Doe je mee?", "vorm": "groep"},)})
    assert "Het zijn Doe je mee?\n" in read(filled(note, handbook, with_stop))


@pytest.mark.parametrize("outcome", ["nul", "weg_bij_nul", "meervoud"])
def test_none_is_said_as_the_stuk_wants(outcome: str, note: Stuk, handbook: Handbook) -> None:
    """With words of its own, or not at all."""
    given = {"nul": {"nul": "geen enkele"}, "weg_bij_nul": {"weg_bij_nul": True}, "meervoud": {"enkelvoud": "één", "meervoud": "[getal] stuks"}}[outcome]
    places = tuple(place.model_copy(update=given) if place.naam == "groepen" else place for place in note.plaatsen)
    alone = {"inventarisatie.activiteiten": ({"activiteit": "Boekenbus", "vorm": "individueel"},)}
    text = read(filled(note.model_copy(update={"plaatsen": places}), handbook, Answers({"inventarisatie.gemeente": "X", "inventarisatie.peildatum": "2026-10-01"}, alone)))
    assert ("In X waren er op 1 oktober 2026 1 activiteit, geen enkele in een groep." in text) == (outcome == "nul")
    assert ("in een groep" in text) == (outcome == "nul")


@pytest.mark.parametrize("words", ["**vet** _x_ [a](https://b.nl)", "1. een", "- punt", "# kop", "<b>&amp;", "[gemeente]", "a | b\\", "{{ x }}"])
def test_an_answer_is_literal(words: str, note: Stuk, handbook: Handbook) -> None:
    """Signs in an answer never become markup or a marked place, in a sentence or as a paragraph."""
    own = filled(note, handbook, Answers({"inventarisatie.gemeente": words, "inventarisatie.peildatum": "2026-10-01", "proefblad.verhaal": words}, OFFER))
    text = read(own)
    assert f"In {words} waren er" in text and f"\n{words}" in text
    html = parser().render(literal(words))
    assert not any(f"<{tag}" in html for tag in ("strong", "em", "a ", "ol", "ul", "h1", "b>"))
