"""The handbook as open data: `api/v1/`, JSON with a published schema per file, CSV for two lists, an index, and catalogues for those who harvest.

An item is a record with its address and relations; the schema comes from the class of the item. What is published may only
grow, so a schema says what is present and allows more. Not for the editors' schemas: see `macros.reading.editor_schemas`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import BaseModel, Field, create_model

from macros.addresses import DOWNLOADS, address
from macros.dutch import last_seen
from macros.dutch.schema import DIALECT, Schema, dutch
from macros.dutch.worksheets import computation
from macros.model.actualiteit import PLAATSEN
from macros.model.base import Record
from macros.model.bron import Bron, Graad
from macros.model.gezien import Gezien
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijdsbereik
from macros.model.programma import Contact, Kenmerken, Niveau, Programma, Ritme
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad.bestand import file_name
from macros.model.werkblad.veld import Formule
from macros.model.werkblad.werkblad import Werkblad
from macros.nouns import BY_NAME
from macros.opendata import catalogue, own_item, plan_file
from macros.opendata.catalogue import Dataset
from macros.opendata.csv_table import csv_table

VERSION = "1"
# How to read the texts. The page about open data says the same.
NOTATION = ("Langere teksten zijn Markdown: alinea's, lijsten, tabellen, **vet**, *cursief*, koppen met ### en links. Een link naar een "
            "record staat er als soort en sleutel, zoals [vve](begrip:vve): zoek dat record op, het veld url geeft zijn adres. Soorten "
            "zonder eigen bestand: sectie:leeswijzer staat op handreiking/leeswijzer/, organisatiemodel:werkgroep op "
            "organisatiemodellen/#werkgroep, instrument:overleg op handreiking/inzet-van-instrumenten/#overleg en pagina:over/colofon op "
            "over/colofon/. Achter een # in de link staat een plek op de pagina.")


class Bronvermelding(Record):
    """A source of a note."""

    id: str = Field(description="Sleutel van de bron in bronnen.json")
    titel: str = Field(description="Titel van de bron")
    url: str | None = Field(description="Adres van de bron")
    datum: str | None = Field(description="Datum van de bron; null als die niet bekend is")
    graad: Graad | None = Field(description="Hoe stevig de bron is: A, B of C")


class Notitie(Record):
    """What is known since 2013 about its item."""

    id: str = Field(description="Sleutel van de notitie in actualiteit.json")
    titel: str = Field(description="Korte kop van de notitie")
    tekst: str = Field(description="Wat er sinds 2013 bekend is")
    bronnen: tuple[Bronvermelding, ...] = Field(description="Waar het staat")


class ErkenningItem(Record):
    """The latest known recognition."""

    niveau: Niveau = Field(description="Niveau in de databank van het NJi")
    datum: str | None = Field(description="Datum van de erkenning; null als die niet bekend is")
    bron_url: str | None = Field(description="Adres waar het staat; null als dat niet bekend is")
    bron: str | None = Field(description="Sleutel van de bron in bronnen.json; null als die er niet is")
    voor: str | None = Field(description="Waarvoor het niveau geldt, als dat iets anders is dan wat de handreiking noemt")


class GezienItem(Record):
    """When the programme was last seen on offer."""

    stand: Gezien = Field(description="Hoe lang geleden, geteld vanaf de dag waarop het handboek is bijgewerkt")
    datum: str | None = Field(description="Datum van de bron; null als die er niet is of geen datum heeft")
    bron_url: str | None = Field(description="Adres van de bron; null als dat niet bekend is")
    bron: str | None = Field(description="Sleutel van de bron in bronnen.json; null als die er niet is")


class VeldItem(Record):
    """A field or column of a worksheet."""

    id: str = Field(description="Sleutel van het veld of de kolom")
    label: str = Field(description="Naam op het werkblad")


class FormuleItem(Formule):
    """A computed field or column of a worksheet."""

    veld: str = Field(description="Sleutel van het veld of de kolom die wordt uitgerekend")
    in_woorden: str = Field(description="De berekening in woorden")


def _nothing(handbook: Handbook, record: Record) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Product:
    """One published file. Its items are records, with `fields` (name → kind and Dutch description) that `extra` adds or replaces."""

    name: str
    noun: str
    about: str
    fields: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    extra: Callable[[Handbook, Any], dict[str, Any]] = _nothing

    @property
    def model(self) -> type[Record]:
        """The class of its records."""
        return BY_NAME[self.noun].model

    @cached_property
    def item(self) -> type[BaseModel]:
        """The class of one item, from which schema and columns are made: the fields of the record, with ours added or replaced."""
        own = {name: (field.annotation, field) for name, field in self.model.model_fields.items()}
        added = {**_URL, **(_NOTES if self.name in PLAATSEN else {}), **self.fields}
        fields: dict[str, Any] = {**own, **{name: (kind, Field(description=text)) for name, (kind, text) in added.items()}}
        return create_model(f"{self.model.__name__}Item", __base__=Record, **fields)


def files(handbook: Handbook, updated: str | None) -> dict[str, bytes]:
    """File name below `api/v1/` → content. `updated` is the moment of the content, ISO 8601 or None."""
    made: dict[str, bytes] = {}
    for product in PRODUCTS:
        found = items(handbook, product)
        made[f"{product.name}.json"] = _json({
            "versie": VERSION, "bijgewerkt": updated, "licentie": handbook.uitgave.licentie_tekst, "items": found})
        made[f"schema/{product.name}.schema.json"] = _json(schema(product))
        if product.name in CSV:
            made[f"{product.name}.csv"] = csv_table(product.item, found)
    made[f"schema/{plan_file.NAME}.schema.json"] = _json(plan_file.schema())
    made |= catalogue.files(handbook.uitgave, updated, [_listed(product, made) for product in PRODUCTS])
    made["index.json"] = _json({
        "versie": VERSION, "bijgewerkt": updated, "licentie": handbook.uitgave.licentie_tekst,
        "bestanden": [{"bestand": name, "omschrijving": about} for name, about in listing()]})
    return made


def listing() -> list[tuple[str, str]]:
    """The name of every file and what is in it, for the index and the page about open data."""
    found = [("index.json", "Deze lijst"), *catalogue.ABOUT]
    found += [(f"{product.name}.json", product.about) for product in PRODUCTS]
    found += [(f"{name}.csv", f"De lijst {name} als tabel (UTF-8, puntkomma)") for name in CSV]
    found += [(f"schema/{product.name}.schema.json", f"JSON Schema van {product.name}.json") for product in PRODUCTS]
    return [*found, (f"schema/{plan_file.NAME}.schema.json", plan_file.ABOUT)]


def _listed(product: Product, made: Mapping[str, bytes]) -> Dataset:
    names = [name for name in (f"{product.name}.json", f"{product.name}.csv") if name in made]
    return Dataset(product.name, product.about, f"schema/{product.name}.schema.json", tuple((name, len(made[name])) for name in names))


def items(handbook: Handbook, product: Product) -> list[dict[str, Any]]:
    """Every record of `product` as plain values."""
    return [_item(handbook, product, record_id, record) for record_id, record in handbook.by_noun[product.noun].items()]


def schema(product: Product) -> Schema:
    """JSON Schema of the whole file."""
    item = dutch(product.item.model_json_schema(mode="serialization"), _EDITORIAL)
    definitions = {name: _whole(definition) for name, definition in item.pop("$defs", {}).items()}
    return {
        "$schema": DIALECT, "title": f"{product.name}.json", "description": f"{product.about}. {NOTATION}", "type": "object",
        "properties": {**_HEAD, "items": {"description": "De records", "type": "array", "items": {"$ref": "#/$defs/item"}}},
        "required": [*_HEAD, "items"], "$defs": {**definitions, "item": own_item.described(_whole(item))},
    }


_HEAD: Schema = {
    "versie": {"description": "Versie van de open data", "type": "string"},
    "bijgewerkt": {"description": "Moment van de laatste wijziging; null als dat niet bekend is", "type": ["string", "null"]},
    "licentie": {"description": "Licentie van de tekst", "type": "string"},
}
# Rules for editors. They may change, so they are not part of the published schema.
_EDITORIAL = {"additionalProperties", "default", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"}


def _whole(definition: Schema) -> Schema:
    """Every field of an item or group is always present."""
    return {**definition, "required": sorted(definition["properties"])} if "properties" in definition else definition


def _item(handbook: Handbook, product: Product, record_id: str, record: Record) -> dict[str, Any]:
    values = {**_plain(record), **product.extra(handbook, record)}
    values["url"] = address(product.noun, record_id)
    if product.name in PLAATSEN:
        values["actualiteit"] = _notes(handbook, product.name, record_id)
    return {**product.item.model_construct(**values).model_dump(mode="json", warnings=False), **own_item.member(handbook, product.noun, record_id)}


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _notes(handbook: Handbook, place: str, record_id: str) -> list[dict[str, Any]]:
    return [
        {"id": note.id, "titel": note.titel, "tekst": note.tekst, "bronnen": [_citation(handbook, source) for source in note.bronnen]}
        for note in handbook.notities_bij(place, record_id)
    ]


def _citation(handbook: Handbook, source_id: str) -> dict[str, Any]:
    source = handbook.by_noun["bron"][source_id]
    return {field: getattr(source, field) for field in Bronvermelding.model_fields}


def _programma(handbook: Handbook, record: Programma) -> dict[str, Any]:
    recognition = record.erkenning
    source = handbook.by_noun["bron"].get(recognition.bron or "") if recognition else None
    seen = last_seen.current(handbook, record)
    return {
        "leeftijd": _plain(record.bereik), "contact": record.contact, "kenmerken": _plain(record.kenmerken),
        "frequentie": record.frequentie.omschrijving if record.frequentie else None,
        "ritme": record.frequentie.ritme if record.frequentie else None,
        "contacten_per_jaar": record.frequentie.contacten_per_jaar if record.frequentie else None,
        "erkenning": recognition and {**_plain(recognition), "bron_url": getattr(source, "url", None)},
        "gezien": {"stand": seen.stand, "datum": seen.date, "bron": seen.source,
                   "bron_url": getattr(handbook.by_noun["bron"].get(seen.source or ""), "url", None)},
        "voorbeelden": [example.id for example in handbook.voorbeelden_van(record.id)],
    }


def _voorbeeld(handbook: Handbook, record: Voorbeeld) -> dict[str, Any]:
    return {"later": record.is_later}


def _werkblad(handbook: Handbook, record: Werkblad) -> dict[str, Any]:
    step = handbook.by_noun["stap"].get(record.stap or "")
    return {
        "stap": getattr(step, "nummer", None), "formaten": record.formaten, "formules": _formulas(record),
        "bestanden": [f"{DOWNLOADS}{file_name(record.code, record.id, formaat)}" for formaat in record.formaten],
        "velden": [{"id": field.id, "label": field.label} for field in record.velden],
    }


def _formulas(record: Werkblad) -> list[dict[str, Any]] | None:
    """The computed fields, each with its formula as data and in words; None if the worksheet has none."""
    labels = {field.id: field.label for field in record.velden}
    return [{"veld": field.id, **_plain(field.formule), "in_woorden": computation(field.formule, labels)}
            for field in record.velden if field.formule] or None


def _bron(handbook: Handbook, record: Bron) -> dict[str, Any]:
    return {"webadres": record.url}


CSV = ("programmas", "voorbeelden")
_LIST = tuple[str, ...]
_URL = {"url": (str, "Adres van de pagina, vanaf de hoofdmap van de site")}
_NOTES = {"actualiteit": (tuple[Notitie, ...], "Wat er sinds 2013 bekend is")}
_PROGRAMMA = {
    "leeftijd": (Leeftijdsbereik, "Leeftijd van de kinderen in jaren, volgens de handreiking of de bron van na 2013, of afgeleid uit de fasen"),
    "contact": (Contact, "Hoe vaak er contact is, op de schaal van dit handboek"),
    "kenmerken": (Kenmerken, "De zeven labels van 2013; null betekent: niet vermeld"),
    "frequentie": (str | None, "Hoe vaak er contact is, in woorden"),
    "ritme": (Ritme | None, "Hoe vaak het contact terugkomt"),
    "contacten_per_jaar": (int | None, "Aantal contacten per jaar"),
    "erkenning": (ErkenningItem | None, "Laatst bekende erkenning; null als die niet is nagegaan"),
    "gezien": (GezienItem, "Wanneer een bron met datum het programma voor het laatst liet zien, of zegt dat het stopt"),
    "voorbeelden": (_LIST, "Sleutels van de voorbeelden waarin het programma voorkomt"),
}
_VOORBEELD = {"later": (bool, "true als het voorbeeld van na 2013 is en niet in de handreiking staat")}
_BRON = {"webadres": (str | None, "Adres van de bron zelf; null als dat niet bekend is")}
_WERKBLAD = {
    "stap": (int | None, "Nummer van de stap, 1 tot en met 8; null als het bij geen stap hoort"),
    "formaten": (_LIST, "Extensies waarin het werkblad er is"),
    "bestanden": (_LIST, "Adressen van de lege bestanden, vanaf de hoofdmap van de site, in de volgorde van formaten"),
    "formules": (tuple[FormuleItem, ...] | None, "De velden die worden uitgerekend; null als die er niet zijn"),
    "velden": (tuple[VeldItem, ...], "De velden en kolommen, in de volgorde van het werkblad"),
}


PRODUCTS = (
    Product("programmas", "programma", "Programma's voor ouders, uit de handreiking van 2013 en van daarna", _PROGRAMMA, _programma),
    Product("voorbeelden", "voorbeeld", "Praktijkvoorbeelden van gemeenten, van 2013 en later", _VOORBEELD, _voorbeeld),
    Product("stappen", "stap", "De acht stappen"),
    Product("werkbladen", "werkblad", "Werkbladen met hun velden en formaten", _WERKBLAD, _werkblad),
    Product("stukken", "stuk", "Stukken voor bestuur en raad, met de velden van werkbladen waar hun woorden vandaan komen"),
    Product("indicatoren", "indicator", "Indicatoren B1 tot en met B7, norm van 2013"),
    Product("begrippen", "begrip", "Begrippen en andere woorden ervoor"),
    Product("bronnen", "bron", "Bronnen met datum en graad", _BRON, _bron),
    Product("actualiteit", "actualiteit", "Wat er sinds 2013 bekend is"),
)


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
