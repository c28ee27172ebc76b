"""A worksheet as the form that it is: its parts, questions and tables, ready for a template to draw. Knows no HTML.

Not for filling in: every question says what it asks and what the worked example answers. Not for the files: see `macros.downloads`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from macros.dutch.worksheets import computation, sentence, shown, total_computation
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad import stroom
from macros.model.werkblad.soort import Unit
from macros.model.werkblad.tabel import SPREADSHEET_FACTOR, Kolom, Kolomgroep, Tabel
from macros.model.werkblad.veld import RESULTS, Veld
from macros.model.werkblad.werkblad import Werkblad, Werkbladdeel

# A longer list of choices is folded.
_MOST_CHOICES = 8


class Vorm(StrEnum):
    """What people fill a question in with; the template has a macro for each."""

    REGEL = "regel"
    VLAK = "vlak"
    DATUM = "datum"
    KEUZES = "keuzes"
    SCHAAL = "schaal"
    UITKOMST = "uitkomst"


@dataclass(frozen=True)
class Stroom:
    """Where an answer comes from or goes to: how, in words, and the worksheets."""

    hoe: str
    bladen: tuple[Werkblad, ...]


@dataclass(frozen=True)
class Vraag:
    """A field or column as people see it.

    `eigen`: added by this handbook, on a sheet that is not wholly its own. `hulp` are sentences. `meer`: several of the `keuzes` may be
    an answer; `vrij`: or an answer of one's own; `lang`: they are too many to show at once. `getal`: a number to compute with. `herhaalt`:
    it repeats a single field, so that nobody writes it on paper. `voorbeeld` is the answer of the worked example, "" if it has none.
    `stromen` say which worksheets the answer comes from and goes to.
    """

    id: str
    label: str
    eigen: bool
    vorm: Vorm
    hulp: tuple[str, ...]
    keuzes: tuple[str, ...]
    meer: bool
    vrij: bool
    uiteinden: tuple[str, ...]
    getal: bool
    eenheid: Unit | None
    herhaalt: bool
    voorbeeld: str
    stromen: tuple[Stroom, ...]

    @property
    def lang(self) -> bool:
        """Whether the choices are too many to show at once."""
        return len(self.keuzes) > _MOST_CHOICES

    @property
    def toegelicht(self) -> bool:
        """Whether there is anything to say about it beside its label."""
        return bool(self.hulp or self.keuzes or self.stromen)


@dataclass(frozen=True)
class Cel:
    """A cell: `gegeven` stands on the empty form too, otherwise `tekst` is from the worked example, or "" in an empty cell."""

    tekst: str
    gegeven: bool
    getal: bool


@dataclass(frozen=True)
class Blok:
    """Columns that stand side by side: the first column of the table, then those of one group, with all rows."""

    anchor: str
    titel: str
    kolommen: tuple[Vraag, ...]
    rijen: tuple[tuple[Cel, ...], ...]

    @property
    def toegelicht(self) -> bool:
        """Whether there is anything to say about a column beside its label."""
        return any(kolom.toegelicht for kolom in self.kolommen)


@dataclass(frozen=True)
class Uitkomst:
    """A line under a table, how it is computed, and in the worked example its outcome and what is missing in that."""

    label: str
    hulp: str
    voorbeeld: str
    opmerking: str


@dataclass(frozen=True)
class Vak:
    """A table to fill in: its groups of columns below each other.

    It has `aantal` rows on paper, of which `leeg` empty; `aantal_rekenblad` in a spreadsheet, None if none can be added. Every column
    goes to the worksheets in `naar`.
    """

    tabel: Tabel
    blokken: tuple[Blok, ...]
    totalen: tuple[Uitkomst, ...]
    aantal: int
    leeg: int
    aantal_rekenblad: int | None
    naar: tuple[Werkblad, ...]


@dataclass(frozen=True)
class Deel:
    """A part of the form: single questions, a table, or both."""

    deel: Werkbladdeel
    vragen: tuple[Vraag, ...]
    vak: Vak | None

    @property
    def plusjes(self) -> bool:
        """Whether any question or column has the mark of an addition."""
        columns = (kolom for blok in self.vak.blokken for kolom in blok.kolommen) if self.vak else ()
        return any(vraag.eigen for vraag in (*self.vragen, *columns))


def formulier(werkblad: Werkblad, handbook: Handbook) -> tuple[Deel, ...]:
    """The parts of a worksheet, in order."""
    maker = _Maker(werkblad, handbook)
    return tuple(maker.deel(deel) for deel in werkblad.delen)


class _Maker:
    """Makes the parts of one worksheet."""

    def __init__(self, werkblad: Werkblad, handbook: Handbook):
        self.werkblad, self.handbook = werkblad, handbook
        self.bronnen = stroom.bronnen(handbook.werkbladen)

    def deel(self, deel: Werkbladdeel) -> Deel:
        """One part."""
        answers = invulling.voorbeeldantwoorden(deel, self.handbook)
        labels = {veld.id: veld.label for veld in deel.velden}
        vragen = tuple(self._vraag(veld, labels, deel.eigen, answers.get(veld.id, "")) for veld in deel.velden)
        return Deel(deel, vragen, self._vak(deel.tabel, deel.eigen) if deel.tabel else None)

    def _vraag(self, veld: Veld, labels: Mapping[str, str], own: bool, answer: str = "", told: Sequence[Werkblad] = ()) -> Vraag:
        return Vraag(
            veld.id, veld.label, (veld.eigen or own) and not self.werkblad.eigen, _vorm(veld), tuple(map(sentence, _hulp(veld, labels))),
            invulling.opties(veld, self.handbook), veld.soort.rules.several, veld.vrij, veld.uiteinden,
            veld.soort.rules.is_number and not veld.keuzes, veld.soort.rules.unit, bool(_repeats(veld)),
            shown(veld.soort, answer), tuple(self._stromen(veld, told)),
        )

    def _stromen(self, veld: Veld, told: Sequence[Werkblad]) -> Iterator[Stroom]:
        """Where an answer comes from, and where it goes apart from the worksheets in `told`."""
        sources = self.bronnen.get(f"{self.werkblad.id}.{veld.id}", stroom.Bronnen())
        for words, addresses in (("Uit", sources.vanzelf), ("Te kiezen uit", sources.keuzes), ("Gaat naar", veld.stroomt_naar),
                                 ("Te kiezen in", veld.te_kiezen_in)):
            if found := tuple(sheet for sheet in self._bladen(addresses) if sheet not in told):
                yield Stroom(words, found)

    def _bladen(self, addresses: Sequence[str]) -> tuple[Werkblad, ...]:
        """The worksheets of fields, each once."""
        return tuple(self.handbook.get("werkblad", name) for name in dict.fromkeys(address.partition(".")[0] for address in addresses))

    def _vak(self, tabel: Tabel, own: bool) -> Vak:
        given = invulling.startrijen(tabel, self.handbook)
        rows = invulling.voorbeeldrijen(tabel, self.handbook) or given
        count = max(invulling.aantal_rijen(tabel, self.handbook), len(rows))
        first, *others = (self._bladen(kolom.stroomt_naar) for kolom in tabel.kolommen if not kolom.uit_veld)
        shared = tuple(other for other in first if all(other in there for there in others))
        labels = {kolom.id: kolom.label for kolom in tabel.kolommen}
        columns = {kolom.id: self._vraag(kolom, labels, own, told=shared) for kolom in tabel.kolommen}
        # Nobody chooses what is there already.
        columns |= {kolom.id: replace(columns[kolom.id], keuzes=()) for kolom in tabel.kolommen if tabel.vooraf_gevuld(kolom)}
        return Vak(
            tabel, tuple(_blok(tabel, groep, columns, given, rows) for groep in tabel.groepen), tuple(_totalen(tabel, rows)),
            count, count - len(rows), None if tabel.vaste_rijen else count * SPREADSHEET_FACTOR, shared,
        )


def _blok(tabel: Tabel, groep: Kolomgroep, vragen: Mapping[str, Vraag], given: Sequence[invulling.Rij], rows: Sequence[invulling.Rij]) -> Blok:
    """One group of columns, led by the first column of the table."""
    key = tabel.kolommen[0]
    columns = groep.kolommen if key in groep.kolommen else (key, *groep.kolommen)
    cells = (tuple(_cel(kolom, row, given[place] if place < len(given) else {}) for kolom in columns) for place, row in enumerate(rows))
    return Blok(f"kolom-{groep.kolommen[0].id}", groep.titel, tuple(vragen[kolom.id] for kolom in columns), tuple(cells))


def _cel(kolom: Kolom, row: invulling.Rij, given: invulling.Rij) -> Cel:
    return Cel(shown(kolom.soort, row.get(kolom.id, "")), kolom.id in given, kolom.soort.rules.is_number)


def _totalen(tabel: Tabel, rows: tuple[invulling.Rij, ...]) -> Iterator[Uitkomst]:
    columns = {kolom.id: kolom for kolom in tabel.kolommen}
    for line, outcome, note in invulling.totalen(tabel, rows if tabel.voorbeeldrijen else ()):
        kind = RESULTS.get(line.bewerking, columns[line.kolom].soort)
        yield Uitkomst(line.label, total_computation(line, columns[line.kolom].label), shown(kind, outcome), note)


def _vorm(veld: Veld) -> Vorm:
    rules = veld.soort.rules
    if veld.formule:
        return Vorm.UITKOMST
    if rules.has_ends:
        return Vorm.SCHAAL
    if veld.keuzes or veld.verwijst_naar:
        return Vorm.KEUZES
    if rules.is_day:
        return Vorm.DATUM
    return Vorm.VLAK if rules.long else Vorm.REGEL


def _repeats(veld: Veld) -> str:
    """The single field that a column repeats; "" for any other."""
    return veld.uit_veld or "" if isinstance(veld, Kolom) else ""


def _hulp(veld: Veld, labels: Mapping[str, str]) -> Iterator[str]:
    if veld.uitleg:
        yield veld.uitleg
    if veld.formule:
        yield f"Het rekenblad rekent dit uit: {computation(veld.formule, labels)}"
    elif _repeats(veld):
        yield "Komt in het rekenblad vanzelf in elke rij"
    elif veld.soort.rules.hint:
        yield veld.soort.rules.hint
