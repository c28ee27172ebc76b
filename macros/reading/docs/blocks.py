"""The text of a page as blocks: headings, paragraphs, lists and tables. Not for what is within a line: see `prose`.

This is the part of Markdown that the host reads as an editor means it. Anything else is a fault, because the host would read it
in a way of its own: it makes code of a line with four spaces, a heading of any line with a #, and no list without an empty line.
"""

import re
from dataclasses import dataclass, field

from macros.reading.docs.body import Body
from macros.reading.faults import count

_HEADING = re.compile(r"(##|###) ([^\s#].*)")
_POINT = re.compile(r"(-|\d{1,9}\.) {1,4}(?=\S)")
_POINT_LIKE = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s+|$)|[•·●▪◦‣\uf0b7]")
_LINE = re.compile(r"(?:[-=*_] *)+")
_DELIMITER = re.compile(r"(?=[^-]*-)[\s:|-]+")
_CELL = re.compile(r" *-+ *")
_STRANGE = (
    (re.compile(r"\[TOC\]", re.IGNORECASE), "een inhoudsopgave maakt de site zelf. Haal [TOC] weg."),
    (re.compile(r"\[\^[^\]]*\]:"), "een voetnoot kan hier niet. Zet de uitleg in de tekst, of tussen haakjes."),
    (re.compile(r"\[[^\]]*\]:"), "een link staat hier in één keer in de tekst: [woord](adres). Zet het adres daar, en haal deze regel weg."),
    (re.compile(r"\*\[[^\]]*\]:"), "een afkorting legt u uit in data/begrippen.yaml. Haal deze regel weg."),
    (re.compile(r";?-{1,}8<-{1,}"), "een ander bestand invoegen kan hier niet. Zet de tekst zelf op deze plek, of haal de regel weg."),
    (re.compile(r"!{3}|\?{3}\+?|:{3}|/{3}|={3} +[\"']"), "een kader of tabblad kan hier niet. Schrijf gewone alinea's, met een kop erboven."),
    (re.compile(r"`{3}|~{3}"), "een blok met code kan hier niet. Zet korte code tussen `deze tekens`, in een gewone zin."),
    (re.compile(r">"), "een citaat kan hier niet. Vertel het na, of zet het tussen aanhalingstekens."),
    (re.compile(r":\s"), "een regel kan niet met een dubbele punt beginnen. Zet de uitleg in een gewone zin."),
)


@dataclass(frozen=True)
class Piece:
    """The words of a paragraph, point, cell or heading, with the index of the line on which they begin."""

    words: str
    line: int


@dataclass
class Blocks:
    """What is in a page: every text in it, and its headings with their level."""

    texts: list[Piece] = field(default_factory=list)
    headings: list[tuple[int, Piece]] = field(default_factory=list)


def read(body: Body) -> Blocks:
    """The blocks of `body`; adds a fault for each line that is not part of one."""
    found = Blocks()
    above = ""
    _refuse_odd_lines(body)
    for run in body.runs():
        lines = [index for index in run if not body.lines[index].startswith("#")]
        for index in sorted(set(run) - set(lines)):
            _heading(body, index, found)
        if lines and len(lines) < len(run):
            body.refuse(lines[0], "onder en boven een kop hoort een lege regel. Zet die ertussen.")
        kind = _block(body, lines, found) if lines else "kop"
        if {kind, above} == {"punten", "nummers"}:
            body.refuse(lines[0], "een lijst met streepjes en een lijst met nummers lopen in elkaar over. Zet er een gewone zin tussen.")
        above = kind
    return found


def _refuse_odd_lines(body: Body) -> None:
    """Add a fault for what nobody sees: a tab, or spaces on an empty line above the text."""
    for index, line in enumerate(body.lines):
        if "\t" in line:
            body.refuse(index, "hier staat een tab. Typ een gewone spatie.", "\t")
    first = next((index for index, line in enumerate(body.lines) if line), 0)
    if body.lines and body.lines[first] and not body.lines[first].strip():
        body.refuse(first, "op deze lege regel staan spaties. Haal ze weg.")


def _heading(body: Body, index: int, found: Blocks) -> None:
    line = body.lines[index].rstrip()
    if heading := _HEADING.fullmatch(line):
        level = len(heading[1])
        if line.endswith("#"):
            body.refuse(index, "achter een kop staat geen hekje. Haal het weg.")
        elif level == 3 and not found.headings:
            body.refuse(index, "de eerste kop van een pagina begint met ## (twee hekjes), want een niveau overslaan kan niet. Schrijf ##.")
        found.headings.append((level, Piece(heading[2], index)))
        found.texts.append(Piece(heading[2], index))
    elif re.match(r"#\s", line):
        body.refuse(index, "de grote kop komt vanzelf: het is de titel bovenaan (title). Schrijf een kop met ## (twee hekjes), of haal hem weg.")
    elif re.match(r"#{4,}", line):
        body.refuse(index, "zo klein kan een kop niet zijn. Schrijf ## of ### (twee of drie hekjes) en een spatie.")
    else:
        body.refuse(index, "een regel kan niet zo met een hekje beginnen. Schrijf een kop als '## Kop', of haal het hekje weg.")


