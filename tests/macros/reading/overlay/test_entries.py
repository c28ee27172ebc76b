"""An edition laid over the handbook: what changes, what is added and hidden, and every slip with its place."""

from pathlib import Path

import pytest

from macros.model.eigen import Eigenheid, Verborgen
from macros.reading.faults import DataFaults
from tests.editions import SHEET, faults, laid

BUS = "programmas:\n  - id: boekenbus\n"
OWN = """programmas:
  - id: leesclub
    naam: Leesclub van Proefdam
    dekking: later
    kort: Ouders lezen samen
    omschrijving: Ouders lezen samen voor.
    stappen: [stap-5]
    bronnen: [proefdam-plan]
"""
SOURCE = "bronnen:\n  - id: proefdam-plan\n    titel: Plan van Proefdam\n    soort: overheid\n    datum: 2026-05\n    graad: A\n"


def test_a_record_changes_field_by_field_and_keeps_the_rest(tmp_path: Path) -> None:
    """A field, a field within a field, and an emptied field are the edition's; every other field is the handbook's."""
    handbook = laid(tmp_path, {"programmas.yaml": BUS + "    kort: Een bus met boeken in Proefdam\n    leeftijd: {tot: 6}\n    doelgroep:\n"}).handbook
    record = handbook.get("programma", "boekenbus")
    assert (record.kort, record.leeftijd.van, record.leeftijd.tot, record.doelgroep, record.naam) == ("Een bus met boeken in Proefdam", 2, 6, None, "Boekenbus")
    assert handbook.eigenheid("programma", "boekenbus") == Eigenheid("programma", "boekenbus", ("kort", "leeftijd", "doelgroep"))
    assert handbook.eigenheid("programma", "ouderkamer") is None


def test_a_list_with_ids_changes_part_by_part(tmp_path: Path) -> None:
    """A section in a chapter is changed, hidden or added by its id, and the other sections stay as they are."""
    parts = ("hoofdstuk:\n  id: achtergrond\n  secties:\n    - id: drie-fasen\n      titel: Ouders in Proefdam\n    - id: partnerschap\n      verborgen: Staat in ons eigen beleid\n"
             "    - id: proefdam\n      titel: Over Proefdam\n      kort: Waar wij staan.\n      tekst: Wij beginnen.\n      eigen: ja\n      bron: aanleiding\n")
    handbook = laid(tmp_path, {"handreiking/achtergrond.yaml": parts}).handbook
    assert [(part.id, part.titel) for part in handbook.hoofdstukken[2].secties] == [("drie-fasen", "Ouders in Proefdam"), ("proefdam", "Over Proefdam")]
    assert handbook.eigen and handbook.eigen.verborgen == (Verborgen("sectie", "partnerschap", "Partnerschap", "Staat in ons eigen beleid"),)
    assert set(handbook.eigen.records) == {Eigenheid("sectie", "drie-fasen", ("titel",)), Eigenheid("sectie", "proefdam")}


def test_a_record_with_a_hidden_part_is_a_changed_one(tmp_path: Path) -> None:
    """Its pages and files say so, as of any other change."""
    hidden = "werkblad:\n  id: proefblad\n  delen:\n    - id: velden\n      velden:\n        - id: weken\n          verborgen: Niet van ons\n"
    handbook = laid(tmp_path, {"werkbladen/proefblad.yaml": hidden}).handbook
    assert handbook.eigenheid("werkblad", "proefblad") == Eigenheid("werkblad", "proefblad", ("delen",))


PARTS = {  # what is written, where N is an own part → the order that follows, in which the handbook has drie-fasen and partnerschap
    "N": "drie-fasen partnerschap N", "drie-fasen N": "drie-fasen N partnerschap", "N drie-fasen": "N drie-fasen partnerschap", "N partnerschap": "drie-fasen N partnerschap",
    "partnerschap N": "drie-fasen partnerschap N", "-drie-fasen N": "N partnerschap", "N M": "drie-fasen partnerschap N M",
    "drie-fasen N M": "drie-fasen N M partnerschap", "N drie-fasen M": "N drie-fasen M partnerschap",
}


