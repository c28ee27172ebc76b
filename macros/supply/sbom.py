"""The software bill of materials, in CycloneDX 1.6: what is in the site, and what it is made with. The same locks give the same bytes.

It knows no moment and no machine: its serial number comes from its content. The licences in words are in `macros.browser.parts`.
"""

import hashlib
import json
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from macros.browser.parts import ROWS
from macros.model.uitgave import Uitgave
from macros.supply.locks import Package, packages

Node = dict[str, Any]
SHIPPED = "assets/sbom.cdx.json"  # beside the texts of the licences
_CODE = "EUPL-1.2"


def shipped(root: Path, uitgave: Uitgave) -> bytes:
    """What of others is in the site."""
    return _document(uitgave, [_component(package, inside) for package, inside in _inside(root)])


def whole(root: Path, uitgave: Uitgave) -> bytes:
    """The same, and every tool that makes or tests the site, as `excluded` from it."""
    inside = _inside(root)
    return _document(uitgave, [*(_component(package, within) for package, within in inside), *(_component(package) for package in tools(root))])


def tools(root: Path) -> list[Package]:
    """The packages in the locks of which nothing is in the site."""
    inside = {package.purl for package, _ in _inside(root)}
    return [package for package in packages(root) if package.purl not in inside]


def licences(found: Iterable[Package]) -> list[tuple[str, list[str]]]:
    """Each licence with the names and versions that have it, for people. What only some kinds of computers get is a part of what is named."""
    named: dict[str, list[str]] = {}
    for package in sorted(found, key=lambda package: package.name.lower().lstrip("@")):
        if not package.platform:
            named.setdefault(package.licence, []).append(f"{package.name} {package.version}")
    return sorted(named.items(), key=lambda item: (-len(item[1]), item[0]))


def _inside(root: Path) -> list[tuple[Package, list[Package]]]:
    """Each package of which something is in the site, with those that it brings itself."""
    found = {package.name: package for package in packages(root) if package.layer in ("npm", "build")}
    rows = [row for row in ROWS if not row.inside]
    return [(found[row.package], [found[other.package] for other in ROWS if other.inside == row.package]) for row in rows]


def _component(package: Package, inside: Sequence[Package] | None = None) -> Node:
    """One package; `inside` are the packages that it brings to the site, None for a tool."""
    scope, group, name = "excluded" if inside is None else "required", *_names(package)
    brought = [{"type": "library", "bom-ref": f"{package.purl}#{one.name}", "name": one.name, "licenses": _licences(one.licence), "purl": one.purl.partition("@")[0]}
               for one in inside or ()]
    return {
        "type": "library", "bom-ref": package.purl, **({"group": group} if group else {}), "name": name, "version": package.version, "scope": scope,
        "hashes": [{"alg": algorithm, "content": digits} for algorithm, digits in package.hashes], "licenses": _licences(package.licence),
        "purl": package.purl, **({"components": brought} if brought else {}), "properties": [{"name": "handboek:laag", "value": package.layer}],
    }


def _names(package: Package) -> tuple[str, str]:
    """Its group, which npm calls a scope, and its name within that."""
    group, _, name = package.name.rpartition("/")
    return group, name


def _licences(licence: str) -> list[Node]:
    return [{"expression": licence} if " " in licence else {"license": {"id": licence}}]


def _document(uitgave: Uitgave, components: list[Node]) -> bytes:
    site = {"type": "application", "bom-ref": uitgave.sleutel, "name": uitgave.naam, "version": uitgave.bijgewerkt,
            "licenses": [{"license": {"id": _CODE}}, {"license": {"name": f"Tekst: {uitgave.licentie_tekst}"}}]}
    required = [component["bom-ref"] for component in components if component["scope"] == "required"]
    content = {"version": 1, "metadata": {"component": site}, "components": components,
               "dependencies": [{"ref": uitgave.sleutel, "dependsOn": required}]}
    serial = uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest())
    head = {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": serial.urn}
    return (json.dumps({**head, **content}, ensure_ascii=False, indent=1) + "\n").encode()
