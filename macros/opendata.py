"""The handbook as open data: `api/v1/`, JSON with a published schema per file, CSV for the two lists, and an index.

An item is the record itself with its address and its relations; the item classes below are also the schema. Not for
the editors' schemas: see `macros.schema`.
"""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel, create_model

from macros.addresses import address
from macros.model.actualiteit import Actualiteit
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.bron import Bron, Graad
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.leeftijd import Leeftijdsbereik
from macros.model.programma import Contact, Kenmerken, Niveau, Programma, Ritme
from macros.model.stap import Stap
from macros.model.veld import Formule
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad import Werkblad
from macros.schema import DIALECT
from macros.text import number

VERSION = "1"


class Bronvermelding(Record):
    """A source of a note: its address, its date (null is undated) and how firm it is."""

    url: str | None
    datum: str | None
    graad: Graad | None


class Notitie(Record):
    """What is known since 2013 about the item it stands with."""

    id: str
    tekst: str
    bronnen: tuple[Bronvermelding, ...]


class ErkenningItem(Record):
    """The latest known recognition; both other fields null where they were not seen."""

    niveau: Niveau
    datum: str | None
    bron_url: str | None


class VeldItem(Record):
    """A field or column of a worksheet."""

    id: str
    label: str


class FormuleItem(Formule):
    """A computed field or column of a worksheet: what it is called, and its rule also in words."""

    veld: str
    in_woorden: str


@dataclass(frozen=True)
class Product:
    """One published file: its records, the fields its items add or replace, and how to make those."""

    name: str
    noun: str
    about: str
    model: type[Record]
    fields: dict[str, Any]
    extra: Callable[[Handbook, Any], dict[str, Any]]

    @cached_property
    def item(self) -> type[BaseModel]:
        """The class of one item, from which the schema comes: the record's own fields, ours added or in their place."""
        own = {name: (field.annotation, field) for name, field in self.model.model_fields.items()}
        added = {"url": str, **({"actualiteit": tuple[Notitie, ...]} if self.name in _PLACES else {}), **self.fields}
        fields = {**own, **{name: (kind, ...) for name, kind in added.items()}}
        return create_model(f"{self.model.__name__}Item", __base__=Record, **fields)  # type: ignore[call-overload]


def files(handbook: Handbook, updated: str | None) -> dict[str, bytes]:
    """File name below `api/v1/` → content. `updated` is the moment of the content, ISO 8601 or None."""
    made: dict[str, bytes] = {}
    for product in PRODUCTS:
        found = items(handbook, product)
        made[f"{product.name}.json"] = _json({
            "versie": VERSION, "bijgewerkt": updated, "licentie": handbook.uitgave.licentie_tekst, "items": found})
        made[f"schema/{product.name}.schema.json"] = _json(schema(product))
        if product.name in CSV:
            made[f"{product.name}.csv"] = _csv(found)
    made["index.json"] = _json({
        "versie": VERSION, "bijgewerkt": updated, "licentie": handbook.uitgave.licentie_tekst,
        "bestanden": [{"bestand": name, "omschrijving": about} for name, about in listing()]})
    return made


def listing() -> list[tuple[str, str]]:
    """(file name, what is in it) of every file, for the index and the page about open data."""
    found = [("index.json", "Deze lijst")]
    found += [(f"{product.name}.json", product.about) for product in PRODUCTS]
    found += [(f"{name}.csv", f"De lijst {name} als tabel (UTF-8, puntkomma)") for name in CSV]
    return found + [(f"schema/{product.name}.schema.json", f"JSON Schema van {product.name}.json") for product in PRODUCTS]


def items(handbook: Handbook, product: Product) -> list[dict[str, Any]]:
    """Every record of `product` as plain values."""
    return [_item(handbook, product, record) for record in handbook.by_noun[product.noun].values()]


def schema(product: Product) -> dict[str, Any]:
    """JSON Schema of the whole file."""
    item = product.item.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions = item.pop("$defs", {})
    text = {"type": "string"}
    return {
        "$schema": DIALECT, "title": f"{product.name}.json", "description": product.about, "type": "object",
        "properties": {"versie": text, "bijgewerkt": {"type": ["string", "null"]}, "licentie": text,
                       "items": {"type": "array", "items": {"$ref": "#/$defs/item"}}},
        "required": ["versie", "bijgewerkt", "licentie", "items"], "additionalProperties": False,
        "$defs": {**definitions, "item": {**item, "required": sorted(item["properties"])}},
    }


def _item(handbook: Handbook, product: Product, record: Record) -> dict[str, Any]:
    values = {**_plain(record), **product.extra(handbook, record)}
    values["url"] = address(product.noun, record.id)  # type: ignore[attr-defined]
    if product.name in _PLACES:
        values["actualiteit"] = _notes(handbook, product.name, record.id)  # type: ignore[attr-defined]
    return product.item.model_construct(**values).model_dump(mode="json", warnings=False)


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _notes(handbook: Handbook, place: str, record_id: str) -> list[dict[str, Any]]:
    return [
        {"id": note.id, "tekst": note.tekst, "bronnen": [_citation(handbook, source) for source in note.bronnen]}
        for note in handbook.notities_bij(place, record_id)
    ]