def _block(body: Body, lines: list[int], found: Blocks) -> str:
    """Read lines between two empty lines as one block, and return its kind."""
    first = body.lines[lines[0]]
    if first.startswith("|") or (len(lines) > 1 and "|" in first and _DELIMITER.fullmatch(body.lines[lines[1]].strip())):
        _table(body, lines, found)
        return "tabel"
    if mark := _POINT.match(first):
        _list(body, lines, found)
        return "punten" if mark[1] == "-" else "nummers"
    _paragraph(body, lines, found)
    return "alinea"


def _paragraph(body: Body, lines: list[int], found: Blocks) -> None:
    for index in lines:
        line = body.lines[index]
        if line[0].isspace():
            body.refuse(index, "deze regel springt in. Haal de spaties aan het begin weg. Een lijst in een lijst kan hier niet.")
        elif _LINE.fullmatch(line):
            body.refuse(index, "een streep kan hier niet. Haal de regel weg. Is de regel erboven een kop? Zet daar ## voor.")
        elif index > lines[0] and _POINT.match(line):
            body.refuse(index, "boven een lijst hoort een lege regel. Zet die ertussen.")
        else:
            _refuse_start(body, index, line)
    found.texts.append(Piece("\n".join(body.lines[index] for index in lines), lines[0]))


def _refuse_start(body: Body, index: int, text: str) -> None:
    """Add a fault if `text` begins as something that this page cannot have."""
    for pattern, message in _STRANGE:
        if pattern.match(text):
            body.refuse(index, message, text[:3])
            return
    if _POINT_LIKE.match(text):
        body.refuse(index, "begin een punt met '- ' (een streepje en een spatie), of met een nummer zoals '1. '. Is het geen punt? Begin de zin anders.",
                    text[:3])


def _list(body: Body, lines: list[int], found: Blocks) -> None:
    """Read a list: each point begins with the mark of the first, and may run on over indented lines."""
    numbered = body.lines[lines[0]][0] != "-"
    if numbered and not body.lines[lines[0]].startswith("1."):
        body.refuse(lines[0], "een genummerde lijst begint bij 1; de lezer ziet hier ook een 1. Begin bij 1, of begin de zin anders.")
    point: list[str] = []
    start, number = lines[0], 0
    for index in lines:
        line = body.lines[index]
        if mark := _POINT.match(line):
            number += 1
            if numbered and number > 1 and mark[1] not in ("-", "1.", f"{number}."):
                body.refuse(index, f"de lezer ziet hier {number}, want een lijst telt vanzelf door. Nummer de punten als 1, 2, 3, of begin de zin anders.")
            if (mark[1] != "-") != numbered:
                body.refuse(index, "een lijst heeft streepjes of nummers, niet allebei. Gebruik er een van, of zet er een gewone zin tussen.")
            _add_point(body, point, start, found)
            point, start = [line[mark.end():]], index
        else:
            if re.fullmatch(r"(?:[-*+]|\d+[.)])\s*", line):
                body.refuse(index, "dit punt is leeg. Schrijf er iets achter, of haal het weg.")
            elif _POINT.match(line.strip()) or _POINT_LIKE.match(line.strip()):
                body.refuse(index, "een lijst in een lijst kan hier niet. Zet het punt helemaal links, met '- ' ervoor.")
            point.append(line.strip())
    _add_point(body, point, start, found)


def _add_point(body: Body, point: list[str], start: int, found: Blocks) -> None:
    if not point:
        return
    for offset, line in enumerate(point):
        if re.match(r"\[[ xX]?\](?:\s|$)", line):
            body.refuse(start + offset, "een vakje om aan te vinken kan hier niet. Haal de rechte haken weg.", line[:3])
        elif line.startswith("#") or _LINE.fullmatch(line):
            body.refuse(start + offset, "een punt is gewone tekst: geen kop en geen streep. Haal die tekens weg.", line[:3])
        else:
            _refuse_start(body, start + offset, line)
    found.texts.append(Piece("\n".join(point), start))


def _table(body: Body, lines: list[int], found: Blocks) -> None:
    """Read a table: a head, a line of hyphens, and rows with as many cells as the head."""
    if len(lines) < 2 or not _DELIMITER.fullmatch(body.lines[lines[1]].strip()):
        body.refuse(lines[0], "is dit een tabel? Zet onder de eerste regel een regel met evenveel vakken: |---|---|. Haal anders de streepjes weg.")
        return
    width = len(_cells(body.lines[lines[0]]))
    for index in lines:
        line = body.lines[index]
        cells = _cells(line)
        if line[0] != "|" or line.rstrip()[-1] != "|" or len(line.rstrip()) < 2:
            body.refuse(index, "elke regel van een tabel begint en eindigt met |. Zet die erbij. Is dit geen rij? Zet er een lege regel boven.")
        elif len(cells) != width:
            body.refuse(index, f"deze rij heeft {count(len(cells), 'vak', 'vakken')}, en de kop heeft er {width}. Maak ze gelijk: wat te veel is, ziet de lezer niet. "
                        "In een vak kan geen |.")
        elif index == lines[1]:
            if not all(_CELL.fullmatch(cell) for cell in cells):
                body.refuse(index, "vakken uitlijnen kan hier niet. Schrijf alleen streepjes: |---|---|.")
        else:
            for cell in filter(None, map(str.strip, cells)):
                found.texts.append(Piece(cell, index))
    if len(lines) < 3:
        body.refuse(lines[0], "deze tabel heeft geen rijen. Zet ze eronder, of haal de tabel weg.")


def _cells(line: str) -> list[str]:
    return line.strip().removeprefix("|").removesuffix("|").split("|")
