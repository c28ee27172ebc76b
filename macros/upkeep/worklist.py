"""What an editor checks again: every record with sources on the web, the oldest first, and the line to date afterwards.

Not for how the list looks: see `written`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.dutch.names import title
from macros.dutch.text import listing
from macros.links import references
from macros.model.base import Record
from macros.model.bron import Bron
from macros.model.handbook import Handbook
from macros.model.markdown import opening
from macros.model.veldherkomst import Veldherkomst
from macros.nouns import BY_NAME
from macros.reading.located import Located, field_name

CHECKED = "gecontroleerd_op"
_CLAIMS = ("tekst", "definitie", "kort", "omschrijving")
_OF_TODAY = ("actualiteit", "programma", "voorbeeld")


@dataclass(frozen=True)
class Fact:
    """A field of a record, what it says ("" for the whole record), and its source; `file` and `line` are where the source is written."""

    field: str
    words: str
    source: Bron
    file: str
    line: int


@dataclass(frozen=True)
class Task:
    """One record to check, what it says, and its facts. `checked` is the day of the last check, "" for never; `line` is the one to date."""

    noun: str
    record_id: str
    title: str
    words: str
    file: str
    line: int
    checked: str
    facts: tuple[Fact, ...]

    @property
    def newest(self) -> str:
        """The date of its most recent source, "" if none has a date."""
        return max((fact.source.datum or "" for fact in self.facts), default="")

    @property
    def advice(self) -> str:
        """What to write, and on which line."""
        there = "verander daar" if self.checked else "zet daaronder"
        return f"{self.file}, regel {self.line}: {there} {CHECKED}: jjjj-mm-dd"


def tasks(located: Iterable[Located], handbook: Handbook) -> list[Task]:
    """A task for each record that cites a source with an address: never checked first, then by last check and newest source.

    Of equal age, what says most about today comes first.
    """
    items = list(located)
    places = {item.label: item for item in items if item.noun == "bron"}
    found = [task for item in items if (task := _task(item, handbook, places))]
    return sorted(found, key=lambda task: (task.checked, task.newest, task.noun not in _OF_TODAY, task.title))


def _task(item: Located, handbook: Handbook, places: dict[str, Located]) -> Task | None:
    if not hasattr(item.record, CHECKED) or item.noun == "bron":
        return None
    facts = tuple(_facts(item, handbook, places))
    if not facts:
        return None
    place = item.node.find((CHECKED,)) if item.record.gecontroleerd_op else item.node.find(("id",))
    return Task(item.noun, item.label, f"{BY_NAME[item.noun].found}: {title(item.record)}", _claim(item.record), place.file or item.file, place.line,
                item.record.gecontroleerd_op or "", facts)


def _facts(item: Located, handbook: Handbook, places: dict[str, Located]) -> Iterator[Fact]:
    """The sources on the web of one record, each with the field that names it; a source once."""
    seen: set[str] = set()
    for loc, noun, key in references(item.record):
        source = handbook.by_noun["bron"].get(key) if noun == "bron" else None
        if isinstance(source, Bron) and source.url and key not in seen:
            seen.add(key)
            written = places[key].node.find(("url",))
            yield Fact(field_name(loc), _words(item.record, loc), source, written.file or places[key].file, written.line)


def _claim(record: Record) -> str:
    """What the record says in its first words."""
    return next((opening(str(text)) for field in _CLAIMS if (text := getattr(record, field, None))), "")


def _words(record: Record, loc: tuple[Any, ...]) -> str:
    """What the field says that a source at `loc` belongs to: beside a source within a group, or in the fact that names its origin."""
    owner = getattr(record, str(loc[0]))
    if isinstance(owner, Veldherkomst):
        owner = getattr(record, str(loc[1]))
    elif len(loc) == 1 or not isinstance(owner, Record):
        return ""
    return _shown(owner)


def _shown(value: Any) -> str:
    """A value in words, without keys of sources."""
    if isinstance(value, Record):
        return "; ".join(_shown(part) for field, part in value if part not in (None, (), False) and field != "bron")
    return listing([_shown(part) for part in value]) if isinstance(value, tuple) else opening(str(value))