def _citation(handbook: Handbook, source_id: str) -> dict[str, Any]:
    source = handbook.by_noun["bron"][source_id]
    return {field: getattr(source, field) for field in ("url", "datum", "graad")}


def _programma(handbook: Handbook, record: Programma) -> dict[str, Any]:
    recognition = record.erkenning
    source = handbook.by_noun["bron"].get(recognition.bron or "") if recognition else None
    return {
        "leeftijd": _plain(record.bereik), "contact": record.contact, "kenmerken": _plain(record.kenmerken),
        "frequentie": record.frequentie.omschrijving if record.frequentie else None,
        "ritme": record.frequentie.ritme if record.frequentie else None,
        "contacten_per_jaar": record.frequentie.contacten_per_jaar if record.frequentie else None,
        "erkenning": recognition and {"niveau": recognition.niveau, "datum": recognition.datum,
                                      "bron_url": getattr(source, "url", None)},
        "voorbeelden": [example.id for example in handbook.voorbeelden if record.id in example.programmas],
    }


def _werkblad(handbook: Handbook, record: Werkblad) -> dict[str, Any]:
    from macros.downloads import write

    step = handbook.by_noun["stap"].get(record.stap or "")
    return {
        "stap": getattr(step, "nummer", None), "formaten": write.formats(record), "formules": _formulas(record),
        "velden": [{"id": field.id, "label": field.label} for field in record.velden],
    }


def _formulas(record: Werkblad) -> list[dict[str, Any]] | None:
    """The computed fields, each with its rule as data and in words; null where the sheet computes nothing."""
    from macros.downloads.wording import computation

    labels = {field.id: field.label for field in record.velden}
    return [{"veld": field.id, **_plain(field.formule), "in_woorden": computation(field.formule, labels)}
            for field in record.velden if field.formule] or None


def _nothing(handbook: Handbook, record: Record) -> dict[str, Any]:
    return {}


_PLACES = ("programmas", "voorbeelden", "stappen", "indicatoren", "begrippen")
CSV = ("programmas", "voorbeelden")
_LIST = tuple[str, ...]


def _products() -> tuple[Product, ...]:
    programma = {"leeftijd": Leeftijdsbereik, "contact": Contact, "kenmerken": Kenmerken, "frequentie": str | None,
                 "ritme": Ritme | None, "contacten_per_jaar": int | None, "erkenning": ErkenningItem | None, "voorbeelden": _LIST}
    werkblad = {"stap": int | None, "formaten": _LIST, "formules": tuple[FormuleItem, ...] | None, "velden": tuple[VeldItem, ...]}
    return (
        Product("programmas", "programma", "Programma's voor ouders, met kenmerken van 2013", Programma, programma, _programma),
        Product("voorbeelden", "voorbeeld", "Praktijkvoorbeelden van gemeenten", Voorbeeld, {}, _nothing),
        Product("stappen", "stap", "De acht stappen", Stap, {}, _nothing),
        Product("werkbladen", "werkblad", "Werkbladen met hun velden en formaten", Werkblad, werkblad, _werkblad),
        Product("indicatoren", "indicator", "Indicatoren B1 tot en met B7, norm van 2013", Indicator, {}, _nothing),
        Product("begrippen", "begrip", "Begrippen en andere woorden ervoor", Begrip, {}, _nothing),
        Product("bronnen", "bron", "Bronnen met datum en graad", Bron, {}, _nothing),
        Product("actualiteit", "actualiteit", "Wat er sinds 2013 bekend is", Actualiteit, {}, _nothing),
    )


PRODUCTS = _products()


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(found: list[dict[str, Any]]) -> bytes:
    """One row per item; nested values flattened to `leeftijd.van`, lists joined with " | ". With BOM, for Excel."""
    rows = [dict(_cells(item)) for item in found]
    named = list(dict.fromkeys(column for row in rows for column in row))
    # Where one record has nothing and another a group of fields, only the columns of the group remain.
    columns = [column for column in named if not any(other.startswith(f"{column}.") for other in named)]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=";", lineterminator="\r\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _cells(value: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    cells: list[tuple[str, str]] = []
    for key, part in value.items():
        if isinstance(part, dict):
            cells += _cells(part, f"{prefix}{key}.")
        elif isinstance(part, list):
            cells.append((prefix + key, _cell(" | ".join(_joined(item) for item in part))))
        else:
            cells.append((prefix + key, _cell(part)))
    return cells


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return number(value) if isinstance(value, float) else str(value)


def _joined(item: Any) -> str:
    return ": ".join(str(value) for value in item.values() if isinstance(value, str)) if isinstance(item, dict) else str(item)


def _cell(value: Any) -> str:
    """Text that a spreadsheet shows and never runs: a leading sign of a formula gets an apostrophe.

    Numbers with a comma, because a Dutch spreadsheet reads 2.5 as the second of May.
    """
    text = _words(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
