"""Files that are no plan: refused with a reason, soon, and the plan that is open stays as it is."""

import base64
import io
import json
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import control, open_plan

pytestmark = pytest.mark.browser

VISIE = "doelen.visie"
PLAN: dict[str, Any] = {
    "schema": "ouderbeleid-dossier", "versie": 1, "id": "0b8f3f5e-3f0a-4c53-8a53-2f6a4f6f7c11", "naam": "Ander plan", "gemeente": "", "gemaakt": "2026-11-02T08:30:00Z",
    "gewijzigd": "2026-11-20T15:04:05Z", "revisie": 3, "handboek": {"naam": "Handboek", "bijgewerkt": "2026-11-23"}, "kortelijst": [], "antwoorden": {},
}


def zipped(parts: dict[str, str]) -> bytes:
    """A file of an office program with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def carrying(plan: dict[str, Any]) -> bytes:
    """A paper for Writer with a plan in it."""
    packing = zlib.compressobj(wbits=-15)
    packed = base64.b64encode(packing.compress(json.dumps(plan).encode()) + packing.flush()).decode()
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>",
        "meta.xml": f'<meta xmlns:meta="m"><meta:user-defined meta:name="ouderbeleid-plan">{packed}</meta:user-defined></meta>'})


ROWS = ",".join('{"id":"a1","cellen":{}}' for _ in range(700_000))
FILES = {
    "brief.txt": (b"Beste collega", "geen plan, of het is beschadigd"),
    "leeg.json": (b"", "Dit bestand is leeg"),
    "blad.xlsx": (zipped({"xl/workbook.xml": "<x/>"}), "een bestand van Word, Excel of LibreOffice"),
    "nota.docx": (zipped({"word/document.xml": "<x/>"}), "In dit bestand zit geen plan"),
    "half.docx": (b"PK\x03\x04\x14\x00\x06\x00", "beschadigd of niet heel aangekomen"),
    "later.odt": (carrying({**PLAN, "versie": 2}), "een nieuwere versie"),
    "plan.pdf": (b"%PDF-1.7", "Dit is een pdf"),
    "kaart.json": (b'{"type": "FeatureCollection"}', "komt niet van 'Mijn plan'"),
    "later.json": (json.dumps({**PLAN, "versie": 2}).encode(), "een nieuwere versie"),
    "half.json": (json.dumps({**PLAN, "antwoorden": {"doelen": {"velden": {"visie": 3}}}}).encode(), "'antwoorden › doelen › velden › visie' heeft een andere vorm"),
    "proto.json": (json.dumps({**PLAN, "antwoorden": {"__proto__": {"velden": {"vervuild": "ja"}}}}).encode(), "een naam die niet kan"),
    "diep.json": (b"[" * 200_000 + b"]" * 200_000, "komt niet van 'Mijn plan'"),
    "rijen.json": (json.dumps(PLAN).replace('"antwoorden": {}', '"antwoorden": {"doelen": {"tabellen": {"doelenlijst": [' + ROWS + "]}}}").encode(), "meer rijen en antwoorden dan een plan kan hebben"),
    "groot.json": (b" " * 50_000_000, "groter dan 20 MB"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files on disk: the browser reads them there, which is faster than handing them over."""
    place = tmp_path_factory.mktemp("bestanden")
    for name, (content, _) in FILES.items():
        (place / name).write_bytes(content)
    return place


@pytest.mark.parametrize("action", ["bestand-open", "bestand-samen"])
def test_refused(page: Page, site_url: str, folder: Path, action: str) -> None:
    """Each with its own reason; nothing of it is in the plan, and the page works on."""
    open_plan(page, site_url, "doelen")
    control(page, VISIE).fill("Mijn visie")
    for name, (_, reason) in FILES.items():
        page.locator(f"[data-actie={action}]").set_input_files(folder / name)
        expect(page.locator("[data-woorden]")).to_contain_text(f"{name} is niet {'geopend' if action == 'bestand-open' else 'samengevoegd'}.")
        expect(page.locator("[data-woorden]")).to_contain_text(reason)
        expect(control(page, VISIE)).to_have_value("Mijn visie")
    assert page.evaluate("({}).velden") is None
    expect(page.locator("[data-samen]")).to_have_count(0)


def test_a_paper_with_a_plan_in_it_opens_as_that_plan(page: Page, site_url: str) -> None:
    """Opened, and put together with another plan, as its own file would be."""
    paper = {**PLAN, "antwoorden": {"doelen": {"velden": {"visie": "Uit een stuk"}, "tabellen": {}}}}
    open_plan(page, site_url, "doelen")
    control(page, VISIE).fill("Mijn visie")
    file = {"name": "beleidsnota.odt", "mimeType": "application/vnd.oasis.opendocument.text", "buffer": carrying(paper)}
    page.locator("[data-actie=bestand-samen]").set_input_files(file)
    expect(page.locator("[data-samen]")).to_contain_text("Uit een stuk")
    page.locator("[data-actie=samen-sluit]").click()
    expect(page.locator("[data-samen]")).to_have_count(0)
    page.locator("[data-actie=bestand-open]").set_input_files(file)
    expect(page.locator("[data-woorden]")).to_contain_text("beleidsnota.odt is geopend: het plan ‘Ander plan’.")
    expect(control(page, VISIE)).to_have_value("Uit een stuk")


def test_what_looks_like_code_is_text(page: Page, site_url: str) -> None:
    """An answer, a name and a goal with markup in them are shown as they were written; nothing of it runs."""
    page.on("dialog", lambda dialog: pytest.fail(f"er liep iets: {dialog.message}"))
    code = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    answers = {"doelen": {"velden": {"visie": code}, "tabellen": {"doelenlijst": [{"id": "a1", "cellen": {"doel": code}}]}}}
    open_plan(page, site_url, "doelen")
    control(page, VISIE).fill("Mijn visie")
    content = json.dumps({**PLAN, "naam": code, "antwoorden": answers}).encode()
    page.locator("[data-actie=bestand-samen]").set_input_files({"name": "code.json", "mimeType": "application/json", "buffer": content})
    expect(page.locator("[data-samen]")).to_contain_text(code)
    page.locator("[data-actie=samen-sluit]").click()
    expect(page.locator("[data-samen]")).to_have_count(0)
    page.locator("[data-actie=bestand-open]").set_input_files({"name": "code.json", "mimeType": "application/json", "buffer": content})
    expect(control(page, VISIE)).to_have_value(code)
    expect(page.locator('[data-tabel="doelen.doelenlijst"] [data-rij]')).to_contain_text(code)
