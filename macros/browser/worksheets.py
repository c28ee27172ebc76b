"""The worksheets as forms to fill in: what the page of a plan needs to know of them, as one script.

Its keys are Dutch, like those of a plan file; `overrides/plan/definition.js` says what they mean. What is absent or false is left out,
and addresses start at the root of the site. Not for answers: see `macros.model.dossier`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from markdown_it.token import Token

from macros.addresses import DOWNLOADS, address
from macros.browser.global_script import global_script, present
from macros.dutch.names import title
from macros.dutch.text import slug
from macros.dutch.worksheets import computation, total_computation
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.markdown import parser
from macros.model.werkblad import stroom
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.tabel import Kolom, Tabel, Totaal
from macros.model.werkblad.veld import Formule, Lijst, Veld
from macros.model.werkblad.werkblad import Groep, Werkblad, Werkbladdeel

Values = dict[str, Any]
START = "start-"
_LONGEST = 60  # characters of a first cell that the id of its starting row keeps
_POINT = {"bullet_list_open": "punt", "ordered_list_open": "nummer"}
_STYLE = {"strong_open": "vet", "em_open": "schuin"}


def script(handbook: Handbook) -> str:
    """The script that gives the definitions to the browser."""
    return global_script("handboekWerkbladen", definition(handbook))


def definition(handbook: Handbook) -> Values:
    """Plain values: the edition, the kinds of field, the lists of the handbook (key → name), and every worksheet in order."""
    return {
        "naam": handbook.uitgave.naam, "bijgewerkt": handbook.uitgave.bijgewerkt,
        "adressen": {"werkbladen": address("pagina", "werkbladen"), "downloads": DOWNLOADS, "privacy": address("pagina", "over/privacy")},
        "soorten": {kind.value: _kind(kind) for kind in Veldsoort},
        "lijsten": {names.value: invulling.names(names, handbook) for names in Lijst},
        "bladen": [_Maker(sheet, handbook).sheet() for sheet in handbook.werkbladen],
    }


def start_rows(tabel: Tabel, handbook: Handbook) -> list[tuple[str, invulling.Rij]]:
    """The id and the cells of each row that a table starts with. The id comes from the first cell, so that adding a row changes no other."""
    found: list[tuple[str, invulling.Rij]] = []
    seen: set[str] = set()
    for number, row in enumerate(invulling.startrijen_met_sleutels(tabel, handbook), 1):
        name = START + (slug(row.get(tabel.sleutel, ""))[:_LONGEST].strip("-") or str(number))
        if name in seen:
            name += f"-{number}"
        seen.add(name)
        found.append((name, row))
    return found


def _kind(kind: Veldsoort) -> Values:
    rules = kind.rules
    return present({
        "patroon": rules.pattern, "advies": rules.advice, "hoogste": rules.maximum, "laagste": rules.least, "getal": rules.is_number,
        "dag": rules.is_day, "lang": rules.long, "meer": rules.several, "noemtKeuzes": rules.names_choices, "keuzes": rules.choices,
        "schaal": rules.has_ends, "geheel": rules.whole, "verbergtWeinig": rules.hides_few, "eenheid": rules.unit,
        "teltAls": rules.adds_as, "hint": rules.hint,
    })


class _Maker:
    """Makes the values of one worksheet."""

    def __init__(self, werkblad: Werkblad, handbook: Handbook):
        self.werkblad, self.handbook = werkblad, handbook
        self.sources = stroom.bronnen(handbook.werkbladen)
        self.codes = {sheet.id: sheet.code for sheet in handbook.werkbladen}

    def sheet(self) -> Values:
        """The worksheet; one that nobody may fill in online has no parts."""
        sheet = self.werkblad
        return {
            "id": sheet.id, "code": sheet.code, "titel": sheet.titel, "doel": sheet.doel, "duur": sheet.duur, "metWie": sheet.met_wie,
            "adres": address("werkblad", sheet.id), "stap": self._step(),
            **present({"alleenDownload": sheet.alleen_download, "vanHetPlan": sheet.van_het_plan, "korteRoute": sheet.groep is Groep.KORTE_ROUTE,
                        "heeftVoorbeeld": sheet.heeft_voorbeeld}),
            "formaten": [formaat.value for formaat in sheet.formaten],
            "delen": [] if sheet.alleen_download else [self._part(deel) for deel in sheet.delen],
        }

    def _step(self) -> Values | None:
        if not self.werkblad.stap:
            return None
        step = self.handbook.get("stap", self.werkblad.stap)
        return {"nummer": step.nummer, "titel": title(step), "adres": address("stap", step.id)}

    def _part(self, deel: Werkbladdeel) -> Values:
        labels = {veld.id: veld.label for veld in deel.velden}
        return {
            "id": deel.id, "titel": deel.titel, **present({"uitleg": blocks(deel.uitleg)}),
            "velden": [self._field(veld, labels, deel.eigen) for veld in deel.velden],
            **present({"tabel": deel.tabel and self._table(deel.tabel, deel.eigen)}),
        }

    def _table(self, tabel: Tabel, own: bool) -> Values:
        labels = {kolom.id: kolom.label for kolom in tabel.kolommen}
        groups = [{"titel": groep.titel, "kolommen": [self._column(kolom, tabel, labels, own) for kolom in groep.kolommen]} for groep in tabel.groepen]
        return {
            "id": tabel.id, "titel": tabel.titel, **present({"uitleg": blocks(tabel.uitleg)}), "sleutel": tabel.sleutel, "groepen": groups,
            "startrijen": [{"id": name, "cellen": cells} for name, cells in start_rows(tabel, self.handbook)],
            **present({"vast": tabel.vaste_rijen}), "totalen": [_total(line, labels) for line in tabel.totalen],
        }

    def _column(self, kolom: Kolom, tabel: Tabel, labels: Mapping[str, str], own: bool) -> Values:
        given = kolom.uit_record or (tabel.vaste_rijen and kolom.id == tabel.sleutel)
        return {**self._field(kolom, labels, own), **present({"uitVeld": kolom.uit_veld, "gegeven": bool(given)})}

    def _field(self, veld: Veld, labels: Mapping[str, str], own: bool) -> Values:
        return {"id": veld.id, "label": veld.label, "soort": veld.soort.value, **present({
            "uitleg": veld.uitleg, "opties": veld.opties, "lijst": veld.verwijst_naar, "vrij": veld.vrij, "uiteinden": veld.uiteinden,
            "verplicht": veld.verplicht, "eigen": (veld.eigen or own) and not self.werkblad.eigen, "formule": veld.formule and _formula(veld.formule),
            "rekent": veld.formule and computation(veld.formule, labels), **self._flows(veld),
        })}

    def _flows(self, veld: Veld) -> Values:
        """Where an answer comes from, within one plan or in that of the period before, and where it goes."""
        found = self.sources.get(f"{self.werkblad.id}.{veld.id}", stroom.Bronnen())
        within = [place for place in found.vanzelf if self._runs(place, self.werkblad.id)]
        return {
            "uit": within, "uitVorig": [place for place in found.vanzelf if place not in within], "kiesUit": found.keuzes,
            "naar": [place for place in veld.stroomt_naar if self._runs(self.werkblad.id, place)],
        }

    def _runs(self, start: str, end: str) -> bool:
        """Whether an answer flows within one plan; `start` and `end` are worksheets or fields on them."""
        return stroom.loopt_door(*(self.codes[place.partition(".")[0]] for place in (start, end)))


def _formula(formule: Formule) -> Values:
    return {"bewerking": formule.bewerking.value, "van": formule.van, **present({"antwoord": formule.antwoord}),
            **({"norm": formule.norm} if formule.norm is not None else {})}


def _total(line: Totaal, labels: Mapping[str, str]) -> Values:
    return {"kolom": line.kolom, "label": line.label, "bewerking": line.bewerking.value, **present({"antwoord": line.antwoord}),
            "rekent": total_computation(line, labels[line.kolom])}


def blocks(text: str | None) -> list[Values]:
    """The paragraphs and points of a text; each has `delen`: [words], [words, style] or [words, "link", address]."""
    kinds = ["alinea"]
    found = []
    for token in parser().parse(text or ""):
        if token.type in _POINT:
            kinds.append(_POINT[token.type])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            kinds.pop()
        elif token.type == "inline":
            found.append({"soort": kinds[-1], "delen": list(_runs(token))})
    return found


def _runs(inline: Token) -> Iterator[list[str]]:
    styles: list[list[str]] = []
    for child in inline.children or []:
        if child.type == "link_open":
            styles.append(["link", _target(str(child.attrs["href"]))])
        elif child.type in _STYLE:
            styles.append([_STYLE[child.type]])
        elif child.nesting < 0:
            styles.pop()
        elif words := " " if child.type == "softbreak" else child.content:
            yield [words, *(styles[-1] if styles else [])]


def _target(href: str) -> str:
    """The address of a link: a record or page from the root, or a web address as it is."""
    noun, _, record_id = href.partition(":")
    return href if href.startswith(("https://", "http://")) else address(noun, record_id)
