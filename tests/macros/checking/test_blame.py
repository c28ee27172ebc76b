"""What an edition hides or changes and something visible needs, is told at the line of the edition."""

from collections.abc import Collection, Mapping
from pathlib import Path

from macros.checking.all import load_handbook
from macros.checking.blame import explained
from macros.reading.faults import DataFaults, Fault
from macros.reading.load import read_data
from macros.reading.overlay.merge import Place
from tests.editions import TODAY, edition
from tests.small import DATA

HIDE = "verborgen: Niet van ons"
CASES: Mapping[str, tuple[dict[str, str], str]] = {  # what is hidden or changed → its files, and how the only message begins
    "a part of a worksheet that a paper asks for": (
        {"werkbladen/keuze-organisatiemodel.yaml": f"werkblad:\n  id: keuze-organisatiemodel\n  delen:\n    - id: keuze\n      velden:\n        - id: reden\n          {HIDE}\n"},
        "werkbladen/keuze-organisatiemodel.yaml, regel 7, kolom 11 (keuze-organisatiemodel): delen.keuze.velden.reden.verborgen: dit is verborgen, en daardoor klopt er op 1 andere plaats iets niet: "
        "memo (handbook/stukken/memo.yaml, regel 17, onderdelen[1].blokken[1].antwoord): op werkblad 'keuze-organisatiemodel' staat geen veld, kolom of tabel 'reden'. Verander of verberg in deze uitgave ook dat, of haal verborgen weg."),
    "a part with a table": ({"werkbladen/startcheck.yaml": f"werkblad:\n  id: startcheck\n  delen:\n    - id: stand\n      {HIDE}\n"},
                            "werkbladen/startcheck.yaml, regel 3, kolom 3 (startcheck): delen: deze lijst heeft te weinig regels"),
    "a field into which an answer flows": ({"werkbladen/proefblad.yaml": f"werkblad:\n  id: proefblad\n  delen:\n    - id: velden\n      velden:\n        - id: begin\n          {HIDE}\n"},
                                           "werkbladen/proefblad.yaml, regel 7, kolom 11 (proefblad): delen.velden.velden.begin.verborgen: dit is verborgen, en daardoor klopt er op "),
    "a part of a step with a note": ({"stappen.yaml": f"stappen:\n  - id: stap-5\n    onderdelen:\n      - id: programmas-kiezen\n        {HIDE}\n"},
                                     "stappen.yaml, regel 5, kolom 9 (stap-5): onderdelen.programmas-kiezen.verborgen: dit is verborgen, en daardoor klopt er op "),
    "an answer that a paper shows": ({"werkbladen/inventarisatie.yaml": "werkblad:\n  id: inventarisatie\n  delen:\n    - id: overzicht\n      velden:\n        - id: gemeente\n          voorbeeld:\n"},
                                     "werkbladen/inventarisatie.yaml, regel 7, kolom 11 (inventarisatie): delen.overzicht.velden.gemeente.voorbeeld: wat u hier verandert, past niet meer bij de rest, en daardoor klopt er op "),
}
BESIDE = {"begrippen.yaml": f"begrippen:\n  - id: draagvlak\n    {HIDE}\n", "programmas.yaml": "programmas:\n  - id: boekenbus\n    kort: Een bus\n  - id: ouderkamer\n    kort: Een kamer\n"}


def told(place: Path, files: Mapping[str, str]) -> list[Fault]:
    """The faults of the small handbook with such an edition laid over it, as they are told."""
    folder = edition(place, files)

    def attempt(off: Collection[Place] = ()) -> list[Fault]:
        try:
            load_handbook(DATA, TODAY, edition=folder, off=off)
        except DataFaults as error:
            return error.faults
        return []

    return explained(attempt(), read_data(DATA, TODAY, folder).overlay, attempt)


def test_what_something_visible_needs_is_told_where_it_is_hidden(tmp_path: Path) -> None:
    """One message at the line of the edition, also beside what does no harm; the faults elsewhere follow from it."""
    found = {case: told(tmp_path / str(number), {**BESIDE, **files}) for number, (case, (files, _)) in enumerate(CASES.items())}
    assert [(case, faults) for case, faults in found.items() if len(faults) != 1 or not str(faults[0]).startswith(f"eigen/proefdam/{CASES[case][1]}")] == []


def test_what_two_lines_do_together_is_told_at_the_first(tmp_path: Path) -> None:
    """Neither of the two is wrong alone: the message names both."""
    fault = Fault("data/x.yaml", 3, 5, "x", "naam", "dit kan niet. Doe iets.")
    overlay = read_data(DATA, TODAY, edition(tmp_path, BESIDE)).overlay
    needed = {("eigen/proefdam/begrippen.yaml", 3, 5), ("eigen/proefdam/programmas.yaml", 5, 5)}
    found, = explained([fault], overlay, lambda off: [] if needed & set(off) else [fault])
    assert str(found) == ("eigen/proefdam/begrippen.yaml, regel 3, kolom 5 (draagvlak): verborgen: dit is verborgen, en daardoor klopt er op 1 andere plaats iets niet: x (data/x.yaml, regel 3, naam): dit kan niet. "
                          "Dat komt ook door eigen/proefdam/programmas.yaml, regel 5. Verander of verberg in deze uitgave ook dat, of haal verborgen weg.")


def test_a_fault_of_the_handbook_itself_stays_there(tmp_path: Path) -> None:
    """What is wrong without the edition too is told where it is, with the question to look without the option."""
    own = Fault("data/programmas.yaml", 3, 5, "x", "naam", "dit kan niet.")
    overlay = read_data(DATA, TODAY, edition(tmp_path, BESIDE)).overlay
    found, = explained([own], overlay, lambda off: [own])
    assert found.file == own.file and found.text.startswith("dit kan niet. Staat deze fout er zonder --uitgave niet?")
