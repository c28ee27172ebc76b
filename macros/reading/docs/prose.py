"""What is within a paragraph, point, cell or heading of a page: the rules for texts in `data/`, and short code between backticks.

Not for where a link leads: see `targets`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from macros.model.markdown import check_paragraph
from macros.reading import typos
from macros.reading.docs.blocks import Piece
from macros.reading.docs.body import Body

LONGEST = 20_000  # characters of one paragraph
_CODE = re.compile(r"(?<!`)`[^`\n]+`(?!`)")
_MASK = "\u02e3"  # a letter that no address has
_IN_TARGET = rf"[^()\s\[\]<>\"'|^`\\{{}}*{_MASK}]"
_LINK = re.compile(rf"(?<!!)\[([^\[\]]*)\]\(((?:{_IN_TARGET}|\({_IN_TARGET}*\))*)\)")
_HTML = re.compile(r"<[a-zA-Z/!?][^>\n]*>?")
# Before the rules of data texts: what only the host reads, or reads in another way.
_STRANGE = (
    (re.compile(r"<(?:https?://|mailto:|[\w.+-]+@)[^>\n]*>?"), "een adres staat hier niet tussen < en >. Schrijf [woord](https://adres)."),
    (_HTML, "HTML mag hier niet. Gebruik gewone tekst, **vet**, *cursief*, een lijst of een link."),
    (re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)?|\[[^\]\n]*\])?"), "een afbeelding kan hier niet. Vertel in woorden wat erop staat; tekeningen staan als tekst in "
     "data/figuren.yaml."),
    (re.compile(r"\[[^\[\]\n]*\] ?\[[^\[\]\n]*\]"), "een link staat hier in één keer in de tekst. Schrijf [woord](adres)."),
    (re.compile(r"`+[^`\n]*"), "korte code staat tussen twee van deze tekens: `zo`, op één regel. Zet er een bij, of haal het weg."),
    (re.compile(r"\[\["), "een link heeft één rechte haak. Schrijf [woord](adres)."),
    (re.compile(r"\[\]\([^)\n]*\)|\[\s+\]\([^)\n]*\)"), "deze link heeft geen woorden, dus niemand kan hem aanklikken. Schrijf [woord](adres)."),
    (re.compile(r"\*{3,}|_{3,}"), "vet en cursief tegelijk kan hier niet. Schrijf **vet** of *cursief*, of haal de tekens weg."),
    (re.compile(r"&#\w*"), "een code voor een teken kan hier niet. Typ het teken zelf."),
    (re.compile(r"\\."), "een backslash kan hier niet. Haal hem weg. Wilt u de tekens zelf tonen? Zet ze tussen `deze tekens`."),
    (re.compile(r"\\"), "een backslash kan hier niet. Haal hem weg."),
    (re.compile(r"==[^=\s][^=\n]*==|~~[^~\n]+~~|\^\^[^^\n]+\^\^|\+\+[\w+-]+\+\+"), "deze tekens ziet de lezer zo. Haal ze weg, of maak de woorden **vet**."),
    (re.compile(r"(?<!\S):[a-z][a-z0-9_+-]*[a-z0-9]:(?!\S)"), "deze code voor een plaatje ziet de lezer zo. Haal haar weg."),
    (re.compile(r"\]\(\s|\][ \t]+\((?:https?:|[\w./-]+\.md)"), "deze link klopt niet. Schrijf [woord](adres), zonder spaties."),
)
# What both readers of Markdown take for emphasis, and signs that only one of them would.
_EMPHASIS = re.compile(
    r"(?<![\w*_])(\*\*|__|\*|_)(?=[^\s*_])(?:[^*_\n]|(?<=\w)_(?=\w))*?(?<=[^\s*_])\1(?![\w*_])")
_LOOSE = re.compile(r"\*+[^\s*]*|(?<!\w)_+[^\s_]*|\w*_+(?!\w)")
_LOOSE_ADVICE = "deze tekens werken zo niet als opmaak. Schrijf **vet** of *cursief* om hele woorden, zonder opmaak daarbinnen, of haal ze weg."


@dataclass(frozen=True)
class Link:
    """A link in a page: where it leads, and the index of its line and its column there."""

    target: str
    line: int
    column: int


def check(body: Body, pieces: list[Piece]) -> Iterator[Link]:
    """The links in each of the `pieces`; adds a fault for each piece that has something that cannot be in it."""
    for piece in pieces:
        height = piece.words.count("\n") + 1
        if any(piece.line + offset in body.told for offset in range(height)):
            continue
        if found := _objection(piece.words):
            _refuse(body, piece, *found)
        else:
            yield from _links(body, piece)


def without_code(words: str) -> str:
    """The `words` with other signs for short code, of the same length."""
    return _CODE.sub(lambda code: _MASK * len(code[0]), words)


def plain(words: str) -> str:
    """The `words` as a reader sees them in a heading: without markup."""
    return re.sub(r"[*`]", "", _LINK.sub(r"\1", words))


def _objection(words: str) -> tuple[str, str] | None:
    """What is wrong with the `words`: the piece and the message."""
    if len(words) > LONGEST:
        return words[:1], f"deze tekst heeft {len(words)} tekens; er passen er {LONGEST}. Verdeel hem over meer alinea's."
    # Also in code: the host could take what it begins for a tag.
    if (html := _HTML.search(words)) and _CODE.search(words) and html[0] not in without_code(words):
        return html[0], f"'{html[0][:40]}': HTML kan ook niet tussen `deze tekens` staan. Haal < en > weg."
    bare = without_code(words)
    for pattern, message in _STRANGE:
        if found := pattern.search(bare):
            return found[0].split("\n")[0], f"'{found[0].split(chr(10))[0][:40]}': {message}"
    if "](" in _LINK.sub("x", bare):
        return "](", "deze link klopt niet. Schrijf [woord](adres): zonder spaties in het adres, en zonder rechte haken in de woorden."
    if loose := _LOOSE.search(_without_emphasis(bare)):
        return loose[0], f"'{loose[0][:40]}': {_LOOSE_ADVICE}"
    try:
        check_paragraph(_LINK.sub(lambda link: f"[{link[1]}](https://www.voorbeeld.nl/)", bare))
    except PydanticCustomError as error:
        return str((error.context or {}).get("piece", "")), error.message()
    wrong = next(iter(typos.faults(bare)), None)
    return (wrong.piece, wrong.text) if wrong else None


def _without_emphasis(bare: str) -> str:
    """The words without links and emphasis that works; emphasis may be around a link or within its words."""
    inner = _LINK.sub(lambda link: _EMPHASIS.sub("x", link[1]), bare)
    return _EMPHASIS.sub("x", inner)


def _refuse(body: Body, piece: Piece, part: str, message: str) -> None:
    lines = piece.words.split("\n")
    offset = next((number for number, line in enumerate(lines) if part and part in line), 0)
    body.refuse(piece.line + offset, message, part)


def _links(body: Body, piece: Piece) -> Iterator[Link]:
    bare = without_code(piece.words)
    for found in _LINK.finditer(bare):
        before = bare[:found.start(2)]
        line = piece.line + before.count("\n")
        own = bare.split("\n")[before.count("\n")]
        column = body.lines[line].find(found[2], max(body.lines[line].find(own.strip()), 0) + len(before) - before.rfind("\n") - 1)
        yield Link(found[2], line, max(column, 0) + 1)
