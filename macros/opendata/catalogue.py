"""The open data as catalogues and search engines harvest it: JSON-LD in the words of DCAT-AP-NL, and in those of schema.org.

Both are made of the list that makes the files themselves. With an address every name in them is a whole web address; without one
it is relative to the file, and means the place where the file was found. What only the owner knows, such as a publisher and a
contact, is left out until the edition has it; DCAT-AP-NL asks for both.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import basename, splitext
from typing import Any

from macros.addresses import CATALOGUE, DATASETS, OPEN_DATA, absolute, address, relative
from macros.model.uitgave import Uitgave

Node = dict[str, Any]
ABOUT = ((basename(CATALOGUE), "Catalogus van deze bestanden voor dataportalen (DCAT-AP-NL, JSON-LD)"),
         (basename(DATASETS), "Dezelfde catalogus voor zoekmachines (schema.org, JSON-LD)"))
_EU = "http://publications.europa.eu/resource/authority/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Written out, so that nothing has to be fetched to read it.
_SCHEMA_ORG = {"@vocab": "https://schema.org/", **{name: {"@type": "@id"} for name in ("url", "contentUrl", "license", "includedInDataCatalog")}}
_KEYWORDS = ("ouderbeleid", "ouderbetrokkenheid", "voorschoolse educatie", "gemeenten")
_THEMES = ("EDUC", "SOCI")
# Extension → format in the list of the EU, and media type.
_FORMATS = {".json": ("JSON", "application/json"), ".csv": ("CSV", "text/csv")}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_CREATIVE_COMMONS = "https://creativecommons.org/"
# The licences for data that have an address of their own; others are given in words.
_LICENCES = {"cc0 1.0": "publicdomain/zero/1.0/", "cc by 4.0": "licenses/by/4.0/", "cc by sa 4.0": "licenses/by-sa/4.0/"}


@dataclass(frozen=True)
class Dataset:
    """One list of the open data: its name, what is in it, its JSON Schema, and its files with their sizes in bytes."""

    name: str
    about: str
    schema: str
    files: tuple[tuple[str, int], ...]


def files(uitgave: Uitgave, updated: str | None, datasets: Sequence[Dataset]) -> dict[str, bytes]:
    """File name below `api/v1/` → content, of both. `updated` is the moment of the content, ISO 8601 or None."""
    return {basename(CATALOGUE): _json(_Dcat(uitgave, updated).catalogue(datasets)),
            basename(DATASETS): _json(_SchemaOrg(uitgave, updated).catalogue(datasets))}


class _Words:
    """What both say about an edition."""

    def __init__(self, uitgave: Uitgave, updated: str | None):
        self.uitgave, self.moment = uitgave, updated or uitgave.bijgewerkt
        self.title = f"Open data van {uitgave.naam}"
        self.page = self.iri(address("pagina", "over/open-data"))
        found = _LICENCES.get(re.sub(r"[\s-]+", " ", uitgave.licentie_tekst).lower())
        self.licence = f"{_CREATIVE_COMMONS}{found}" if found else ""

    def iri(self, target: str) -> str:
        """The name of a place, given from the root."""
        return absolute(self.uitgave.adres, target) if self.uitgave.adres else relative(target, CATALOGUE)

    def part(self, name: str) -> str:
        """The name of something that the catalogue itself describes."""
        return self.iri(f"{CATALOGUE}#{name}")

    def identifier(self, dataset: Dataset) -> str:
        """What stays the same when the file moves: with an address the name itself."""
        return self.part(dataset.name) if self.uitgave.adres else f"{self.uitgave.sleutel}:{dataset.name}"

    def name(self, dataset: Dataset) -> str:
        """As people read it among the datasets of others."""
        return f"{dataset.about} ({self.uitgave.naam})"

    def description(self, dataset: Dataset) -> str:
        """What is in it, and of what it is a part."""
        return f"{dataset.about}. Onderdeel van {self.uitgave.naam}: {self.uitgave.ondertitel}."


class _Dcat(_Words):
    """In the words of DCAT-AP-NL 3.0."""

    def catalogue(self, datasets: Sequence[Dataset]) -> Node:
        """The catalogue with its datasets, then whoever publishes it and how to reach them, where that is known."""
        about = {"@id": self.part("catalogus"), "@type": "dcat:Catalog", "dct:title": _nl(self.title), "dct:description": _nl(f"{self.uitgave.ondertitel}."),
                 "foaf:homepage": _id(self.iri("")), "dcat:themeTaxonomy": _id(f"{_EU}data-theme"), "dct:license": self._licence()}
        whole = {**about, **self._shared(), "dcat:dataset": [self._dataset(one) for one in datasets]}
        return {"@context": _CONTEXT, "@graph": [whole, *self._people()]}

    def _shared(self) -> Node:
        """What holds for the catalogue and for each dataset."""
        owner = {name: _id(self.part("uitgever")) for name in ("dct:publisher", "dct:creator") if self.uitgave.eigenaar}
        contact = {"dcat:contactPoint": _id(self.part("contact"))} if self.uitgave.contact or self.uitgave.fout_melden else {}
        kind = "xsd:dateTime" if "T" in self.moment else "xsd:date"
        return {"dct:language": _id(f"{_EU}language/NLD"), "dct:modified": {"@type": kind, "@value": self.moment}, **owner, **contact}

    def _people(self) -> Iterator[Node]:
        if self.uitgave.eigenaar:
            yield {"@id": self.part("uitgever"), "@type": "foaf:Agent", "foaf:name": _nl(self.uitgave.eigenaar)}
        ways = {**({"vcard:hasEmail": _id(f"mailto:{self.uitgave.contact}")} if self.uitgave.contact else {}),
                **({"vcard:hasURL": _id(self.uitgave.fout_melden)} if self.uitgave.fout_melden else {})}
        if ways:
            yield {"@id": self.part("contact"), "@type": "vcard:Kind", "vcard:fn": _nl(self.uitgave.eigenaar or self.uitgave.naam), **ways}

    def _dataset(self, dataset: Dataset) -> Node:
        return {
            "@id": self.part(dataset.name), "@type": "dcat:Dataset", "dct:title": _nl(self.name(dataset)),
            "dct:description": _nl(self.description(dataset)), "dct:identifier": self.identifier(dataset), "dcat:landingPage": _id(self.page),
            "dct:accessRights": _id(f"{_EU}access-right/PUBLIC"), "dcat:theme": [_id(f"{_EU}data-theme/{name}") for name in _THEMES],
            "dcat:keyword": [_nl(word) for word in _KEYWORDS], "dct:spatial": _id(f"{_EU}country/NLD"),
            "dct:accrualPeriodicity": _id(f"{_EU}frequency/IRREG"), **self._shared(),
            "dcat:distribution": [self._distribution(dataset, name, size) for name, size in dataset.files],
        }

    def _distribution(self, dataset: Dataset, name: str, size: int) -> Node:
        kind, media = _FORMATS[splitext(name)[1]]
        schema = {"dct:conformsTo": _id(self.iri(f"{OPEN_DATA}{dataset.schema}"))} if kind == "JSON" else {}
        return {
            "@id": self.part(name), "@type": "dcat:Distribution", "dct:title": _nl(name), "dcat:accessURL": _id(self.page),
            "dcat:downloadURL": _id(self.iri(f"{OPEN_DATA}{name}")), "dct:license": self._licence(), "dct:format": _id(f"{_EU}file-type/{kind}"),
            "dcat:mediaType": _id(f"{_MEDIA}{media}"), "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)}, **schema,
        }

    def _licence(self) -> Node:
        """The address of the licence, else its words."""
        return _id(self.licence) if self.licence else {"@type": "dct:LicenseDocument", "rdfs:label": _nl(self.uitgave.licentie_tekst)}


class _SchemaOrg(_Words):
    """In the words of schema.org, of which search engines for data read `Dataset`."""

    def catalogue(self, datasets: Sequence[Dataset]) -> Node:
        """The catalogue with its datasets."""
        about = {"@id": self.part("catalogus"), "@type": "DataCatalog", "name": self.title, "description": f"{self.uitgave.ondertitel}.", "url": self.page}
        return {"@context": _SCHEMA_ORG, **about, **self._shared(), "dataset": [self._dataset(one) for one in datasets]}

    def _shared(self) -> Node:
        owner = {"@type": "Organization", "name": self.uitgave.eigenaar, **({"email": self.uitgave.contact} if self.uitgave.contact else {})}
        licence = {"license": self.licence} if self.licence else {"usageInfo": f"Licentie: {self.uitgave.licentie_tekst}"}
        return {"inLanguage": "nl", "dateModified": self.moment, **licence, **({"publisher": owner, "creator": owner} if self.uitgave.eigenaar else {})}

    def _dataset(self, dataset: Dataset) -> Node:
        loads = [{"@type": "DataDownload", "name": name, "encodingFormat": _FORMATS[splitext(name)[1]][1],
                  "contentUrl": self.iri(f"{OPEN_DATA}{name}"), "contentSize": f"{size} B"} for name, size in dataset.files]
        return {"@id": self.part(dataset.name), "@type": "Dataset", "name": self.name(dataset), "description": self.description(dataset),
                "identifier": self.identifier(dataset), "url": self.page, "keywords": list(_KEYWORDS), "isAccessibleForFree": True,
                "spatialCoverage": "Nederland", "includedInDataCatalog": self.part("catalogus"), **self._shared(), "distribution": loads}


def _id(iri: str) -> Node:
    return {"@id": iri}


def _nl(words: str) -> Node:
    return {"@value": words, "@language": "nl"}


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
