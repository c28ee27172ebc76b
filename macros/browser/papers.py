"""The stukken as definitions to fill in from a plan: what the page of a plan needs to know of them, as one script.

Its keys are Dutch, like those of a plan file; `overrides/plan/papers/definition.js` says what they mean. What is absent or false is left
out, and addresses start at the root of the site. Not for the words of a worked paper: see `macros.dutch.policy_papers`.
"""

from collections.abc import Iterator
from typing import Any

from macros.addresses import address
from macros.browser.global_script import global_script, present
from macros.browser.worksheets import blocks
from macros.dutch.policy_paper_answers import find
from macros.dutch.policy_paper_parts import sources_line
from macros.dutch.policy_paper_sentences import lines, pieces
from macros.dutch.policy_papers import summed
from macros.model.handbook import Handbook
from macros.model.stuk import PLACE, Blok, Eigen, Keuze, Onderdeel, Plaats, Stuk, Stuklijst, Stuktabel, eigen_sleutel

Values = dict[str, Any]


def script(handbook: Handbook) -> str:
    """The script that gives the definitions to the browser."""
    return global_script("handboekStukken", definition(handbook))


def definition(handbook: Handbook) -> Values:
    """Plain values: every stuk in order."""
    return {"lijst": [_paper(stuk, handbook) for stuk in handbook.stukken]}


def _paper(stuk: Stuk, handbook: Handbook) -> Values:
    return {
        "id": stuk.id, "titel": stuk.titel, "kort": stuk.kort, "moment": stuk.moment, "wieBesluit": stuk.wie_besluit, "omvang": stuk.omvang,
        **present({"inhoudsopgave": stuk.inhoudsopgave, "eenBladzijde": stuk.een_bladzijde}), "adres": address("stuk", stuk.id),
        "plaatsen": {place.naam: _place(place, stuk) for place in stuk.plaatsen},
        "kopregels": [{"label": line.label, "zinnen": [_sentence(piece) for piece in pieces(line.tekst)]} for line in stuk.kopregels],
        "onderdelen": [_section(stuk, part, handbook) for part in stuk.onderdelen],
    }


def _place(place: Plaats, stuk: Stuk) -> Values:
    return present({
        "veld": place.veld, "bewerking": place.bewerking, "telt": place.telt, "rij": place.rij, "voorbeeld": place.voorbeeld,
        "sleutel": not place.veld and eigen_sleutel(stuk.id, place),
        "enkelvoud": place.enkelvoud, "meervoud": place.meervoud, "nul": place.nul, "wegBijNul": place.weg_bij_nul,
    })


def _section(stuk: Stuk, part: Onderdeel, handbook: Handbook) -> Values:
    sheets = sorted(stuk.herkomst(part), key=lambda sheet: handbook.get("werkblad", sheet).code)
    cited = sources_line(part, handbook)
    return {
        "id": part.id, "titel": part.titel, "hulp": blocks(part.hulp), "herkomst": sheets, "blokken": [_block(block, handbook) for block in part.blokken],
        **present({"bronnen": cited and blocks(cited)[0]["delen"], "bronnenAlleenAls": part.bronnen_alleen_als}),
    }


def _block(block: Blok, handbook: Handbook) -> Values:
    return present({
        "alleenAls": block.alleen_als, "antwoord": block.antwoord,
        "regels": block.tekst and [{"soort": line.soort, "zinnen": [_sentence(words) for words in line.zinnen]} for line in lines(block.tekst)],
        "lijst": block.lijst and _list(block.lijst), "tabel": block.tabel and _table(block.tabel, handbook), "eigen": block.eigen and _own(block.eigen),
    })


def _list(wanted: Stuklijst) -> Values:
    return {"van": wanted.van, **present({"alleen": wanted.alleen and _choice(wanted.alleen)})}


def _table(wanted: Stuktabel, handbook: Handbook) -> Values:
    """The table, with how each of its columns is added up if it has a row of totals."""
    return {"van": wanted.van, "kolommen": wanted.kolommen, "bijschrift": wanted.bijschrift,
            **present({"alleen": wanted.alleen and _choice(wanted.alleen)}), **({"totaalrij": _operations(wanted, handbook)} if wanted.totaalrij else {})}


def _operations(wanted: Stuktabel, handbook: Handbook) -> Values:
    found = find(handbook, wanted.van)
    columns = found.tabel.kolommen if found and found.tabel else ()
    return {kolom.id: operation.value for kolom in columns if kolom.id in wanted.kolommen and (operation := summed(kolom))}


def _choice(chosen: Keuze) -> Values:
    return {"kolom": chosen.kolom, "isEenVan": chosen.is_een_van}


def _own(own: Eigen) -> Values:
    return {"vraag": own.vraag, **present({"magLeeg": own.mag_leeg})}


def _sentence(words: str) -> list[Any]:
    """The runs of a sentence, with `{"plaats": naam}` for each marked place."""
    return [piece for block in blocks(words) for run in block["delen"] for piece in _around_places(run)]


def _around_places(run: list[str]) -> Iterator[list[str] | Values]:
    words, *style = run
    for number, piece in enumerate(PLACE.split(words)):
        if number % 2:
            yield {"plaats": piece}
        elif piece:
            yield [piece, *style]