def test_an_own_part_comes_where_it_is_written(tmp_path: Path) -> None:
    """After the part above it, else before the first one below it, else last; a part may stand there only to say where, and not for nothing."""
    own, order = "titel: Eigen {0}, kort: Kort., tekst: Wij beginnen., eigen: ja, bron: aanleiding", {}
    for number, written in enumerate(PARTS):
        parts = "".join(f"    - {{id: {name.lstrip('-').lower()}{', ' + own.format(name) if name in 'NM' else ''}{', verborgen: Niet van ons' if name[0] == '-' else ''}}}\n" for name in written.split())
        handbook = laid(tmp_path / str(number), {"handreiking/achtergrond.yaml": f"hoofdstuk:\n  id: achtergrond\n  secties:\n{parts}"}).handbook
        order[written] = " ".join(part.id.upper() if len(part.id) == 1 else part.id for part in handbook.hoofdstukken[2].secties)
    assert order == PARTS
    # Not a fault: an update of the handbook may bring the own part that stood beside it.
    remark, = laid(tmp_path, {"handreiking/achtergrond.yaml": "hoofdstuk:\n  id: achtergrond\n  kort: Anders.\n  secties:\n    - id: drie-fasen\n"}).notices
    assert "regel 5, kolom 7 (achtergrond): id: hier verandert niets. " in str(remark)


def test_own_records_come_after_those_of_the_handbook(tmp_path: Path) -> None:
    """A programme and its source are added, and the edition knows that they are its own."""
    handbook = laid(tmp_path, {"programmas.yaml": OWN, "bronnen.yaml": SOURCE}).handbook
    assert handbook.programmas[-1].id == "leesclub" and handbook.bronnen[-1].id == "proefdam-plan"
    assert handbook.eigenheid("programma", "leesclub") == Eigenheid("programma", "leesclub")


def test_an_edition_is_somebody_elses(tmp_path: Path) -> None:
    """Owner, contact and address of the handbook are not inherited, and what browsers keep has a key of its own."""
    sheet = laid(tmp_path, {}).handbook.uitgave
    assert (sheet.naam, sheet.eigenaar, sheet.contact, sheet.sleutel, sheet.bijgewerkt) == ("Ouders in Proefdam", "Gemeente Proefdam", None, "handboek-ouderbeleid-proefdam", "2026-03-01")


def test_a_hidden_record_is_gone(tmp_path: Path) -> None:
    """A term to which nothing refers is hidden with its reason."""
    handbook = laid(tmp_path, {"begrippen.yaml": "begrippen:\n  - id: draagvlak\n    verborgen: Dit woord gebruiken wij niet\n"}).handbook
    assert "draagvlak" not in handbook.by_noun["begrip"]
    assert handbook.eigen and handbook.eigen.verborgen[0].reden == "Dit woord gebruiken wij niet"


