"""The facets of a list: the questions, and the answers of each record. The same for programmes and examples.

The browser reads them from the page, so that no script repeats anything about a facet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from macros.dutch.text import searchable
from macros.model.leeftijd import Leeftijd

_MARKDOWN = re.compile(r"\]\([^)]*\)|[\[*]|^#+ ", re.MULTILINE)


@dataclass(frozen=True)
class Option:
    """One value of a facet, with the words that a visitor sees."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Facet:
    """A question with options. `rule`: "een" takes one value, "of" any of several, "en" all of several.

    `short` names the question where space is short, as in "Contact: wekelijks". With `label_2013` it asks for a label of the
    guidance, which a record found later cannot have.
    """

    name: str
    title: str
    short: str
    rule: Literal["een", "of", "en"]
    control: Literal["radio", "checkbox", "select"]
    options: tuple[Option, ...]
    help: str = ""
    more: tuple[str, str, str] | None = None  # noun, id and words of a link after the explanation
    label_2013: bool = False


@dataclass(frozen=True)
class Answer:
    """The answers of one record: `values` by facet, the age, folded text, and keys to sort by.

    `facts` has for some facets the fact behind the answer; `later` says that it was found after the guidance and has no labels.
    """

    id: str
    values: dict[str, list[str]]
    text: str
    leeftijd: Leeftijd = Leeftijd()
    order: dict[str, float] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    later: bool = False

    def data(self) -> dict[str, Any]:
        """Plain values for the JSON in the page, without empty ones: a page may have thousands of answers."""
        given = {name: values for name, values in self.values.items() if values}
        age = {name: getattr(self.leeftijd, name) for name in ("van", "tot", "tot_en_met")}
        plain = {"id": self.id, "values": given, "text": self.text, **age, "order": self.order, "facts": self.facts, "later": self.later}
        return {name: value for name, value in plain.items() if value is not None and value is not False and value != {}}


def columns(records: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """The answers as the page has them: for each name the value of every record, None where it has none. Alike stands together, and compresses well."""
    names = dict.fromkeys(name for record in records for name in record)
    return {name: [record.get(name) for record in records] for name in names}


# The script draws a longer list in parts.
LARGE = 200

# The ages that people ask for most, as they are written in the address.
QUICK_AGES = (Option("0-1", "0–1"), Option("1-2", "1–2"), Option("2-4", "2–4"), Option("4-6", "4–6"), Option("6-", "6+"))


def options(labels: dict[Any, str]) -> tuple[Option, ...]:
    """Options from a table of labels; the option of an enum member has its value."""
    return tuple(Option(str(getattr(value, "value", value)), label) for value, label in labels.items())


def choice_list(name: str, title: str, found: Sequence[Option]) -> Facet:
    """A question with one answer out of a list that drops down."""
    return Facet(name, title, title, "een", "select", tuple(found))


def folded(words: Sequence[str | None]) -> str:
    """All text to search in one line, as a reader sees it; any None is left out."""
    return " ".join(_MARKDOWN.sub("", searchable(" ".join(word for word in words if word))).split())


def answer(record_id: str, values: dict[str, list[str]], words: Sequence[str | None], leeftijd: Leeftijd | None) -> Answer:
    """An Answer without an order of its own."""
    return Answer(record_id, values, folded(words), leeftijd or Leeftijd())
