"""An error of the YAML parser → a Dutch sentence at the place where an editor should look. Not for the content of records.

The parser names the place where it gave up; the slip is often earlier. Each rule below knows one common slip.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from macros.reading import slips

Place = tuple[int, int]

_QUOTE = "Sluit de tekst ook met een aanhalingsteken. Staat er ' in de tekst zelf? Zet de hele tekst tussen dubbele (\")."
_TEXT = "Hoort het bij de tekst? Zet de hele tekst tussen aanhalingstekens."

_LEAVE = "Weet u het niet? Laat het veld weg."
_CODE = "deze code met een backslash (\\) is geen teken. Haal die weg en typ het teken zelf."


@dataclass(frozen=True)
class Trouble:
    """Where the parser gave up: its English problem, its context, and the last event before it."""

    problem: str
    at: Place
    inside: Place
    last: Any
    lines: list[str]

    @property
    def last_start(self) -> Place:
        """Where the last event begins."""
        return place(self.last.start_mark)

    def last_is(self, styles: str) -> bool:
        """Whether the last event is text in one of these styles: `'`, `"`, `|` or `>`."""
        return isinstance(self.last, yaml.ScalarEvent) and bool(self.last.style) and self.last.style in styles

    def last_runs_on(self) -> bool:
        """Whether the last event is text on more than one line."""
        return isinstance(self.last, yaml.ScalarEvent) and self.last.end_mark.line > self.last.start_mark.line

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def place(mark: Any) -> Place:
    """Line and column from 1."""
    return mark.line + 1, mark.column + 1


def explain(error: yaml.YAMLError, last: Any, lines: list[str]) -> tuple[Place, str]:
    """Place and sentence for `error`; `last` is the event before it."""
    mark = getattr(error, "problem_mark", None)
    inside = getattr(error, "context_mark", None) or mark
    at = place(mark) if mark else (1, 1)
    trouble = Trouble(str(getattr(error, "problem", "")), at, place(inside) if inside else at, last, lines)
    for problem, rule in _RULES:
        if problem in trouble.problem:
            found = rule(trouble)
            return found if isinstance(found, tuple) else (trouble.at, found)
    return trouble.at, "de opbouw van het bestand klopt hier niet. Kijk naar inspringing, streepjes en aanhalingstekens."


def _unclosed_quote(trouble: Trouble) -> tuple[Place, str]:
    return trouble.inside, f"dit aanhalingsteken wordt nergens gesloten. {_QUOTE}"


_HASH = re.compile(r"""[{\[](?:[^{}\[\]#]|['"]#)* (#\w[^\s,}\]]*)""")


def _hash_in_brackets(trouble: Trouble) -> tuple[Place, str] | None:
    """The fault of a value that begins with a #, such as a colour, within brackets that it leaves open; None if there is none."""
    number = trouble.at[0]
    for line in (trouble.inside[0], number - 1, number - 2, number):
        if found := _HASH.search(trouble.line(line)):
            return (line, found.start(1) + 1), f"alles na # is een opmerking, dus de haak sluit niet. Hoort {found[1]} erbij? Zet het tussen aanhalingstekens: '{found[1]}'."
    return None


def _unclosed_bracket(trouble: Trouble) -> tuple[Place, str]:
    if found := _hash_in_brackets(trouble):
        return found
    if trouble.last_is("'\"") and trouble.last_runs_on():
        return _late_quote(trouble)
    return trouble.inside, f"deze haak wordt niet gesloten, of er ontbreekt een komma. {_TEXT}"


def _late_quote(trouble: Trouble) -> tuple[Place, str]:
    line = trouble.last.end_mark.line + 1
    return trouble.last_start, f"de tekst die hier met een aanhalingsteken begint, eindigt pas op regel {line}. {_QUOTE}"


def _no_key(trouble: Trouble) -> tuple[Place, str] | str:
    same_line = trouble.last and trouble.last.end_mark.line + 1 == trouble.at[0]
    if trouble.last_is("'\"") and trouble.last_runs_on():
        return _late_quote(trouble)
    if trouble.last_is("'\"") and same_line:
        return "er staat nog tekst na het aanhalingsteken. Zet de hele tekst tussen aanhalingstekens: \"… 'zo' …\"."
    if isinstance(trouble.last, yaml.CollectionEndEvent) and same_line and re.search(r"[\]})]", trouble.line(trouble.at[0])):
        return ("er staat nog iets na de haak. Haal het weg. Begint een tekst met [ of {? Zet de hele tekst tussen "
                "aanhalingstekens.")
    if trouble.line(trouble.at[0]).lstrip().startswith("- "):
        if first := _first_dash(trouble):
            return first
        return "dit streepje staat niet recht onder de andere streepjes. Zet het er recht onder."
    if trouble.last_is("|>"):
        return "deze regel springt minder ver in dan de tekst erboven. Zet hem recht onder de eerste regel van de tekst."
    return "deze regel is anders ingesprongen dan de velden erboven. Zet hem er recht onder."


def _first_dash(trouble: Trouble) -> tuple[Place, str] | None:
    """The fault of the first record of a list without its dash; None if the list begins with one."""
    number, deep = trouble.at[0], _indent(trouble.line(trouble.at[0]))
    above = next((line for line in range(number - 1, 0, -1) if _is_data(trouble.line(line)) and _indent(trouble.line(line)) < deep), 0)
    first = next((line for line in range(above + 1, number) if _is_data(trouble.line(line))), number)
    opens = re.fullmatch(r" *(?:- +)?[a-z0-9_]+: *(?:#.*)?", trouble.line(above))
    if not opens or first == number or trouble.line(first).lstrip().startswith("- "):
        return None
    return (first, _indent(trouble.line(first)) + 1), (
        f"op regel {number} begint een streepje, en hier niet. Ontbreekt hier de eerste regel van een record of deel, met het streepje? Zet die erbij.")


def _is_data(line: str) -> bool:
    return bool(line.strip()) and line.lstrip()[0] != "#"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_TWO_FIELDS = re.compile(r" *(?:- +)?([a-z0-9_]+): +([a-z0-9_]+): *(?:\[.*)?$")


def _colon_in_text(trouble: Trouble) -> tuple[Place, str] | str:
    if found := re.search(r": *[“„‘]", trouble.line(trouble.at[0])):
        return f"het gekrulde aanhalingsteken {found[0][-1]} telt niet. Zet om de hele tekst rechte aanhalingstekens: \"."
    if both := _TWO_FIELDS.match(trouble.line(trouble.at[0])):
        return f"op deze regel staan twee velden: {both[1]} en {both[2]}. Zet '{both[2]}:' op een regel daaronder, twee spaties verder naar rechts."
    if not trouble.last_runs_on():
        return "een dubbele punt met een spatie mag niet midden in gewone tekst. Zet de hele tekst tussen aanhalingstekens."
    if bar := _bar_missing(trouble):
        return bar
    if glued := _glued_dash(trouble, trouble.last_start[0]):
        return glued
    number = trouble.at[0]
    return (number, _indent(trouble.line(number)) + 1), "deze regel springt te ver in, of de regel erboven mist iets. Zet hem recht onder de velden erboven."


def _bar_missing(trouble: Trouble) -> tuple[Place, str] | None:
    """The fault of a missing |, if the colon is in a later line of a text; otherwise None."""
    begun = re.match(r" *(?:- +)?([a-z0-9_]+):\s+[^\s|>]", trouble.line(trouble.last_start[0]))
    between = trouble.lines[trouble.last_start[0]:trouble.at[0] - 1]
    field = re.match(r" *(?:- +)?[a-z0-9_]+:(\s|$)", trouble.line(trouble.at[0]))
    same_paragraph = all(line.strip() for line in between)
    if not begun or (field and same_paragraph):
        return None
    return trouble.last_start, f"een tekst over meer regels kan niet met een dubbele punt verder. {slips.bar(begun[1])}"


def _no_dash(trouble: Trouble) -> tuple[Place, str] | str:
    return _glued_dash(trouble, trouble.at[0]) or (
        "hier klopt de inspringing niet, of er ontbreekt een streepje. Begint hier een nieuw record? Zet er - voor. Hoort het "
        "bij het record erboven? Zet de regel recht onder de andere velden."
    )


def _glued_dash(trouble: Trouble, number: int) -> tuple[Place, str] | None:
    found = re.match(r" *-(?=[a-z])", trouble.line(number))
    return ((number, found.end()), "na het streepje hoort een spatie te staan. Zet die erbij.") if found else None


def _no_colon(trouble: Trouble) -> tuple[Place, str]:
    if found := re.match(r" *(?:- +)?([a-z0-9_]+):(?=\S)", trouble.line(trouble.inside[0])):
        return (trouble.inside[0], found.end()), f"na '{found[1]}:' hoort een spatie te staan. Zet die erbij."
    if trouble.last_is("|>"):
        return trouble.inside, "deze tekst springt niet ver genoeg in. Zet twee spaties meer voor elke regel van de tekst."
    return trouble.inside, ("hier ontbreekt een dubbele punt. Is dit een nieuw veld? Schrijf veld: waarde. Hoort de regel bij "
                            "de tekst erboven? Spring hem dan verder in.")


def _wrong_start(trouble: Trouble) -> tuple[Place, str] | str:
    """The fault of a text that begins with a sign of YAML; empty if the trouble is within brackets."""
    if found := _hash_in_brackets(trouble):
        return found
    number, column = trouble.at
    before, here = trouble.line(number)[:column - 1], trouble.line(number)[column - 1:]
    if not re.fullmatch(r" *(?:- +)*(?:[\w-]+: +)?", before):
        return ""
    quotes = "Zijn het aanhalingstekens? Typ rechte: \", aan het begin en aan het eind. Anders: zet" if here.startswith(",,") else "Zet"
    return f"een tekst kan niet met {here[:1]} beginnen. {quotes} de hele tekst tussen aanhalingstekens."


def _no_token(sign: str) -> str:
    if sign == "\t":
        return "hier staat een tab. Typ er een spatie voor in de plaats."
    return f"een tekst kan niet met {sign} beginnen. Zet de hele tekst tussen aanhalingstekens."


_RULES: tuple[tuple[str, Any], ...] = (
    ("found unexpected end of stream", _unclosed_quote),
    ("expected ',' or", _unclosed_bracket),
    ("did not find expected key", _no_key),
    ("mapping values are not allowed", _colon_in_text),
    ("could not find expected ':'", _no_colon),
    ("did not find expected '-' indicator", _no_dash),
    ("found character that cannot start any token", lambda trouble: _no_token(trouble.line(trouble.at[0])[trouble.at[1] - 1:][:1])),
    ("did not find expected alphabetic", lambda trouble: (trouble.inside, "een tekst kan niet met * of & beginnen. Zet de hele "
     "tekst tussen aanhalingstekens, bijvoorbeeld \"**Let op**, …\".")),
    ("unknown escape character", lambda _: "een backslash (\\) kan niet tussen dubbele aanhalingstekens. Gebruik enkele: '…'."),
    ("Unicode character escape code", lambda _: _CODE),
    ("escape sequence of", lambda _: _CODE),
    ("expected hexdecimal number", lambda _: _CODE),
    ("block sequence entries are not allowed", lambda _: f"een streepje kan hier niet. Begin een lijst op de volgende regel. {_TEXT} {_LEAVE}"),
    ("mapping keys are not allowed", lambda _: f"een vraagteken kan hier niet. {_TEXT} {_LEAVE}"),
    ("expected comment or line break", lambda trouble: (trouble.inside, "na | of > begint de tekst pas op de volgende regel. "
     f"{_TEXT}")),
    ("undefined tag handle", lambda trouble: (trouble.inside, "een tekst kan niet met ! beginnen. Zet de hele tekst tussen "
     "aanhalingstekens.")),
    ("did not find expected node content", lambda trouble: _wrong_start(trouble) or "tussen de haken ontbreekt een waarde. Vul die in of haal de komma weg."),
    ("directive", lambda trouble: (trouble.inside, "een regel kan niet met % beginnen. Zet de tekst tussen aanhalingstekens.")),
    ("did not find expected <document start>", lambda _: "na een regel met drie punten (...) mag niets meer staan. Haal die regel weg."),
    ("found a tab character", lambda _: "hier staat een tab. Gebruik gewone spaties om in te springen."),
)