SLIPS = {
    "an id that is nearly one of the handbook": ("programmas:\n  - id: boekenbuss\n    kort: Anders\n", "programmas.yaml, regel 2, kolom 5 (boekenbuss): id: 'boekenbuss' staat niet in het handboek, en voor iets van uzelf "
                                                 "ontbreekt nog: naam, dekking, omschrijving, stappen. Bedoelt u 'boekenbus'?"),
    "a field that does not exist": (BUS + "    korte: x\n", "programmas.yaml, regel 3, kolom 5 (boekenbus): korte: dit veld bestaat hier niet. Verbeter de naam of haal het weg. Bedoelt u 'kort'?"),
    "a field within a field that does not exist": (BUS + "    leeftijd: {tott: 5}\n", "programmas.yaml, regel 3, kolom 16 (boekenbus): leeftijd.tott: dit veld bestaat hier niet. Verbeter de naam of haal het weg. Bedoelt u 'tot'?"),
    "a value that does not fit": (BUS + "    leeftijd: {tot: zes}\n", "programmas.yaml, regel 3, kolom 21 (boekenbus): leeftijd.tot: 'zes' is geen getal. Schrijf jaren als 2 of 2,5."),
    "a misspelt choice": (BUS + "    dekking: genomd\n", "programmas.yaml, regel 3, kolom 14 (boekenbus): dekking: 'genomd' kan hier niet. Kies uit: beschreven, genoemd, later. Bedoelt u 'genoemd'?"),
    "a required field that is emptied": (BUS + "    naam:\n", "programmas.yaml, regel 3, kolom 5 (boekenbus): naam: dit veld is verplicht, maar het ontbreekt of is leeg. Hier hoort: Naam, zoals die in de handreiking staat of "
                                         "officieel luidt."),
    "an empty change": (BUS, "programmas.yaml, regel 2, kolom 5 (boekenbus): hier verandert niets. Schrijf welke velden anders zijn, schrijf verborgen met een reden, of haal dit record weg."),
    "a record that is there twice": (BUS + "    kort: Een\n  - id: boekenbus\n    kort: Twee\n", "programmas.yaml, regel 4, kolom 5 (boekenbus): id: 'boekenbus' staat hier al (eigen/proefdam/programmas.yaml, regel 2). Zet alles "
                                     "over 'boekenbus' bij elkaar."),
    "a record without an id": ("programmas:\n  - kort: Anders\n", "programmas.yaml, regel 2, kolom 5: id: de sleutel (id) ontbreekt. Schrijf die van het record dat u wilt veranderen, of een nieuwe voor een eigen record."),
    "a record that is only a word": ("programmas:\n  - boekenbus\n", "programmas.yaml, regel 2, kolom 5: hier horen velden te staan, elk op een eigen regel, zoals naam: Opstapje."),
    "hiding what is not there": ("programmas:\n  - id: boekenbusje\n    verborgen: Rijdt hier niet\n", "programmas.yaml, regel 2, kolom 5 (boekenbusje): id: 'boekenbusje' staat niet in het handboek, dus er is niets te "
                                 "verbergen. Verbeter de sleutel, of haal dit record weg. Bedoelt u 'boekenbus'?"),
    "hiding without a reason": ("begrippen:\n  - id: draagvlak\n    verborgen: ja\n", "begrippen.yaml, regel 3, kolom 5 (draagvlak): verborgen: een lezer wil weten waarom dit weg is. Schrijf de reden: verborgen: Wordt hier "
                                "niet aangeboden."),
    "hiding with a reason that cannot be shown": ("begrippen:\n  - id: draagvlak\n    verborgen: '<b>Niet</b> van ons'\n", "begrippen.yaml, regel 3, kolom 5 (draagvlak): verborgen: '<b>' is HTML; dat mag hier niet."),
    "hiding with a long reason": (f"begrippen:\n  - id: draagvlak\n    verborgen: {'Niet van ons ' * 100}\n", "(draagvlak): verborgen: deze tekst heeft 1299 tekens;"),
    "hiding with a reason of two paragraphs": ("begrippen:\n  - id: draagvlak\n    verborgen: |\n      Een\n\n      Twee\n", "begrippen.yaml, regel 3, kolom 5 (draagvlak): verborgen: "),
    "hiding with other fields": ("begrippen:\n  - id: draagvlak\n    verborgen: Niet van ons\n    term: Steun\n", "begrippen.yaml, regel 4, kolom 5 (draagvlak): term: dit record is verborgen, dus dit veld ziet niemand. Haal het "
                                 "weg, of haal verborgen weg."),
    "hiding what the site needs": ("stappen:\n  - id: stap-5\n    verborgen: Die doen wij niet\n", "(stap-5): verborgen: dit record is verborgen, maar"),
    "the top of another file": ("begrippen:\n  - id: boekenbus\n", "programmas.yaml, regel 1, kolom 1: hier hoort 'programmas:' te staan, maar er staat 'begrippen'. Verbeter het begin van het bestand."),
    "a word that says nothing": (BUS + "    duur: onbekend\n", "programmas.yaml, regel 3, kolom 11 (boekenbus): duur: 'onbekend' zegt een lezer niets. Schrijf wat u weet, of laat het veld weg; dat betekent: onbekend."),
    "a reference to nothing": (BUS + "    doelen: [toerustn]\n", "programmas.yaml, regel 3, kolom 14 (boekenbus): doelen[1]: er is geen doel met sleutel 'toerustn'. Bedoelt u 'toerusten'?"),
}


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_says_where_it_is_and_what_to_do(kind: str, tmp_path: Path) -> None:
    """The message names the file of the edition with its line, and is the only one."""
    body, message = SLIPS[kind]
    name = "programmas.yaml" if "programmas.yaml" in message else f"{body.partition(':')[0]}.yaml"
    found = faults(tmp_path, {name: body})
    assert len(found) == 1 and message in found[0] and found[0].startswith("eigen/proefdam/")


