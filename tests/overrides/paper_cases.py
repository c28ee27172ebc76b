"""What the tests of the papers in the browser read: the definitions as they are built, the worked plan, and what Python makes of both.

The cases of `tests/cases/stukken/` are filled in by Python too: answers, and what the paper says.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.browser import example_plan, papers
from macros.browser.worksheets import blocks
from macros.dutch.policy_paper_answers import find
from macros.dutch.policy_paper_parts import Bladtabel, Deel, Kop, Proza
from macros.dutch.policy_papers import example_paper, filled_paper
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.stuk import Stuk
from macros.model.werkblad.rekenen import with_results

Values = dict[str, Any]
CASES = Path(__file__).parents[1] / "cases/stukken"


@dataclass(frozen=True)
class CaseAnswers:
    """The answers of a case: address of a field → text, address of a table → rows as they are typed."""

    handbook: Handbook
    velden: Mapping[str, str]
    tabellen: Mapping[str, list[Mapping[str, str]]]

    def single(self, sheet: str, name: str) -> str:
        """With what is computed in its part."""
        for part in self.handbook.get("werkblad", sheet).delen:
            if any(veld.id == name for veld in part.velden):
                given = {veld.id: text for veld in part.velden if (text := self.velden.get(f"{sheet}.{veld.id}"))}
                return invulling.shown(next(veld for veld in part.velden if veld.id == name), with_results(part.velden, given).get(name, ""), self.handbook)
        return ""

    def rows(self, sheet: str, table: str) -> tuple[invulling.Rij, ...]:
        """With computed cells, and the names of records."""
        found = find(self.handbook, f"{sheet}.{table}")
        tabel = found.tabel if found else None
        if not tabel:
            return ()
        columns = {kolom.id: kolom for kolom in tabel.kolommen}
        typed = self.tabellen.get(f"{sheet}.{table}", [])
        return tuple(with_results(tabel.kolommen, {name: invulling.shown(columns[name], text, self.handbook) for name, text in row.items()}) for row in typed)


def made(handbook: Handbook) -> Values:
    """Plain values: `stukken`, `voorbeeldplan`, `uitgewerkt` (id of a stuk → the paper), and `stukgevallen` with what each gives."""
    return {
        "stukken": papers.definition(handbook),
        "voorbeeldplan": example_plan.plan(handbook).model_dump(mode="json", by_alias=True, exclude_defaults=True),
        "uitgewerkt": {stuk.id: said(stuk, example_paper(stuk, handbook)) for stuk in handbook.stukken},
        "stukgevallen": [{**case, "geeft": filled(case, handbook)} for case in cases()],
    }


def cases() -> Iterator[Values]:
    """Every case, in order."""
    for path in sorted(CASES.glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))


def filled(case: Values, handbook: Handbook) -> Values:
    """What Python says of a case, by the title of its section; a line above the first section by its label."""
    stuk = handbook.get("stuk", case["stuk"])
    return said(stuk, filled_paper(stuk, handbook, CaseAnswers(handbook, case.get("velden", {}), case.get("tabellen", {}))))


def said(stuk: Stuk, parts: Iterable[Deel]) -> Values:
    """The paper as the browser has it: `kopregels` and `onderdelen` with what they say, those that say nothing left out."""
    lines: list[Values] = []
    sections: list[Values] = []
    titles = {part.titel: part.id for part in stuk.onderdelen}
    for part in parts:
        if isinstance(part, Kop):
            sections.append({"id": titles[part.title], "titel": part.title, "delen": []})
        elif isinstance(part, Bladtabel):
            sections[-1]["delen"].append({
                "kind": "tabel", "nummer": part.number, "bijschrift": part.caption, "koppen": part.heads, "rijen": part.rows, "rechts": part.right,
                "totaal": part.total})
        elif isinstance(part, Proza):
            prose = [{"kind": block["soort"], "delen": _merged(block["delen"])} for block in blocks(part.text)]
            if sections:
                sections[-1]["delen"].extend(prose)
            else:
                label, *others = prose[0]["delen"]
                lines.append({"label": label[0].rstrip(":"), "delen": _merged([[others[0][0].removeprefix(" "), *others[0][1:]], *others[1:]])})
    return {"kopregels": lines, "onderdelen": sections}


def _merged(runs: list[list[str]]) -> list[list[str]]:
    """Runs of one style beside each other as one."""
    found: list[list[str]] = []
    for words, *style in runs:
        if found and found[-1][1:] == style:
            found[-1][0] += words
        elif words:
            found.append([words, *style])
    return found
