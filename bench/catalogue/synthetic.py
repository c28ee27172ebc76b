"""Thousands of made-up programmes and examples, labelled as such. They only exist while measuring, never in `data/`."""

from collections.abc import Sequence
from random import Random

from macros.model.leeftijd import Leeftijd
from macros.model.programma import Dekking, Erkenning, Frequentie, Kenmerken, Niveau, Programma, Ritme
from macros.model.punt import PuntInhoud
from macros.model.voorbeeld import Voorbeeld

SEED = 2013
PER_PLACE = 6  # examples per municipality
_TOPICS = ("taal", "voorlezen", "spelen", "opvoeden", "rekenen", "bewegen", "muziek", "thuisbezoek", "ouderkamer", "bibliotheek")
_PLACES = ("wijk", "peuteropvang", "school", "bibliotheek", "buurthuis", "thuis", "consultatiebureau")
_AGES = (0, 0.5, 1, 1.5, 2, 2.5, 3, 4)
_SPANS = (0.5, 1, 2, 3, 4)


def programmes(number: int) -> tuple[Programma, ...]:
    """Make `number` programmes, the same on every run: a spread of ages, rhythms and labels, one in ten without an age."""
    chance = Random(SEED)
    return tuple(_programme(chance, index) for index in range(number))


def examples(number: int, steps: Sequence[str], themes: Sequence[str], programmes: Sequence[str]) -> tuple[Voorbeeld, ...]:
    """Make `number` examples, the same on every run, spread over the ids of steps, themes and programmes."""
    chance = Random(SEED)
    return tuple(_example(chance, index, steps, themes, programmes) for index in range(number))


def _example(chance: Random, index: int, steps: Sequence[str], themes: Sequence[str], programmes: Sequence[str]) -> Voorbeeld:
    topic, place = chance.choice(_TOPICS), chance.choice(_PLACES)
    return Voorbeeld(
        id=f"synthetisch-{index}", titel=f"Synthetisch voorbeeld {index} {topic}", gemeente=f"Verzonnen gemeente {index // PER_PLACE}",
        kort=f"Verzonnen voor een meting: {topic} in de {place}.",
        stappen=_some(chance, steps), themas=_some(chance, themes), programmas=_some(chance, programmes), leeftijd=_age(chance),
        aanpak=f"Dit voorbeeld bestaat niet. De gemeente begon met {topic} in de {place}.",
        overnemen=(PuntInhoud(tekst="Niets: dit is verzonnen."),), niet_bekend=(PuntInhoud(tekst="Alles: dit is verzonnen."),), bron="bijlage 3",
    )


def _some(chance: Random, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(chance.sample(ids, chance.randint(1, 3)))


def _programme(chance: Random, index: int) -> Programma:
    topic, other, place = chance.choice(_TOPICS), chance.choice(_TOPICS), chance.choice(_PLACES)
    return Programma(
        id=f"synthetisch-{index}", naam=f"Synthetisch programma {index} {topic}", dekking=Dekking.BESCHREVEN,
        kort=f"Verzonnen voor een meting: {topic} en {other} in de {place}.",
        leeftijd=_age(chance), kenmerken=_marks(chance), frequentie=_rhythm(chance), erkenning=_recognition(chance),
        omschrijving=f"Dit programma bestaat niet. Ouders oefenen {topic} en {other} met hun kind in de {place}.",
        stappen=("stap-5",), bron="bijlage 3",
    )


def _age(chance: Random) -> Leeftijd:
    if chance.random() < 0.1:
        return Leeftijd()
    start = chance.choice(_AGES)
    return Leeftijd(van=start, tot=start + chance.choice(_SPANS), tot_en_met=chance.random() < 0.3)


def _marks(chance: Random) -> Kenmerken:
    return Kenmerken(**{name: chance.random() < 0.4 for name in Kenmerken.model_fields})


def _rhythm(chance: Random) -> Frequentie | None:
    rhythm = chance.choice([*Ritme, None])
    return Frequentie(omschrijving="verzonnen", ritme=rhythm) if rhythm else None


def _recognition(chance: Random) -> Erkenning | None:
    level = chance.choice([*Niveau, None])
    return Erkenning(niveau=level) if level else None
