"""Every paper of some plans in both formats, and one with everything that a paper can hold, made once."""

from pathlib import Path
from typing import Any

import pytest

from tests import filled, written

HOSTILE = filled.HOSTILE
LONG = "veel"  # the plan of which one paper is enough
RUNS = [["gewoon "], ["vet", "vet"], [" en "], ["schuin", "schuin"], [", een "], ["bron", "link", "https://voorbeeld.example/a?b=1&c='2'"], [HOSTILE]]
# Everything at once: lists beside each other, tables after each other, empty cells, one word that is wider than a page, no section words.
WHOLE: dict[str, Any] = {
    "id": "beleidsnota", "titel": f"Nota {HOSTILE}", "plaatsen": [], "nietVerwerkt": [],
    "kopregels": [{"label": HOSTILE, "delen": [[HOSTILE]], "open": []}, {"label": "Periode", "delen": [], "open": []}],
    "onderdelen": [
        {"id": "leeg", "titel": "Een onderdeel zonder woorden", "herkomst": [], "delen": [], "open": [], "eigen": "", "sleutel": "a"},
        {"id": "proza", "titel": HOSTILE, "herkomst": [], "open": [], "eigen": "", "sleutel": "b", "delen": [
            {"kind": "alinea", "delen": RUNS}, {"kind": "alinea", "delen": [["binnen", "link", "programmas/opstapje/"], [" en "], ["boos", "link", "javascript:alert(1)"]]},
            {"kind": "punt", "delen": RUNS}, {"kind": "punt", "delen": [["twee"]]}, {"kind": "nummer", "delen": [["een"]]}, {"kind": "nummer", "delen": [["twee"]]},
            {"kind": "alinea", "delen": [["tussen"]]}, {"kind": "nummer", "delen": [["weer een"]]}, {"kind": "punt", "delen": [["lang " * 300]]},
            {"kind": "punt", "delen": [["laatste"]]}]},
        {"id": "tabellen", "titel": "Tabellen", "herkomst": [], "open": [], "eigen": "", "sleutel": "c", "delen": [
            {"kind": "tabel", "nummer": 1, "bijschrift": HOSTILE, "koppen": ["Wat", HOSTILE, "Bedrag"], "rechts": [2], "totaal": True,
             "rijen": [["a", HOSTILE, "€ 1"], ["", "https://voorbeeld.example/" + "lang" * 60, ""], ["Totaal", "", "€ 1"]]},
            {"kind": "tabel", "nummer": 2, "bijschrift": "Een kolom", "koppen": ["Wat"], "rechts": [], "totaal": False, "rijen": [["een"]]},
            {"kind": "punt", "delen": [["onder een tabel"]]},
            {"kind": "tabel", "nummer": 3, "bijschrift": "Veel", "koppen": ["Wat", "Hoeveel"], "rechts": [1], "totaal": False,
             "rijen": [[f"rij {number}", str(number)] for number in range(200)]}]},
    ],
}


@pytest.fixture(scope="session")
def folder(root: Path, node: str, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files, named after their paper and their plan: `beleidsnota-voorbeeld.docx`."""
    made = tmp_path_factory.mktemp("stukken")
    asked: list[dict[str, Any]] = [
        {"name": f"{stuk['id']}-{name}.{kind}", "format": kind, "gemeente": plan["gemeente"], "stuk": stuk["id"], "plan": plan}
        for name, plan in written.plans(site).items() for stuk in written.papers(site) if name != LONG or stuk["id"] == "beleidsnota"
        for kind in written.FORMATS]
    asked += [{"name": f"alles{number}.{kind}", "format": kind, "gemeente": HOSTILE, "paper": WHOLE} for kind in written.FORMATS for number in ("", "-nog-eens")]
    written.write(root, node, site, made, asked)
    return made
