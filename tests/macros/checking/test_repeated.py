"""A list that names something twice, and a record that refers to itself."""

import shutil
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.reading.faults import DataFaults

GOOD = Path(__file__).parents[2] / "spoilt" / "goed"


@pytest.mark.parametrize(("name", "old", "new", "message"), [
    ("programmas.yaml", "themas: [thuis]", "themas: [thuis, thuis]", "themas[2]: 'thuis' staat twee keer in deze lijst (ook op plaats 1). Haal er een weg."),
    ("programmas.yaml", "doelen: [toerusten]\n    stappen: [stap-5]", "doelen: [toerusten]\n    stappen:\n      - stap-5\n      - stap-5", "stappen[2]: 'stap-5' staat twee keer in deze lijst"),
    ("programmas.yaml", "aliassen: [opstapie]", "aliassen: [opstapie, Opstapie]", "aliassen[2]: 'Opstapie' staat twee keer in deze lijst"),
    ("programmas.yaml", "themas: [thuis]", "vorm: [groep, groep]\n    themas: [thuis]", "vorm[2]: 'groep' staat twee keer in deze lijst"),
    ("programmas.yaml", "Zij neemt boeken mee.", "Zie ook [Opstapje](programma:opstapje).", "omschrijving: dit record verwijst naar zichzelf ('opstapje')."),
    ("begrippen.yaml", "    term: ", "    zie_ook: [voorschool]\n    term: ", "zie_ook[1]: dit record verwijst naar zichzelf ('voorschool')."),
])
def test_it_is_a_fault_with_its_place(name: str, old: str, new: str, message: str, tmp_path: Path) -> None:
    """The message names the place in the list, counted from 1."""
    data = Path(shutil.copytree(GOOD, tmp_path / "data"))
    text = (data / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (data / name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DataFaults) as raised:
        load_handbook(data)
    assert len(raised.value.faults) == 1 and message in str(raised.value)