SHEETS = {
    "": "eigen/proefdam/uitgave.yaml: dit bestand ontbreekt. Maak het, met daarin onder 'uitgave:' minstens de naam en de eigenaar van deze uitgave.",
    "uitgave:\n  naam: Proef\n": "eigen/proefdam/uitgave.yaml, regel 2, kolom 3: eigenaar: dit veld is in een eigen uitgave verplicht.",
    "uitgave:\n  naam: Proef\n  eigenaar:\n": "eigen/proefdam/uitgave.yaml, regel 3, kolom 3: eigenaar: dit veld is in een eigen uitgave verplicht.",
    "uitgave:\n  naam: Klein handboek\n  eigenaar: Proefdam\n": "regel 2, kolom 9: naam: 'Klein handboek' is de naam van het handboek zelf.",
    "uitgave:\n  naam: Proef\n  eigenaar: Proefdam\n  sleutel: handboek-ouderbeleid\n": "regel 4, kolom 12: sleutel: 'handboek-ouderbeleid' is het kenmerk van het handboek zelf.",
    "uitgave:\n  naam: klein Handboek\n  eigenaar: Proefdam\n": "naam: 'klein Handboek' is de naam van het handboek zelf.", "uitgave:\n  id: x\n  naam: Proef\n  eigenaar: Proefdam\n": "regel 2, kolom 7: id: de uitgave zelf",
    "uitgave:\n  naam: Proef\n  naam: Proef\n": "regel 3, kolom 3: naam: dit veld staat er twee keer in", "uitgave:\n": "regel 1, kolom 9: hier horen velden te staan", "naam: x\n": "regel 1, kolom 1: hier hoort 'uitgave:' te staan",
    "\n": "het bestand is leeg", "<<<<<<< HEAD\n": "regel 1, kolom 1: ", "uitgave:\n\tnaam: x\n": "de regel begint met een tab",
    "uitgave:\n  naam: Proef\n  eigenaar: Proefdam\n  contact: proefdam\n": "regel 4, kolom 12 (Proef): contact: ",
}


@pytest.mark.parametrize("sheet", SHEETS)
def test_an_edition_says_whose_it_is(sheet: str, tmp_path: Path) -> None:
    """Without a name or owner of its own, or with the key of the handbook, an edition would pass for the handbook itself."""
    (tmp_path / "eigen" / "proefdam").mkdir(parents=True)
    found = faults(tmp_path, {"uitgave.yaml": sheet})
    assert len(found) == 1 and SHEETS[sheet] in found[0]


def test_a_hidden_record_that_others_need_names_them(tmp_path: Path) -> None:
    """One message at the line that hides it, with who refers to it and what to do; the references follow from it."""
    found = faults(tmp_path, {"programmas.yaml": BUS + "    verborgen: Rijdt hier niet\n"})
    assert len(found) == 1 and found[0].startswith("eigen/proefdam/programmas.yaml, regel 3, kolom 5 (boekenbus): verborgen: dit record is verborgen, maar ")
    assert "plaatsen verwijzen ernaar: " in found[0] and "voorbeeldstad-werving (" in found[0] and "haal verborgen weg." in found[0]


def test_the_command_that_shows_what_follows_is_that_of_the_edition(tmp_path: Path) -> None:
    """Without its option that command would show a handbook in which nothing is wrong."""
    with pytest.raises(DataFaults) as told:
        laid(tmp_path, {"programmas.yaml": BUS + "    verborgen: Rijdt hier niet\n"})
    assert told.value.message.endswith('make check ARGS="--alles --uitgave proefdam", of python3 handboek.py check --alles --uitgave proefdam')


def test_all_faults_come_at_once_with_those_of_files(tmp_path: Path) -> None:
    """A file with another name, a copy and two slips are all told."""
    found = faults(tmp_path, {"programmas.yaml": BUS + "    korte: x\n", "begripen.yaml": "x: y\n", "programmas - kopie.yaml": BUS, "thema.docx": "x", "stappen.yaml": "stappen:\n  - id: stap-1\n"})
    assert {message.partition(":")[0].partition(",")[0] for message in found} == {f"eigen/proefdam/{name}" for name in (
        "programmas.yaml", "begripen.yaml", "programmas - kopie.yaml", "thema.docx", "stappen.yaml")}


