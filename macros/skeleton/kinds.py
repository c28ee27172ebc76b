"""The nouns of which an editor can add a record, in the words of an editor; of the others, why not."""

from macros.nouns import BY_NAME, NOUNS, Noun
from macros.reading.faults import nearest
from macros.skeleton.home import written

# In the order in which editors need them. A test compares both lists with all nouns.
CAN_BE_ADDED = {
    "programma": "een programma voor ouders",
    "voorbeeld": "wat één gemeente deed",
    "bron": "een publicatie, wet of webpagina waar iets vandaan komt",
    "notitie": "iets wat sinds 2013 bekend is, met zijn bron",
    "begrip": "een woord met zijn betekenis",
    "sectie": "een pagina in een hoofdstuk van de lopende tekst",
    "hoofdstuk": "een hoofdstuk van de lopende tekst, met zijn eerste sectie",
    "werkblad": "een werkblad om in te vullen",
    "stuk": "een nota, brief of ander stuk",
    "figuur": "een tekening",
    "instrument": "een middel waarmee een gemeente beleid uitvoert",
    "thema": "een onderwerp waarop lezers zoeken",
    "doel": "een doel van ouderbetrokkenheid",
}
FIXED = {
    "uitgave": "er is één uitgave. Wijzig haar in data/uitgave.yaml",
    "stap": "het stappenplan heeft acht stappen, met een eigen plaats in de cirkel. Wijzig er een in data/stappen.yaml",
    "indicator": "het toezicht van 2013 had er zeven, B1 tot en met B7. Wijzig er een in data/indicatoren.yaml",
    "organisatiemodel": "elke stap zegt bij alle drie de modellen wie haar doet. Wijzig er een in data/organisatiemodellen.yaml",
}
_OTHER_NAMES = {"notitie": "actualiteit"}  # what editors call a noun → its name


def listed() -> str:
    """The nouns to choose from, one on a line, with the file that they go into."""
    width = max(map(len, CAN_BE_ADDED))
    rows = [f"  {word:<{width}}  {what} (data/{written(noun_of(word)).path})" for word, what in CAN_BE_ADDED.items()]
    return "\n".join(["U kunt toevoegen:", *rows, "", 'Schrijf bijvoorbeeld: python3 handboek.py nieuw programma "VoorleesExpress"'])


def noun_of(word: str) -> Noun:
    """The noun of a word of the list."""
    return BY_NAME[_OTHER_NAMES.get(word, word)]


def word_of(noun: Noun) -> str:
    """What editors call a noun."""
    return next((word for word, name in _OTHER_NAMES.items() if name == noun.name), noun.name)


def find(typed: str) -> Noun | str:
    """The noun that was `typed`, in singular, in plural or as the name of its file; otherwise the objection."""
    word = typed.lower().removesuffix(".yaml")
    name = next((noun.name for noun in NOUNS if word in (noun.name, noun.key, noun.field, noun.counted[1])), _OTHER_NAMES.get(word, word))
    if name in FIXED:
        return f"Een {name} kan er niet bij: {FIXED[name]}."
    if name in BY_NAME:
        return BY_NAME[name]
    return f"'{typed}' kan niet.{nearest(typed, CAN_BE_ADDED) if typed else ''}\n\n{listed()}"
