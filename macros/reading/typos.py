"""What stands visibly wrong in one text of any field: faults where that is sure, remarks where an editor may have meant it.

Knows no field and no Markdown, except that addresses are left alone. Not for what YAML makes of a text: see `macros.reading.slips`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.model.letters import Wrong, wrong
from macros.model.values import TEXT_LENGTH

_SHOWN = 40
_KEPT = 20_000  # texts: one in four of the handbook is new, and a live site reads them again and again
_ADDRESS = re.compile(r"(?<=\]\()(?:[^()\s]|\([^()\s]*\))*|(?:https?://|www\.)[^\s()\[\]<>]+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+")
# After "voor- " only these come, and every preposition; anything else is a word that a line end in a PDF has broken.
_AFTER_HYPHEN = ("en|of|tot|als|dan|noch|maar|resp|respectievelijk|t|m|naar|via|in|op|van|voor|met|bij|tegen|over|om|aan|door|zonder|binnen|buiten|tussen|uit|per|"
                 "alsmede|alsook|evenals|versus|plus|c|q|is|zijn|wordt|worden|moet|kan|niet|wel|ook|danwel|oftewel|ofwel|and|or|the|of")
_OPENS = re.compile(r"(?<![\w'])'(?!(?:[stnkmdr]|ns|em|ie|er|ins|\d\d)\b)(?=\w)|(?<![\w\u2018])\u2018(?![stnkmdr]\b)(?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,:;!?\u2026)%])['\u2019](?!\w)")
_SPLIT = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+|#]|\d+[.)])\s)")
_NOT_DOUBLE = {"die", "dat", "ze", "zij", "je", "u", "haar", "we", "wat", "er", "hem", "heel", "in", "van", "op", "om", "is", "bla", "blabla", "cha"}

_FAULTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\S{1,40}[^\S\n\t]{0,9}\t[^\S\n]*\S{1,40}"), "hier staat een tab, zoals uit een rekenblad. Maak er een zin of een tabel van."),
    (re.compile(r"\b(?:TODO|FIXME|TBD|XXX+|xxx+)\b|\blorem ipsum\b|\[(?:invullen|in te vullen|nog (?:niet |te )?(?:doen|invullen|aanvullen|bepalen|uitzoeken|schrijven)[^\]\n]{0,80}|vul [^\]\n]{0,80}|todo|tekst volgt|volgt|xx+|\.{2,}|…|\?+)\]|\?{3,}|@{2,}|\((?:nog )?(?:in te vullen|invullen|aanvullen|uitzoeken|tekst volgt|bron\?+)\)|\[bron\?+\]|\b(?:fig|figuur|blz|p)\.? \?{2}",
                re.IGNORECASE), "dit is nog niet af. Schrijf wat hier hoort, of haal het weg."),
    (re.compile(r"\bFout! \w+[^\n.]*|\bError! \w+[^\n.]*|#(?:REF|VALUE|NAME|NUM|WAARDE|VERW|NAAM|GETAL|DIV/0|DEEL/0)[!?]|#N/[AB]\b|(?<!\S)=[A-Z]{1,20}\([A-Z0-9:;,]{0,80}\)"
                r"|\[object Object\]|\[[A-Z]{2,3}[0-9]{1,2}\](?!\()"), "dit is een foutmelding, formule of opmerking uit een ander programma. Schrijf wat hier hoort, of haal het weg."),
    (re.compile(r"\b[A-Za-z]:\\\w[^\s,;]*|\\\\\w{1,40}\\[^\s,;]*"), "dit is een plek op uw eigen computer of netwerk. Daar kan een lezer niet bij. Noem het stuk bij zijn naam."),
    (re.compile(r"(?<![\w\\:])\\[a-zA-Z]\w*|(?<=\w)\\[nrt](?![a-z])"), "deze backslash ziet de lezer als los teken. Haal hem weg, of begin een nieuwe regel in het bestand."),
    (re.compile(r"(?:(?<=: )|(?<=\w ))[•●▪■◦‣▸►➢➤] [^|\n•●▪■◦‣▸►➢➤]*[•●▪■◦‣▸►➢➤] \S+|: [•●▪■◦‣▸►➢➤] \S+"), "hier staan bolletjes midden in een zin. Begin elk punt op een eigen regel met een streepje en een spatie."),
    (re.compile(r"(?<![^\s(])[´`](?=\w)[^´`\n]{0,30}[´`']?|\w{1,40}[´`]s\b"), "dit is een los accent en geen aanhalingsteken of apostrof. Typ \" of '."),
    (re.compile(r'(?<!\d)""\w[^"\n]{0,30}"*|<<\w[^>\n]{0,30}>*'), "deze aanhalingstekens ziet de lezer dubbel. Gebruik aan beide kanten één keer \"."),
    (re.compile(r"\[[^\[\]\n\0]{0,200}\(\0+\)?(?![^\[\n]*\])|\[[^\[\]\n]{1,200}\]\0+|\{[^{}\n]{1,200}\}\(\0+\)?|\A[^\[]*\]\(\0+\)?"), "deze link klopt niet. Schrijf [woord](https://adres)."),
    (re.compile(r",,(?=\w)[^,]{0,30}|``\S*|(?<![\w'])''(?![stnkm]\b)\w+|(?<=\w)''(?![\w'])"), "deze aanhalingstekens ziet de lezer als losse tekens. Gebruik aan beide kanten \" of '."),
    (re.compile(rf"\b[^\W\d_]{{2,}}(?:[-\u2010\u2011]\s|\u00ac\s?)(?!(?:{_AFTER_HYPHEN})\b)[a-z\u00e0-\u00ff]{{3,}}"), "dit woord is in tweeën gebroken, zoals in een PDF aan het eind van een regel. "
     "Schrijf het aan elkaar. Horen er twee woorden bij? Zet er en of of tussen."),
    (re.compile(r"\b[a-z\u00e0-\u00ff]+\?[a-z\u00e0-\u00ff]+"), "hier staat een vraagteken midden in een woord: een letter ging verloren, of er mist een spatie."),
)
_REMARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b([^\W\d_]+) (\1)\b(?! \d)", re.IGNORECASE), "hier staat twee keer hetzelfde woord."),
    (re.compile(r"(?<=[^\s|])  +(?=[^\s|])"), "hier staan twee spaties achter elkaar."),
    (re.compile(r"\S{0,40} [,;:.!?](?=\s|$)"), "hier staat een spatie voor het leesteken."),
    (re.compile(r"\w{0,40}(?:,,|;;|::|(?<!\.)\.\.(?!\.)|!!+|\?\?+|[.!?],|,\.)"), "hier staan twee leestekens achter elkaar."),
    (re.compile(r"\b[a-z\u00e0-\u00ff]{2,}[.!?][A-Z][a-z\u00e0-\u00ff]+|\b[a-z\u00e0-\u00ff]{2,},[a-z\u00e0-\u00ff]{2,}"), "achter dit leesteken ontbreekt een spatie."),
    (re.compile(r"\b(?!(?:en|of|zonder|met|op|als|de|het|een|is)\b)[a-z\u00e0-\u00ff]+ -[a-z\u00e0-\u00ff]+"), "hier staat een spatie voor het streepje."),
    (re.compile(r"[^\s\u00a0]{0,40}[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][^\s\u00a0]{0,40}"), "hier staat een bijzondere spatie, die er gewoon uitziet. Typ die opnieuw."),
    (re.compile("(?:^|(?<=\\s))\u2018[tsnmk](?=\\s)"), "dit aanhalingsteken opent, en hier hoort een apostrof: '."),
)
# Those that look at addresses.
_LINKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\]\()(?<!\[)https?://[^\s()\[\]]+"), "dit adres is geen link. Schrijf [woorden](https://adres)."),
    (re.compile(r"\[((?:https?://|www\.)[^\]\n]{0,500})\]\("), "deze link laat het adres lezen. Schrijf waar hij heen gaat."),
    (re.compile(r"\[((?:klik )?hier|lees (?:meer|verder)|link|deze link|website)\]\(", re.IGNORECASE), "deze link zegt niet waar hij heen gaat."),
)


@lru_cache(_KEPT)
def faults(text: str) -> tuple[Wrong, ...]:
    """What is surely wrong in `text`, each kind once. No field takes a text over the longest: its length is what is wrong."""
    return tuple(_faults(text)) if len(text) <= TEXT_LENGTH else ()


@lru_cache(_KEPT)
def remarks(text: str) -> tuple[Wrong, ...]:
    """What is probably wrong in `text`, each kind once."""
    return tuple(_remarks(text)) if len(text) <= TEXT_LENGTH and (" " in text or "\u00a0" in text) else ()


def _faults(text: str) -> Iterator[Wrong]:
    plain = _without_addresses(text)
    letters = list(wrong(plain))
    yield from letters
    for pattern, advice in _FAULTS:
        if found := pattern.search(plain):
            yield Wrong(_line(found), f"'{_shown(found[0])}': {advice}")
    # A letter that was saved wrongly can look like a quote.
    if not letters:
        yield from _unpaired(plain)


def _remarks(text: str) -> Iterator[Wrong]:
    plain = _without_addresses(text)
    for rules, words in ((_REMARKS, plain), (_LINKS, text)):
        for pattern, advice in rules:
            if found := next((one for one in pattern.finditer(words) if not _fine(one)), None):
                yield Wrong(_line(found), f"'{_shown(found[0])}': {advice}")
    yield from _open_brackets(plain)
    yield from _open_quotes(plain)


def _fine(found: re.Match[str]) -> bool:
    return bool(found.re.groups > 1 and found[1].lower() in _NOT_DOUBLE)


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(lambda found: "\0" * len(found[0]), text)


def _unpaired(text: str) -> Iterator[Wrong]:
    """Quotes that open and never close, or the other way round."""
    for paragraph in _SPLIT.split(text):
        for signs, close in (("\u201c\u201d\u201e\u201f", "\u201d"), ("\u00ab\u00bb", "\u00bb"), ('"', '"')):
            places = [index for index, char in enumerate(paragraph) if char in signs]
            # Inches are no quotes.
            if len(places) % 2 and sum(not paragraph[index - 1:index].isdigit() for index in places) % 2:
                piece = paragraph[places[-1]:].split("\n")[0][:_SHOWN]
                yield Wrong(piece, f"'{piece}': dit aanhalingsteken staat er maar aan één kant. Zet er {close} bij aan de andere kant, of haal het weg.")
                return


def _open_brackets(text: str) -> Iterator[Wrong]:
    for paragraph in _SPLIT.split(text):
        for opening, closing in ("()", "[]"):
            if paragraph.count(opening) > paragraph.count(closing):
                piece = paragraph[paragraph.rindex(opening):].split("\n")[0][:_SHOWN]
                yield Wrong(piece, f"'{_shown(piece)}': deze haak wordt niet gesloten.")
                return


def _open_quotes(text: str) -> Iterator[Wrong]:
    """Single quotes that open and do not close; one that closes may be an apostrophe."""
    for paragraph in _SPLIT.split(text):
        opened = list(_OPENS.finditer(paragraph))
        if len(opened) > len(_CLOSES.findall(paragraph)):
            piece = paragraph[opened[-1].start():].split("\n")[0][:_SHOWN]
            yield Wrong(piece, f"'{_shown(piece)}': dit aanhalingsteken wordt niet gesloten.")
            return


def _shown(piece: str) -> str:
    words = " ".join(piece.replace("\0", "").split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _line(found: re.Match[str]) -> str:
    """The first line of the piece, to find it in the file."""
    return found[0].split("\n")[0]
