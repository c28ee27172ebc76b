"""What `nieuw` answers, in Dutch: what is written, what to fill in and where, and what to do next."""

import os
import re
import sys
from pathlib import Path

from macros.addresses import LINKABLE, address
from macros.model.base import Record
from macros.reading.faults import DataFaults, Fault, count, system_fault
from macros.skeleton import kinds, naming
from macros.skeleton.fields import slots
from macros.skeleton.new import Added, Asked, Refused, add

_UNTOUCHED = "Er is niets gewijzigd."


def run(root: Path, word: str, name: str, key: str, chapter: str, edition: str = "") -> int:
    """Add a record of the noun that `word` names; `name`, `key`, `chapter` and `edition` are empty if not typed. The exit code."""
    noun = kinds.find(word)
    if isinstance(noun, str):
        print(noun, file=sys.stderr)
        return 2
    if chapter and noun.name != "sectie":
        return _refuse("--hoofdstuk hoort alleen bij een sectie.")
    words, where = naming.parted(name, noun)
    try:
        added = add(root, Asked(noun, words, key.strip(), chapter.strip(), where), edition)
    except Refused as error:
        return _refuse(str(error)[:1].upper() + str(error)[1:])
    except DataFaults as error:
        return _refuse(f"{error}\n\nVerbeter dit eerst.")
    except OSError as error:
        return _refuse(system_fault(error))
    print(told(added))
    return 0


def _refuse(text: str) -> int:
    print(text, _UNTOUCHED, file=sys.stderr)
    return 1


def told(added: Added) -> str:
    """The answer to an editor."""
    what = kinds.word_of(added.asked.noun) + (f" '{added.key}'" if added.key else "")
    parts = [
        _earlier(added),
        f"Toegevoegd: {what}, in {added.file}, regel {added.first} tot en met {added.last}.",
        "\n".join(["Vul in:", *(_place(fault, added.asked.noun.model) for fault in added.empty), *_either(added)]),
        "\n".join(["En dan:", *(f"{number}. {step}" for number, step in enumerate(_steps(added), 1))]),
    ]
    return "\n\n".join(part for part in parts if part)


def _place(fault: Fault, model: type[Record]) -> str:
    """A line of the list of what to fill in: the place, as editors open it, the field and what belongs there."""
    names: list[str] = []
    meaning = fault.text
    for name in re.sub(r"\[\d+\]", "", fault.field).split("."):
        if slot := next((slot for slot in slots(model) if slot.name == name), None):
            names, meaning, model = [*names, name], slot.description, slot.model or model
    return f"- {fault.file}:{fault.line}  {'.'.join(names)}: {meaning}"


def _either(added: Added) -> list[str]:
    """The fields of which one is enough, which check names when the rest is filled in."""
    fields = added.asked.noun.model.ONE_OF
    return [f"- {added.file}:{added.first + added.either}  {' of '.join(fields)}: minstens één van deze"] if fields else []


def _earlier(added: Added) -> str:
    """What was already wrong or empty in the file."""
    if not added.earlier:
        return ""
    return f"Let op: in {added.file} klopt nog iets niet ({count(len(added.earlier), 'melding', 'meldingen')}), los van dit record. Het eerste:\n" + str(
        added.earlier[0])


def _steps(added: Added) -> list[str]:
    noun, start = added.asked.noun, "py" if os.name == "nt" else "python3"
    option = f" --uitgave {added.edition}" if added.edition else ""
    steps = ["Vul ook in wat u verder weet. In het bestand staat bij elk veld wat erin hoort."]
    if noun.folder and not added.key:
        steps.append("Geef het bestand de naam van de sleutel.")
    if not noun.standalone:
        steps.append("Noem de sleutel van dit record bij een ander record. Tot dan zegt check dat niemand ernaar verwijst.")
    if noun.name == "sectie":
        steps.append("Hoort de sectie op een andere plek in het hoofdstuk? Verplaats haar regels. Een ander hoofdstuk kiest u met --hoofdstuk.")
    steps.append(f"Kijk alles na: {start} handboek.py check{option}")
    where = f". Zet achter het adres dat u dan ziet: {address(noun.name, added.key)}" if added.key and noun.name in LINKABLE else ""
    return [*steps, f"Bekijk het: {start} handboek.py serve{option}{where}"]
