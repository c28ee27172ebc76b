"""Words and numbers in a text that a reader would not see, because the parser drops or changes them. Not for markup that is shown as it is typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token


@dataclass(frozen=True)
class Lost:
    """The line or piece with what is lost, and the sentence for an editor."""

    piece: str
    text: str


def lost(tokens: list[Token], text: str) -> Iterator[Lost]:
    """What is lost of `text`, which was parsed to `tokens`."""
    lines = text.split("\n")
    yield from _rows(tokens, lines)
    yield from _numbers(tokens, lines)
    for token, following in zip(tokens, tokens[1:], strict=False):
        line = lines[token.map[0]].strip() if token.map else ""
        if token.type == "list_item_open" and following.type == "list_item_close":
            yield Lost(line, f"'{line}': achter dit streepje of nummer staat niets. Vul het punt in of haal de regel weg.")
        if token.type == "heading_open" and not following.content:
            yield Lost(line, f"'{line}': deze kop heeft geen woorden. Vul ze in of haal de regel weg.")
    for token in tokens:
        yield from _links(token.children or [])


def _rows(tokens: list[Token], lines: list[str]) -> Iterator[Lost]:
    columns = 0
    for token in tokens:
        if token.type == "table_open":
            columns = 0
        if token.type != "tr_open" or not token.map:
            continue
        line = lines[token.map[0]].strip()
        cells = len(_cells(line))
        columns = columns or cells
        if cells != columns:
            yield Lost(line, f"'{line[:60]}': deze rij heeft {cells} {'vak' if cells == 1 else 'vakken'}, en de eerste rij van de tabel {columns}. " + (
                "Schrijf een | in een vak als \\|, of haal er een weg." if cells > columns else
                "Geef elke rij evenveel vakken. Hoort de regel niet bij de tabel? Zet er een lege regel boven."))


def _cells(line: str) -> list[str]:
    cells = escapedSplit(line)
    return cells[1 if cells and not cells[0] else 0:len(cells) - (1 if len(cells) > 1 and not cells[-1] else 0)]


def _numbers(tokens: list[Token], lines: list[str]) -> Iterator[Lost]:
    """A list counts from its first number; whoever types other numbers means something by them."""
    open_lists: list[list[tuple[str, str]]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            open_lists.append([])
        elif token.type == "list_item_open" and token.info and token.map:
            open_lists[-1].append((token.info, lines[token.map[0]].strip()))
        elif token.type == "ordered_list_close":
            typed = open_lists.pop()
            first = int(typed[0][0])
            for place, (number, line) in enumerate(typed):
                if int(number) != first + place and any(other != typed[0][0] for other, _ in typed):
                    yield Lost(line, f"'{line[:60]}': dit punt krijgt op de site nummer {first + place}. Verbeter het nummer, of begin een nieuwe lijst onder een gewone zin.")
                    break


def _links(children: list[Token]) -> Iterator[Lost]:
    for index, token in enumerate(children):
        if token.type != "link_open":
            continue
        target = str(token.attrs["href"])
        if token.attrs.get("title"):
            yield Lost(target, f"de link naar '{target}' heeft een titel tussen aanhalingstekens, die niet elke lezer ziet. Haal de titel weg, of zet de woorden in de zin.")
        inside = takewhile(lambda inner: inner.type != "link_close", children[index + 1:])
        if not any(char.isalnum() for inner in inside for char in inner.content):
            yield Lost(target, f"de link naar '{target}' heeft geen woorden om op te klikken. Schrijf ze tussen de haken: [woorden]({target}).")
