"""Messages for editors: complete, Dutch, sorted, and without duplicates."""

import errno

import pytest
from pydantic import ValidationError

from macros.model.programma import Programma
from macros.model.voorbeeld import Voorbeeld
from macros.reading.described import describe, one_per_slip
from macros.reading.faults import DataFaults, Fault, count, nearest, shown, system_fault

VALID = {"id": "x", "naam": "X", "dekking": "genoemd", "kort": "x", "omschrijving": "x", "stappen": ["stap-5"], "bron": "§ 2.5"}


def reported(**changes: object) -> list[str]:
    """The messages for a programme with `changes`; None removes a field."""
    record = {key: value for key, value in {**VALID, **changes}.items() if value is not None}
    with pytest.raises(ValidationError) as raised:
        Programma.model_validate(record)
    return [describe(error, Programma) for error in one_per_slip(raised.value.errors())]


def test_a_fault_names_file_line_column_record_and_field() -> None:
    """The full place comes before the advice."""
    fault = Fault("data/programmas.yaml", 12, 5, "opstapje", "leeftijd.van", "'twee' is geen getal.")
    assert str(fault) == "data/programmas.yaml, regel 12, kolom 5 (opstapje): leeftijd.van: 'twee' is geen getal."


def test_a_fault_leaves_out_what_is_unknown() -> None:
    """A missing file has no line, record or field."""
    assert str(Fault("data/x.yaml", 0, 0, "", "", "weg.")) == "data/x.yaml: weg."


def test_faults_are_reported_once_and_in_file_order() -> None:
    """Faults are sorted, so that an editor walks through each file from top to bottom."""
    faults = [Fault("b", 1, 1, "", "", "x"), Fault("a", 10, 1, "", "", "x"), Fault("a", 9, 1, "", "", "x")]
    assert [(fault.file, fault.line) for fault in DataFaults(faults + faults).faults] == [("a", 9), ("a", 10), ("b", 1)]


def test_count_fits_the_word_to_the_number() -> None:
    """One fault is singular, none and more are plural."""
    assert [count(number, "fout", "fouten") for number in (0, 1, 2)] == ["0 fouten", "1 fout", "2 fouten"]


@pytest.mark.parametrize(("value", "text"), [
    ("x", "'x'"), ("a\nb", "'a b'"), ("x" * 61, f"'{'x' * 60}…'"), (["x"], "een lijst"), ({"a": "x"}, "een groep velden"),
    (None, "niets"), (2.5, "'2.5'"),
])
def test_a_value_is_shown_as_the_editor_knows_it(value: object, text: str) -> None:
    """Long values are cut, and Python notation never appears."""
    assert shown(value) == text


@pytest.mark.parametrize(("word", "hint"), [
    ("opstapie", " Bedoelt u 'opstapje'?"), ("OPSTAPJE", " Bedoelt u 'opstapje'?"), ("zzz", " Bekend zijn: boekstart, opstapje."),
])
def test_a_likely_slip_gets_a_suggestion(word: str, hint: str) -> None:
    """A similar name is suggested; otherwise all names are listed, if there are few."""
    assert nearest(word, ["opstapje", "boekstart"]) == hint


def test_no_suggestion_is_better_than_a_long_list() -> None:
    """Nobody reads a hundred names, and without known names there is no suggestion."""
    assert nearest("zzz", [f"naam-{number}" for number in range(100)]) == ""
    assert nearest("zzz", []) == ""


