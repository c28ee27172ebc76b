"""Adds the skeleton of one record to `data/`. Raises Refused, OSError or DataFaults, and has then changed nothing.

Not for the sentences afterwards: see `macros.skeleton.telling`.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from macros.dutch.text import fold, searchable, slug
from macros.model import alike
from macros.model.webadres import page
from macros.nouns import Noun
from macros.reading import editor_schemas, yamlfile
from macros.reading.faults import DataFaults, Fault
from macros.reading.load import read_data, read_noun
from macros.reading.overlay.folder import EDITIONS, edition_folder
from macros.reading.textfile import read_text
from macros.skeleton import naming, place, text, writing
from macros.skeleton.home import Home, homes, written


class Refused(Exception):
    """Raised with the Dutch reason why nothing is added."""


@dataclass(frozen=True)
class Asked:
    """What the editor typed: a noun, and what may be empty: a name, a key, for a section the key of its chapter, for a source its address."""

    noun: Noun
    name: str = ""
    key: str = ""
    chapter: str = ""
    address: str = ""


@dataclass(frozen=True)
class Added:
    """Where the new record is, by file and lines from 1; what is still to be filled in; and the faults that were in its file before.

    `either` is how many of its lines are above the fields of which one is enough.
    """

    asked: Asked
    key: str
    file: str
    first: int
    last: int
    either: int
    empty: tuple[Fault, ...]
    earlier: tuple[Fault, ...]
    edition: str = ""


def add(root: Path, asked: Asked, edition: str = "") -> Added:
    """Write the skeleton to the right place in the checkout `root`: in the handbook, or in the edition of that name."""
    folder = edition_folder(root, edition)
    if folder:
        return _add_to(folder, root, asked)
    data = root / "data"
    with writing.alone(root):
        before = read_data(data)
        found = homes(data, asked.noun)
        home = _home(found, asked)
        key = _key(found, asked)
        body = text.lines(asked.noun.model, _given(found, asked, key), before.keys.written)
        file, first, block = _in_new_file(data, "data", found, asked, key, body) if home is None else _in_file(home, key, body)
    last, either = first + len(block) - 1, next((number for number, line in enumerate(block) if text.EITHER in line), 0)
    empty = sorted(fault for fault in read_noun(data, written(asked.noun)) if fault.file == file and first <= fault.line <= last)
    return Added(asked, key, file, first, last, either, tuple(empty), tuple(fault for fault in before.faults if fault.file == file))


def _add_to(folder: Path, root: Path, asked: Asked) -> Added:
    """Write the skeleton into the edition in `folder`, whose record must not be one of the handbook. A file that it does not have yet is made."""
    noun, data, shown = asked.noun, root / "data", f"{EDITIONS}/{folder.name}"
    if not noun.path:
        raise Refused(f"een sectie van een uitgave schrijft u zelf in haar hoofdstuk, in {shown}/{written(noun).path}. CONTRIBUTING.md zegt hoe.")
    with writing.alone(root):
        before = read_data(data, edition=folder)
        ours = homes(folder, noun, shown) if noun.folder or (folder / noun.path).is_file() else []
        found = [*homes(data, noun), *ours]
        key = _key(found, asked)
        body = text.lines(noun.model, _given(found, asked, key), before.keys.written)
        file, first, block = _in_file(_readable(ours[0]), key, body) if ours and not noun.folder else _in_new_file(folder, shown, found, asked, key, body)
    last, either = first + len(block) - 1, next((number for number, line in enumerate(block) if text.EITHER in line), 0)
    faults = [one for fault in read_data(data, edition=folder).faults for one in (fault.followers or (fault,))]
    empty = sorted(fault for fault in faults if fault.file == file and first <= fault.line <= last)
    return Added(asked, key, file, first, last, either, tuple(empty), tuple(fault for fault in before.faults if fault.file == file), folder.name)


def _readable(home: Home) -> Home:
    if home.faults:
        raise DataFaults(home.faults)
    return home


def _home(found: list[Home], asked: Asked) -> Home | None:
    """The list that the record goes into; None if it gets a file of its own. Raises DataFaults if that list cannot be read."""
    if asked.noun.folder:
        return None
    chosen = [home for home in found if not asked.chapter or home.key == asked.chapter]
    if not chosen:
        raise Refused(f"er is geen hoofdstuk '{asked.chapter}'. {alike.choose(asked.chapter, [home.key for home in found if home.key])}")
    return _readable(chosen[-1])


def _key(found: list[Home], asked: Asked) -> str:
    """The key of the new record, empty if there is no name. Raises Refused."""
    taken = {record.key for home in found for record in home.records}
    if asked.name and (reason := naming.name_objection(asked.name, asked.noun)):
        raise Refused(f"deze naam kan niet: {reason}")
    if asked.address and (reason := naming.address_objection(asked.address, asked.noun)):
        raise Refused(reason)
    if asked.key:
        if reason := naming.objection(asked.key, asked.noun, taken):
            raise Refused(reason)
        return asked.key
    _refuse_known(found, asked, taken)
    return naming.proposed(asked.name, asked.noun, taken) or _no_key(asked) if asked.name else ""


def _refuse_known(found: list[Home], asked: Asked, taken: set[str]) -> None:
    """Raise Refused if there is a record with this address, or with this name, whatever its capitals and signs; with the key to use."""
    name, address = _bare(asked.name), page(asked.address) if asked.address else ""
    for record, file in ((record, home.file) for home in found for record in home.records):
        what = f"het adres {asked.address}" if address in record.pages else f"'{record.name}'" if name and _bare(record.name) == name else ""
        if what:
            free = naming.proposed(asked.name or record.key, asked.noun, taken)
            use = f", met de sleutel '{record.key}'. Gebruik die sleutel, vul" if record.key else ". Vul"
            raise Refused(f"{what} bestaat al ({file}, regel {record.line}){use} dat record aan, of kies een andere naam. "
                          f"Is dit echt iets anders? Geef het een eigen sleutel: --id {free or 'mijn-sleutel'}.")


def _bare(name: str) -> str:
    """A name without what people write in two ways: capitals, accents, quotes, hyphens, spaces; all of it where nothing would be left."""
    return slug(searchable(name)).replace("-", "") or fold(name)


def _no_key(asked: Asked) -> NoReturn:
    raise Refused(f"van '{asked.name}' is geen sleutel te maken, want daarin passen alleen letters, cijfers en streepjes. Kies er zelf een: --id mijn-sleutel.")


def _given(found: list[Home], asked: Asked, key: str) -> dict[str, str]:
    """The values that the new record begins with: its key, its name and its number in a fixed order."""
    numbers = [int(record.number) for home in found for record in home.records if record.number.isdecimal()]
    given = {"id": key, naming.name_field(asked.noun.model): asked.name, naming.ADDRESSES[0]: asked.address}
    if numbers:
        given[asked.noun.order] = str(max(numbers) + 1)
    return {field: value for field, value in given.items() if value}


def _in_file(home: Home, key: str, body: list[str]) -> tuple[str, int, list[str]]:
    """Write the record into its list: its file, its first line and its lines."""
    raw, lines = home.path.read_bytes(), read_text(home.path, home.file).split("\n")
    spot, block = place.in_list(home.body, lines, key), text.item(body)
    new = place.spliced(raw, spot, block)
    span = spot.after + 1 + spot.gap_before, spot.after + len(block) + spot.gap_before
    parsed = _still_the_same(home, new, span)
    _refuse_slips(parsed, span)
    if not writing.replace(home.path, raw, new):
        raise Refused(f"iemand wijzigde {home.file} net. Probeer het opnieuw.")
    return home.file, span[0], block


def _still_the_same(home: Home, new: bytes, span: tuple[int, int]) -> yamlfile.YamlFile:
    """The file with its `new` content. Raises Refused if that has anything but the same records and one more, in the lines of `span`."""
    with suppress(DataFaults):
        parsed = _parsed(new, home.file)
        after = home.within(parsed.root)
        others = [node.plain() for node in after.items if not span[0] <= node.mark.line <= span[1]] if after else []
        if after and others == [node.plain() for node in home.body.items] and len(after.items) == len(others) + 1:
            return parsed
    raise Refused(f"in {home.file} is geen plek te vinden voor een nieuw record. Zet elk record op eigen regels, met een streepje ervoor.")


def _in_new_file(data: Path, shown: str, found: list[Home], asked: Asked, key: str, body: list[str]) -> tuple[str, int, list[str]]:
    """Write the record into a new file in the folder `data`, which messages call `shown`: that file, its first line and its lines."""
    noun = asked.noun
    number = _given(found, asked, key).get(noun.order, "")
    if not noun.folder:
        return _created(data / noun.path, f"{shown}/{noun.path}", [editor_schemas.binding(noun, own=True), f"{noun.key}:", *text.indented(text.item(body))], found)
    stem = (f"{int(number):02}-" if noun.name == "hoofdstuk" and number else "") + (key or f"nieuw-{noun.name}")
    folder = data / noun.path
    stem = naming.numbered(stem, {path.stem.lower() for path in folder.glob("*.yaml")}) if not key else stem
    block = [editor_schemas.binding(noun, own=shown != "data"), f"{noun.key}:", *text.indented(body)]
    return _created(folder / f"{stem}.yaml", f"{shown}/{noun.path}{stem}.yaml", block, found)


def _created(path: Path, name: str, block: list[str], found: list[Home]) -> tuple[str, int, list[str]]:
    end = place.newline(found[0].path.read_bytes() if found else b"")
    content = b"".join(line.encode() + end for line in block)
    _refuse_slips(_parsed(content, name), (1, len(block)))
    path.parent.mkdir(exist_ok=True)
    writing.create(path, content)
    return name, 1, block


def _parsed(content: bytes, name: str) -> yamlfile.YamlFile:
    return yamlfile.parse(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), name)


def _refuse_slips(file: yamlfile.YamlFile, span: tuple[int, int]) -> None:
    """Raise Refused for what a name may not be, such as a word for nothing."""
    for fault in (*file.merged, *file.fillers):
        if span[0] <= fault.line <= span[1]:
            raise Refused(f"deze naam kan niet: {fault.text}")


