"""Made-up plan files: a full one that is right, and copies of it with one thing changed at random, right or wrong."""

import copy
import random
from collections.abc import Iterator
from typing import Any

UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
MOMENT = "2026-11-30T09:15:00.123Z"
# Whatever another program, or somebody with bad intent, may put anywhere.
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 1_000_000_001, 2.5, "", " ", "a", "doel", "Doel", "doelen.doel", "a.b.c", "__proto__", "constructor", "prototype",
    "<10", "2026-11-30", MOMENT, "2026-11-30T09:15Z", "2026-11-30T09:15:00+01:00", "2026-11-30 09:15", UUID, UUID.upper(), "é" * 200, "👪" * 200, "👪" * 201,
    "x" * 80, "x" * 81, "x" * 201, "doel\n", "-doel", "doel-", "_doel", "ouderbeleid-dossier", [], {}, [[]], ["opstapje"], [1], {"a": 1}, {"__proto__": {}},
    {"constructor": "x"}, {"": ""}, {"id": "r1", "cellen": {}}, [{"id": "r1", "cellen": {"doel": "x"}}], {"velden": {}},
)


def plan() -> dict[str, Any]:
    """A plan with something in every part that a file may have."""
    return {
        "schema": "ouderbeleid-dossier", "versie": 1, "id": UUID, "naam": "Plan 2027 tot 2030", "gemeente": "Voorbeeldstad", "gemaakt": MOMENT,
        "gewijzigd": "2026-11-30T10:15:00+01:00", "revisie": 3, "handboek": {"naam": "Handboek ouderbeleid", "bijgewerkt": "2026-11-29"},
        "kortelijst": ["opstapje", "boekstart"],
        "antwoorden": {
            "doelen": {
                "velden": {"visie": "Ouders doen mee.\nAltijd."},
                "tabellen": {"doelenlijst": [{"id": "3f2a9c0d1e4b", "cellen": {"doel": "Meer voorlezen"}}, {"id": "start-b1", "cellen": {}}]},
            },
            "activiteitenplan": {
                "velden": {}, "tabellen": {"plan": [{"id": "r_1-A", "cellen": {"doel": "Meer voorlezen", "kosten": "2500"}}]},
                "herkomst": {"r_1-A.doel": {"van": "doelen.doel", "rij": "3f2a9c0d1e4b", "tekst": "Meer voorlezen"}, "gemeente": {"van": "startcheck.gemeente", "tekst": ""}},
            },
        },
        "afkomst": [UUID], "vervallen": [{"werkblad": "oud", "tabel": "oude-tabel", "rij": "r1", "veld": "weg", "tekst": "Bewaard"}],
        "onbekend": {"van een ander": {"diep": [1, None]}}, "weggelegd": {"dubbel:r1:r2": "Hoort zo"}, "eigenTekst": {"beleidsnota.inleiding": "Eigen woorden"},
        "instellingen": {"volgorde": ["a"]},
    }


def variants(count: int, seed: int = 13) -> Iterator[dict[str, Any]]:
    """The plan itself, then `count` copies in which one to three things are replaced, taken out, renamed or added."""
    chance = random.Random(seed)
    yield plan()
    for _ in range(count):
        made = plan()
        for _ in range(chance.randint(1, 3)):
            _change(chance.choice(list(_places(made))), chance)
        yield made


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every list and object in `value`, with each of its keys or positions."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in list(members):
        yield value, key
        yield from _places(part)


def _change(place: tuple[Any, Any], chance: random.Random) -> None:
    holder, key = place
    odd = copy.deepcopy(chance.choice(ODD))
    match chance.choice(("replace", "replace", "remove", "rename", "add")):
        case "replace":
            holder[key] = odd
        case "remove":
            del holder[key]
        case "rename" if isinstance(holder, dict):
            holder[odd if isinstance(odd, str) else "nieuw"] = holder.pop(key)
        case "add" if isinstance(holder, dict):
            holder[chance.choice(("nieuw", "rij", "tabel", "velden", "__proto__", "constructor"))] = odd
        case _:
            if isinstance(holder, list):
                holder.append(odd)