@pytest.mark.parametrize(("changes", "message"), [
    ({"naam": None}, "dit veld is verplicht, maar het ontbreekt of is leeg. Hier hoort: Naam, zoals die in de handreiking staat of officieel luidt."),
    ({"kort": None}, "dit veld is verplicht, maar het ontbreekt of is leeg. Hier hoort: Eén zin: wat is het?"),
    ({"dekking": "vol"}, "'vol' kan hier niet. Kies uit: beschreven, genoemd, later."),
    ({"naam": ["x"]}, "hier hoort tekst te staan, maar er staat een lijst. Schrijf het zonder haken of streepje: x."),
    ({"naam": ""}, "dit veld is verplicht, maar het ontbreekt of is leeg. Hier hoort: Naam, zoals die in de handreiking staat of officieel luidt."),
    ({"duur": ""}, "hier hoort tekst te staan. Vul die in of haal de regel weg."),
    ({"tot": 4}, "dit veld hoort onder 'leeftijd'. Zet het op een regel daaronder, twee spaties verder naar rechts."),
    ({"naam": ["x", "y"]}, "hier hoort tekst te staan, maar er staat een lijst. Haal streepjes en subvelden weg. Staat er een dubbele punt in de tekst? Zet de hele tekst tussen aanhalingstekens."),
    ({"stappen": "stap-5"}, "hier hoort een lijst te staan, maar er staat 'stap-5'. Zet elke regel achter een streepje (- ), of schrijf [stap-5]."),
    ({"vorm": "individueel, groep"}, "hier hoort een lijst te staan, maar er staat 'individueel, groep'. Zet elke regel achter een streepje (- ), of schrijf [individueel, groep]."),
    ({"aliassen": "Een naam: met meer"}, "hier hoort een lijst te staan, maar er staat 'Een naam: met meer'. Zet elke regel achter een streepje (- )."),
    ({"stappen": []}, "deze lijst heeft te weinig regels: het zijn er minstens 1. Vul de lijst aan."),
    ({"leeftijd": "2 tot 4 jaar"}, "hier horen subvelden te staan (van, tot, tot_en_met, vanaf_zwangerschap, letterlijk), maar er staat '2 tot 4 jaar'. Schrijf ze elk op een eigen regel, ingesprongen."),
    ({"leeftijd": "2-4"}, "hier horen subvelden te staan (van, tot, tot_en_met, vanaf_zwangerschap, letterlijk), maar er staat '2-4'. Schrijf ze elk op een eigen regel, ingesprongen."),
    ({"leeftijd": {"van": ["2"]}}, "hier hoort een getal te staan, maar er staat een lijst. Schrijf bijvoorbeeld 2 of 2,5."),
    ({"kenmerken": {"taal": {"a": "x"}}}, "hier hoort ja of nee te staan, maar er staat een groep velden. Schrijf ja of nee."),
    ({"frequentie": {"omschrijving": "x", "contacten_per_jaar": ["2"]}}, "hier hoort een heel getal te staan, maar er staat een lijst. Schrijf bijvoorbeeld 8."),
    ({"frequentie": {"omschrijving": "x", "contacten_per_jaar": "0"}}, "'0' is te klein. Het getal is minstens 1. Hier hoort: Aantal contacten per jaar."),
    ({"frequentie": {"omschrijving": "x", "contacten_per_jaar": "1001"}}, "'1001' is te groot. Het getal is hoogstens 1000. Hier hoort: Aantal contacten per jaar."),
    ({"id": "Op Stapje"}, "'Op Stapje' past hier niet. Een sleutel (id) bestaat uit kleine letters zonder accenten, cijfers en losse streepjes, zoals spel-aan-huis."),
    ({"aliassen": ["x" * 201]}, "deze tekst heeft 201 tekens; er passen er 200. Maak de tekst korter."),
    ({"namm": "x"}, "dit veld bestaat hier niet. Verbeter de naam of haal het weg. Bedoelt u 'naam'?"),
])
def test_each_kind_of_fault_has_its_sentence(changes: dict[str, object], message: str) -> None:
    """The message says in Dutch what is there, what is allowed and what to do."""
    assert reported(**changes) == [message]


@pytest.mark.parametrize("changes", [{"naam": None, "Naam": "x"}, {"omschrijving": None, "omschrijvng": "x"}])
def test_a_misspelt_field_gets_one_message(changes: dict[str, object]) -> None:
    """The absence of the right field follows from the mistake and is not reported separately."""
    assert [message[:28] for message in reported(**changes)] == ["dit veld bestaat hier niet. "]


def test_an_absent_field_beside_another_slip_is_reported() -> None:
    """Two mistakes get two messages."""
    assert len(reported(naam=None, telefoon="030")) == 2


def test_a_list_is_not_called_short_for_its_wrong_items() -> None:
    """Only the wrong item is reported."""
    example = {"id": "x", "titel": "X", "kort": "x", "stappen": ["stap-5"], "themas": ["t"], "aanpak": "x", "bron": "§ 2.5",
               "niet_bekend": ["x"], "overnemen": [{"Let op": "x"}]}
    with pytest.raises(ValidationError) as raised:
        Voorbeeld.model_validate(example)
    messages = [describe(error, Voorbeeld) for error in one_per_slip(raised.value.errors())]
    assert messages == ["dit is geen veld. Hoort het bij de tekst? Zet de hele tekst, met de dubbele punt, tussen aanhalingstekens."]


@pytest.mark.parametrize("kind", ["json_invalid", "frozen_instance", "url_parsing", "finite_number"])
def test_a_kind_that_nobody_foresaw_is_still_dutch(kind: str) -> None:
    """A later pydantic may find new kinds of fault; its English never reaches an editor."""
    error = {"type": kind, "loc": ("naam",), "input": "x", "msg": "Input should be something"}
    assert describe(error, Programma) == "'x' past hier niet. Hier hoort: Naam, zoals die in de handreiking staat of officieel luidt."


@pytest.mark.parametrize(("fault", "message"), [
    (PermissionError(errno.EACCES, "Permission denied", "/x/.build"), "/x/.build: u mag hier niet lezen of schrijven. Sluit"),
    (OSError(errno.EROFS, "Read-only file system", "/x"), "/x: deze schijf is alleen te lezen. Zet"),
    (OSError(errno.ENOSPC, "No space left on device"), "De computer: de schijf is vol. Maak ruimte vrij"),
    (NotADirectoryError(errno.ENOTDIR, "Not a directory", "/x/y"), "/x/y: op deze plek staat een bestand, en hier hoort een map."),
    (OSError(errno.EIO, "Input/output error", "/x"), "/x: de schijf geeft een fout. Kijk"),
    (OSError(errno.EFBIG, "File too large", "/x"), "/x: dit bestand wordt groter dan hier mag. Kies"),
    (FileNotFoundError(errno.ENOENT, "No such file or directory", "/x"), "/x: dit is er niet, of niet meer. Kijk"),
    (OSError(errno.EXDEV, "Invalid cross-device link", "/x"), f"/x: het lukt niet om hier te lezen of te schrijven (foutcode {errno.EXDEV}). Probeer"),
    (OSError("cannot"), "De computer: het lukt niet"),
])
def test_an_error_of_the_system_is_reported_in_dutch(fault: OSError, message: str) -> None:
    """The message says where it is and what to do; the English words of the system are never used."""
    assert system_fault(fault).startswith(message)