def test_what_is_the_same_as_in_the_handbook_is_only_remarked(tmp_path: Path) -> None:
    """A value that is equal to that of the handbook is told with its place, and does not count as a change."""
    loaded = laid(tmp_path, {"programmas.yaml": BUS + "    naam: Boekenbus\n    kort: Anders\n"})
    assert [str(notice) for notice in loaded.notices] == ["eigen/proefdam/programmas.yaml, regel 3, kolom 5 (boekenbus): naam: dit is hetzelfde als in het handboek. Haal deze regel weg; dan volgt u "
                                                          "het handboek ook als het dit later verbetert."]
    assert loaded.handbook.eigenheid("programma", "boekenbus") == Eigenheid("programma", "boekenbus", ("kort",))


ODD = ("programmas:\n", "programmas: x\n", "programmas: []\n", "programmas: {id: x}\n", "programmas:\n  - [a]\n", "programmas:\n  - id: [boekenbus]\n", "programmas:\n  - id:\n", "programmas:\n  - id: boekenbus\n    verborgen: [a]\n",
       "programmas:\n  - id: boekenbus\n    leeftijd: x\n", "programmas:\n  - id: boekenbus\n    leeftijd: [1]\n", "programmas:\n  - id: boekenbus\n    themas: {a: b}\n", "- id: boekenbus\n", "x\n", "a: b: c\n", "<<<<<<< HEAD\n",
       "programmas:\n  - id: boekenbus\n    id: boekenbus\n", "programmas:\n  - &x id: boekenbus\n", "\0\0\0\0\0\0\0\0\0")


def test_whatever_stands_in_a_file_its_message_names_it(tmp_path: Path) -> None:
    """Odd structures, broken files and half a merge each give faults of the edition only."""
    found = {body: faults(tmp_path / str(number), {"programmas.yaml": body}) for number, body in enumerate(ODD)}
    assert [body for body, messages in found.items() if not messages or not all(one.startswith("eigen/proefdam/programmas.yaml") for one in messages)] == []
    chapters = [faults(tmp_path / f"hoofdstuk-{number}", {"handreiking/beleid.yaml": f"hoofdstuk:\n  id: beleid\n  secties: {parts}\n"})
                for number, parts in enumerate(("x", "{a: b}", "[x]", "[{id: x}]", "[{titel: x}]", "[{id: voor-de-instelling, verborgen: [a]}]", "[{id: x, verborgen: Niet van ons}]"))]
    assert all(messages and all(one.startswith("eigen/proefdam/handreiking/beleid.yaml") for one in messages) for messages in chapters)


KEYS = (  # what the other edition writes about its key, and what this one writes
    ("\n  sleutel: ouders-in-buurstad", "  sleutel: ouders-in-buurstad\n"), ("\n  sleutel: handboek-ouderbeleid-proefdam", ""), ("", "  sleutel: handboek-ouderbeleid-buurstad\n"),
    ("\n  sleutel: 'ouders'", "  sleutel: ouders\n"), ("\n  sleutel:   \"ouders\"  # oud", "  sleutel: ouders\n"), ("\n  naam_x: x\n  sleutel:\n    ouders", "  sleutel: ouders\n"),
)


def test_two_editions_cannot_have_one_key(tmp_path: Path) -> None:
    """Whoever copies the folder of another municipality reads that browsers would mix what visitors keep."""
    other, told = tmp_path / "eigen" / "buurstad" / "uitgave.yaml", []
    other.parent.mkdir(parents=True)
    for theirs, ours in KEYS:
        other.write_text(f"uitgave:\n  naam: Buurstad{theirs}\n", encoding="utf-8")
        told.append(faults(tmp_path, {"uitgave.yaml": SHEET + ours}))
    assert [one for one in told if len(one) != 1 or "' is ook het kenmerk van eigen/buurstad/." not in one[0]] == []
    other.write_text("uitgave:\n  naam: x\n  naam: y\n", encoding="utf-8")
    assert faults(tmp_path, {"uitgave.yaml": SHEET}) == []
