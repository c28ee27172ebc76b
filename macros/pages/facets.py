"""The facets of a list: what can be asked, and what each record answers. One shape for programmes and examples.

The browser reads these from the page; nothing about a facet is written down a second time in script.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from macros.dutch.text import searchable
from macros.model.leeftijd import Leeftijd

_MARKDOWN = re.compile(r"\]\([^)]*\)|[\[*]|^#+ ", re.MULTILINE)


@dataclass(frozen=True)
class Option:
    """One value of a facet, with the words a visitor sees."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Facet:
    """A question with options. `rule`: "een" takes one value, "of" any of several, "en" all of several.

    `short` names the question where little room is, as in "Contact: wekelijks".
    """

    name: str
    title: str
    short: str
    rule: Literal["een", "of", "en"]
    control: Literal["radio", "checkbox", "select"]
    options: tuple[Option, ...]
    help: str = ""
    more: tuple[str, str, str] | None = None  # noun, key and words of a link after the explanation


@dataclass(frozen=True)
class Answer:
    """What one record answers: `values` by facet, the age, folded text, and keys to sort by."""

    id: str
    values: dict[str, list[str]]
    text: str
    leeftijd: Leeftijd = Leeftijd()
    order: dict[str, float] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """Plain values for the page's JSON, without what says nothing: a page may hold thousands of these."""
        given = {name: values for name, values in self.values.items() if values}
        age = {name: getattr(self.leeftijd, name) for name in ("van", "tot", "tot_en_met")}
        plain = {"id": self.id, "values": given, "text": self.text, **age, "order": self.order}
        return {name: value for name, value in plain.items() if value is not None and value is not False and value != {}}


# A list longer than this is drawn in parts once its script runs.
LARGE = 200

# Ages that people ask for most, as the address writes them.
QUICK_AGES = (Option("0-1", "0–1"), Option("1-2", "1–2"), Option("2-4", "2–4"), Option("4-6", "4–6"), Option("6-", "6+"))


def options(labels: dict[Any, str]) -> tuple[Option, ...]:
    """Options from a table of labels; enum members give their value."""
    return tuple(Option(str(getattr(value, "value", value)), label) for value, label in labels.items())


def answer(
    record_id: str, values: dict[str, list[str]], words: list[str | None], leeftijd: Leeftijd | None,
    order: dict[str, float] | None = None,
) -> Answer:
    """An Answer from a record's parts; `words` is all text to search as a reader sees it, None is left out."""
    text = " ".join(_MARKDOWN.sub("", searchable(" ".join(word for word in words if word))).split())
    return Answer(record_id, values, text, leeftijd or Leeftijd(), order or {})
