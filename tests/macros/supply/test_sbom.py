"""The bill of materials: what CycloneDX asks for, nothing that differs from day to day, and the same parts as the licences."""

import json
import re
from pathlib import Path
from typing import Any

from macros.browser import parts
from macros.model.handbook import Handbook
from macros.pages.start import onderdelen
from macros.pages.view import View
from macros.supply import sbom
from macros.supply.locks import packages


def read(body: bytes) -> dict[str, Any]:
    found = json.loads(body)
    assert isinstance(found, dict)
    return found


def test_it_is_what_the_standard_asks_for(root: Path, handbook: Handbook):
    """Format, version and a serial number; each component has its kind, name, version, hashes, one licence and package URL, and its own reference."""
    for body in (sbom.shipped(root, handbook.uitgave), sbom.whole(root, handbook.uitgave)):
        found = read(body)
        assert (found["bomFormat"], found["specVersion"], found["version"]) == ("CycloneDX", "1.6", 1)
        assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", found["serialNumber"])
        components = found["components"]
        assert [one["bom-ref"] for one in components if not (one["type"] == "library" and one["name"] and one["version"] and one["hashes"] and len(one["licenses"]) == 1)] == []
        wrong = [one["bom-ref"] for one in components for digest in one["hashes"] if len(digest["content"]) != {"SHA-256": 64, "SHA-512": 128}[digest["alg"]]]
        assert wrong == [] and len({one["bom-ref"] for one in components}) == len(components)
        assert [one["purl"] for one in components if not re.fullmatch(r"pkg:(npm|pypi)/(%40[\w.-]+/)?[\w.-]+@[\w.%+-]+", one["purl"])] == []
        references = {one["bom-ref"] for one in components}
        assert {name for row in found["dependencies"] for name in row["dependsOn"]} <= references


def test_the_same_locks_give_the_same_bytes(root: Path, handbook: Handbook):
    """There is no moment and no chance in it; another edition has another number."""
    first, again = (sbom.whole(root, handbook.uitgave) for _ in range(2))
    other = sbom.whole(root, handbook.uitgave.model_copy(update={"bijgewerkt": "2027-01-05"}))
    assert first == again and read(first)["serialNumber"] != read(other)["serialNumber"]
    assert "timestamp" not in first.decode() and "://" not in re.sub(r'"\$schema": "[^"]*"', "", first.decode())


def test_what_is_in_the_site_is_what_the_licences_name(root: Path, handbook: Handbook):
    """Each part on the page about the edition is a component, at the version that is installed; one that came inside another is inside it."""
    found = {one["purl"].removeprefix("pkg:npm/").removeprefix("pkg:pypi/").replace("%40", "@").rpartition("@")[0]: one for one in read(sbom.shipped(root, handbook.uitgave))["components"]}
    installed = {row.package: part.version for row, part in zip(parts.ROWS, parts.parts(root), strict=True) if not row.inside}
    assert {name: one["version"] for name, one in found.items()} == installed
    inside = [(row.inside, row.package) for row in parts.ROWS if row.inside]
    assert [(name, part["name"]) for name, one in found.items() for part in one.get("components", [])] == inside


def test_tools_are_told_from_what_is_in_the_site(root: Path, handbook: Handbook):
    """The whole list has every package of the locks; only what is in the site is required for it."""
    components = read(sbom.whole(root, handbook.uitgave))["components"]
    required = {one["bom-ref"] for one in components if one["scope"] == "required"}
    assert {one["bom-ref"] for one in components} == {package.purl for package in packages(root)}
    assert required == {one["bom-ref"] for one in read(sbom.shipped(root, handbook.uitgave))["components"]}
    assert {one["scope"] for one in components} == {"required", "excluded"}


def test_the_page_names_every_tool_with_its_licence(root: Path, handbook: Handbook):
    """By licence, the one with most first; what is for one kind of computer is part of the tool that is named."""
    known = sbom.licences(sbom.tools(root))
    page = onderdelen(View(handbook, "over/colofon/", root / "overrides", tools=known))
    named = {name for _, names in known for name in names}
    assert {f"{package.name} {package.version}" for package in sbom.tools(root) if not package.platform} == named
    assert known[0][0] == "MIT" and any(name.startswith("mkdocs 1.") for name in named) and not any(name.startswith("@esbuild/") for name in named)
    assert 'href="../../assets/sbom.cdx.json"' in page and "esbuild 0." in page and "MIT of Apache-2.0" in page
