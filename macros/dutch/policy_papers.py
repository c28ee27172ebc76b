"""A stuk as people read it: its definition with the answers of worksheets filled in, or empty with guidance for the writer.

A pure function of definition and answers: the page, the downloads and, later, a visitor's own plan all get the same parts.
A fixed sentence with a place that has no words is left out of a filled paper, so it never says what is not there. Texts are Markdown as in
`data/`; an answer in it is literal, whatever signs it has. Knows no file format and no HTML. `overrides/plan/papers/` does the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from macros.dutch.policy_paper_answers import Answers, ExampleAnswers, NoAnswers, Target, find
from macros.dutch.policy_paper_parts import (
    Bladtabel,
    Deel,
    Hulp,
    Kop,
    Proza,
    in_words,
    literal,
    one_line,
    open_place,
    sources_line,
)
from macros.dutch.policy_paper_sentences import Regel, joined, lines, pieces
from macros.dutch.text import listing
from macros.dutch.worksheets import sentence, shown
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.stuk import NUMBER, PLACE, Blok, Keuze, Onderdeel, Plaats, Stuk, Stuktabel
from macros.model.werkblad.rekenen import HIDDEN, INCOMPLETE, NOT_COMPUTABLE, WRONG, same
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.tabel import Kolom, Tabel, Totaal
from macros.model.werkblad.totalen import compute_total, total_note
from macros.model.werkblad.veld import Bewerking, Loc, Veld

TOTAL = "Totaal"
# Empty rows of a table in an empty paper.
EMPTY_ROWS = 3
STOPS = (".", "?", "!")
# Where a sentence ends, with its stop if it has one.
_LAST_STOP = re.compile(r"(?:\\?[.:?!])?\Z")
# The number at the end of a name stays on the line of the name.
_LAST_NUMBER = re.compile(r" ([0-9]+)$")


def example_paper(stuk: Stuk, handbook: Handbook) -> tuple[Deel, ...]:
    """The worked paper of Voorbeeldstad."""
    return filled_paper(stuk, handbook, ExampleAnswers(handbook))


def filled_paper(stuk: Stuk, handbook: Handbook, answers: Answers) -> tuple[Deel, ...]:
    """The paper with these answers, and the words of Voorbeeldstad that no worksheet has."""
    return tuple(_Filling(stuk, handbook, answers, asked=False).parts())


def empty_paper(stuk: Stuk, handbook: Handbook) -> tuple[Deel, ...]:
    """The empty paper, with guidance and marked places."""
    return tuple(_Filling(stuk, handbook, NoAnswers(), asked=True).parts())


def unanswered(stuk: Stuk, handbook: Handbook) -> tuple[tuple[Loc, str, str], ...]:
    """Every marked place of the worked paper without words: the place of its text, its name, and the outcome that makes no sentence."""
    filling = _Filling(stuk, handbook, ExampleAnswers(handbook), asked=False)
    return tuple(filling.lacking) if list(filling.parts()) else ()


def guidance(stuk: Stuk, part: Onderdeel, handbook: Handbook) -> str:
    """The help for a section, with the worksheets that its words come from; Markdown."""
    sheets = sorted((handbook.get("werkblad", sheet) for sheet in stuk.herkomst(part)), key=lambda sheet: sheet.code)
    named = [f"[{sheet.code}](werkblad:{sheet.id})" for sheet in sheets]
    return f"{part.hulp} De antwoorden komen uit {'werkblad' if len(named) == 1 else 'werkbladen'} {listing(named)}." if named else part.hulp


class _Filling:
    """Fills in one paper. One that is `asked` shows guidance and every block; one that is not leaves out what has no answers."""

    def __init__(self, stuk: Stuk, handbook: Handbook, answers: Answers, asked: bool):
        self.stuk, self.handbook, self.answers, self.asked = stuk, handbook, answers, asked
        self.tables = 0
        self.lacking: list[tuple[Loc, str, str]] = []

    def parts(self) -> Iterator[Deel]:
        """Everything below the title, in order."""
        for number, line in enumerate(self.stuk.kopregels):
            if words := self._line(line.tekst, ("kopregels", number)):
                yield Proza(f"**{literal(line.label)}:** {words}", ("kopregels", number))
        for number, part in enumerate(self.stuk.onderdelen):
            yield from self._section(part, ("onderdelen", number))

    def _section(self, part: Onderdeel, loc: Loc) -> Iterator[Deel]:
        made = [found for number, block in enumerate(part.blokken) if self.asked or not block.alleen_als or self._given(block.alleen_als)
                for found in self._block(block, (*loc, "blokken", number))]
        if not made:
            return
        yield Kop(part.titel, (*loc, "titel"))
        if self.asked:
            yield Hulp(guidance(self.stuk, part, self.handbook), (*loc, "hulp"))
        yield from made
        is_cited = self.asked or not part.bronnen_alleen_als or self._given(part.bronnen_alleen_als)
        if cited := is_cited and sources_line(part, self.handbook):
            yield Proza(cited, (*loc, "bronnen"))

    def _block(self, block: Blok, loc: Loc) -> Iterator[Deel]:
        if block.tekst:
            if words := self._text(block.tekst, (*loc, "tekst")):
                yield Proza(words, (*loc, "tekst"))
        elif block.eigen:
            yield Proza(open_place(block.eigen.vraag) if self.asked else block.eigen.voorbeeld, (*loc, "eigen"))
        elif block.antwoord:
            yield from self._answer(block.antwoord, (*loc, "antwoord"))
        elif block.lijst:
            yield from self._list(block.lijst.van, block.lijst.alleen, (*loc, "lijst"))
        elif block.tabel:
            yield from self._table(block.tabel, (*loc, "tabel"))

    def _answer(self, target: str, loc: Loc) -> Iterator[Deel]:
        found = self._find(target)
        given = self._single(found)
        if given:
            separate = [literal(line.strip()) for line in given.split("\n") if line.strip()]
            yield Proza("\n\n".join(separate) if len(separate) > 1 else sentence(literal(given)), loc)
        elif self.asked and found.veld:
            yield Proza(open_place(f"{found.veld.label} ({found.origin})"), loc)

    def _list(self, target: str, chosen: Keuze | None, loc: Loc) -> Iterator[Deel]:
        found = self._find(target)
        points = [literal(words) for words in self._column(found, chosen)]
        if not points and self.asked and found.veld:
            points = [open_place(f"{found.veld.label} ({found.origin})")]
        if points:
            yield Proza("\n".join(f"- {point}" for point in points), loc)

    def _table(self, wanted: Stuktabel, loc: Loc) -> Iterator[Deel]:
        found = self._find(wanted.van)
        named = [kolom for name in wanted.kolommen for kolom in found.tabel.kolommen if kolom.id == name] if found.tabel else []
        rows = self._rows(found, wanted.alleen)
        columns = named if self.asked else _with_answers(wanted, named, rows)
        if not columns:
            return
        cells = [tuple(one_line(shown(kolom.soort, row.get(kolom.id, ""))) for kolom in columns) for row in rows]
        filled = tuple(row for row in cells if any(row))
        self.tables += 1
        made = Bladtabel(
            self.tables, wanted.bijschrift, tuple(_LAST_NUMBER.sub("\u00a0\\1", kolom.label) for kolom in columns), filled or (("",) * len(columns),) * EMPTY_ROWS,
            tuple(place for place, kolom in enumerate(columns) if kolom.soort.rules.is_number), loc=loc)
        yield self._with_total(made, found.tabel, columns, rows) if wanted.totaalrij and found.tabel else made

    def _with_total(self, made: Bladtabel, tabel: Tabel, columns: Sequence[Kolom], rows: tuple[invulling.Rij, ...]) -> Bladtabel:
        """The table with a last row that adds up each column that can be, and says how many rows are missing in it."""
        lines = {kolom.id: _total_line(kolom, operation, None) for kolom in columns if (operation := summed(kolom))}
        totals = [shown(kolom.soort, compute_total(lines[kolom.id], tabel, rows)) if kolom.id in lines else "" for kolom in columns]
        if not (self.asked or any(totals)):
            return made
        note = _noted(total_note(line, tabel, rows) for line in lines.values() if compute_total(line, tabel, rows) != NOT_COMPUTABLE)
        return replace(made, rows=(*made.rows, (f"{TOTAL} ({note})" if note else TOTAL, *totals[1:])), total=True)

    def _text(self, words: str, loc: Loc) -> str:
        """A fixed text without the sentences that cannot be said yet; one that asks keeps them, with their places marked."""
        if self.asked:
            return self._marked(words)
        said = (Regel(line.soort, tuple(filter(None, (self._sentence(found, loc) for found in line.zinnen)))) for line in lines(words))
        return joined([line for line in said if line.zinnen])

    def _line(self, words: str, loc: Loc) -> str:
        if self.asked:
            return self._marked(words)
        return ", ".join(filter(None, (self._sentence(piece, loc, stop=False) for piece in pieces(words))))

    def _marked(self, words: str) -> str:
        return PLACE.sub(lambda found: open_place(found[1]), words)

    def _sentence(self, words: str, loc: Loc, stop: bool = True) -> str:
        """The sentence with its answers; "" if one is lacking. A stop that an answer has already is not said twice."""
        said, ended = "", False
        notes = []
        for number, piece in enumerate(PLACE.split(words)):
            if number % 2 and piece not in self._places:
                said, ended = f"{said}[{piece}]", True
            elif number % 2:
                given = self._words(self._places[piece])
                if given is not None and (not given or _is_message(given)):
                    self.lacking.append((loc, piece, given))
                if not given or _is_message(given):
                    return ""
                said, ended = said + literal(given), given.endswith(STOPS)
                notes.append(self._lacks(self._places[piece]))
            elif piece:
                said, ended = said + (piece[1:] if ended and piece.startswith(".") else piece), True
        said = said if ended or not stop else f"{said}."
        note = _noted(notes)
        return _LAST_STOP.sub(lambda found: f" ({literal(note)}){found[0]}", said, count=1) if note else said

    @cached_property
    def _places(self) -> dict[str, Plaats]:
        return {place.naam: place for place in self.stuk.plaatsen}

    def _words(self, place: Plaats) -> str | None:
        """The words of a marked place: "" when there are none yet, or a message; None when there is nothing to say."""
        if not place.veld:
            return place.voorbeeld or ""
        found = self._find(place.veld)
        if not found.veld:
            return ""
        if place.bewerking:
            return self._computed(place, place.bewerking, found)
        if not found.tabel:
            return one_line(self._single(found))
        if place.rij:
            return one_line(in_words(found.veld.soort, self._cell(found, place.rij)))
        return listing(list(self._column(found, None)))

    def _computed(self, place: Plaats, operation: Bewerking, found: Target) -> str | None:
        """A count, sum or share."""
        if not (found.veld and found.tabel):
            return ""
        rows, line = self._rows(found, None), _total_line(found.veld, operation, place.telt)
        outcome = compute_total(line, found.tabel, rows)
        if not outcome or _is_message(outcome):
            return outcome
        if outcome == "0" and place.zwijgt_bij_nul:
            return None
        form = place.nul if outcome == "0" and place.nul else place.enkelvoud if outcome == "1" else place.meervoud
        number = in_words(Veldsoort.GETAL if operation is Bewerking.AANTAL else found.veld.soort, outcome)
        return form.replace(f"[{NUMBER}]", number, 1) if form else number

    def _lacks(self, place: Plaats) -> str:
        """What is missing in the sum or share of a place; "" for a count, which says what it counted."""
        found = self._find(place.veld) if place.veld else None
        if not found or not found.veld or not found.tabel or place.bewerking in (None, Bewerking.AANTAL):
            return ""
        return total_note(_total_line(found.veld, place.bewerking, None), found.tabel, self._rows(found, None))

    def _cell(self, found: Target, wanted: str) -> str:
        """The answer in the row whose first column has these words, or the record with this key."""
        key = found.tabel.kolommen[0] if found.tabel else None
        names = {wanted, invulling.shown(key, wanted, self.handbook)} if key else set()
        return next((row.get(found.veld.id, "") for row in self._rows(found, None) if found.veld and key and row.get(key.id) in names), "")

    def _column(self, found: Target, chosen: Keuze | None) -> Iterator[str]:
        for row in self._rows(found, chosen):
            if found.veld and (given := row.get(found.veld.id)):
                yield one_line(in_words(found.veld.soort, given))

    def _single(self, found: Target) -> str:
        if not found.veld or found.tabel:
            return ""
        return in_words(found.veld.soort, self.answers.single(found.sheet.id, found.veld.id))

    def _rows(self, found: Target, chosen: Keuze | None) -> tuple[invulling.Rij, ...]:
        rows = self.answers.rows(found.sheet.id, found.tabel.id) if found.tabel else ()
        return tuple(row for row in rows if not chosen or any(same(row.get(chosen.kolom, ""), one) for one in chosen.is_een_van))

    def _given(self, target: str) -> bool:
        found = self._find(target)
        return bool(self._single(found)) if not found.tabel else any(
            row.get(found.veld.id) if found.veld else any(row.values()) for row in self._rows(found, None))

    def _find(self, target: str) -> Target:
        found = find(self.handbook, target)
        if not found:  # the check of the data refuses it
            raise KeyError(target)
        return found


def _with_answers(wanted: Stuktabel, columns: Sequence[Kolom], rows: Sequence[invulling.Rij]) -> list[Kolom]:
    """The columns in which somebody answered something; none if that is no more than the names of rows that no answer chose."""
    found = [kolom for kolom in columns if any(row.get(kolom.id, "").strip() for row in rows)]
    if not found or (found == [columns[0]] and len(columns) > 1 and not wanted.alleen):
        return []
    return found if found[0] is columns[0] or not wanted.totaalrij else [columns[0], *found]


def _noted(notes: Iterable[str]) -> str:
    """What sums that stand together lack: what all that lack something say, or else only that they do."""
    found = list(dict.fromkeys(filter(None, notes)))
    return found[0] if len(found) == 1 else "niet compleet" if found else ""


def _is_message(outcome: str) -> bool:
    """Whether an outcome makes no sentence."""
    return outcome in (HIDDEN, INCOMPLETE, NOT_COMPUTABLE) or outcome.startswith(WRONG)


def summed(kolom: Veld) -> Bewerking | None:
    """How a column is added up in a row of totals; None for a column that cannot be."""
    if kolom.formule and kolom.formule.bewerking is Bewerking.AANDEEL:
        return Bewerking.AANDEEL
    return Bewerking.SOM if kolom.soort.rules.has_total else None


def _total_line(kolom: Veld, operation: Bewerking, answer: str | None) -> Totaal:
    return Totaal(kolom=kolom.id, label=TOTAL, bewerking=operation, antwoord=answer)
