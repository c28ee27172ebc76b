"""The papers on the page of the plan: read, written on, checked, copied, printed and taken along."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from odfdo import Document
from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from tests.browser.conftest import Watcher
from tests.browser.paper import printed
from tests.browser.plan import PAGE, control, go, open_plan
from tests.browser.test_accessibility import RUN, SETTLE
from tests.browser.test_plan_uit import save

pytestmark = pytest.mark.browser

NOTA = "stuk-beleidsnota"
HOSTILE = '<img src=x onerror=alert(1)> & "zo"'
WORKED = ".planbalk__naam:has-text('Voorbeeldstad')"


def open_paper(page: Page, site_url: str, place: str = NOTA, worked: bool = False) -> Page:
    """A paper of an empty plan, or of the worked one."""
    open_plan(page, site_url, "" if worked else place)
    if worked:
        page.locator("[data-actie=plan-voorbeeld]").click()
        page.locator(WORKED).wait_for()
        go(page, place)
    page.locator(".stukdeel").first.wait_for()
    return page


def section(page: Page, address: str) -> Locator:
    """The section with this address."""
    return page.locator(f'section:has(> [id="{address}"])')


def words(page: Page, address: str) -> Locator:
    """What stands in it."""
    return section(page, address).locator(".stukdeel__tekst")


def headings(path: Path) -> list[str]:
    """Every heading of a file, in order, but for its title."""
    if path.suffix == ".docx":
        return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs if paragraph.style and paragraph.style.name.startswith("Heading")]
    return [heading.inner_text for heading in Document(path).body.headers]


def tables(path: Path) -> int:
    """How many tables it has."""
    return len(docx.Document(str(path)).tables) if path.suffix == ".docx" else len(Document(path).body.tables)


@pytest.mark.parametrize("worked", [True, False], ids=["worked", "empty"])
def test_every_paper_leaves_in_both_formats(page: Page, site_url: str, handbook: Handbook, tmp_path: Path, worked: bool) -> None:
    """The list leads to each; the file has the headings and tables that the page shows, and no section that is empty."""
    open_paper(page, site_url, worked=worked)
    go(page, "stukken")
    expect(page.locator(".rooster h2 a")).to_have_text([stuk.titel for stuk in handbook.stukken])
    for stuk in handbook.stukken:
        go(page, "stukken")
        page.locator(f"a[href='#stuk-{stuk.id}']").click()
        expect(page.locator("[data-titel]")).to_have_text(stuk.titel)
        shown = page.locator("section.stukdeel:not(.niet-afdrukken) > h2").all_text_contents()
        count = page.locator(".stukvel table").count()
        assert worked or len(shown) < len(stuk.onderdelen)
        for kind in ("docx", "odt"):
            path = save(page, f"stuk-{kind}", tmp_path)
            assert path.name == f"{stuk.id}{'-voorbeeldstad' if worked else ''}.{kind}"
            assert [found for found in headings(path) if found in {part.titel for part in stuk.onderdelen}] == shown, path.name
            assert tables(path) >= count, path.name


def test_own_text_stands_in_the_paper_at_once_and_stays(page: Page, site_url: str, tmp_path: Path) -> None:
    """Literally, whatever signs it has; one undo takes the act back, redo and reload keep it, also in another tab and in the file."""
    open_paper(page, site_url)
    box = control(page, f"{NOTA}.eigen-aanleiding")
    box.press_sequentially(f"{HOSTILE}\n- een punt")
    expect(words(page, f"{NOTA}.aanleiding").locator("p")).to_have_text(HOSTILE)
    expect(words(page, f"{NOTA}.aanleiding").locator("li")).to_have_text("een punt")
    page.locator("[data-actie=herstel]").click()
    expect(page.locator("[data-woorden]")).to_have_text("Ongedaan gemaakt: uw eigen tekst in een stuk.")
    expect(box).to_have_value("")
    page.locator("[data-opnieuw]").click()
    control(page, f"{NOTA}.plaats-nieuwe-periode").fill("2027 tot en met 2029")
    expect(page.locator(".stukvel")).to_contain_text("Periode: 2027 tot en met 2029")
    expect(page.locator("[data-bewaarstatus]")).to_have_attribute("data-stand", "saved")

    other = page.context.new_page()
    open_paper(other, site_url)
    expect(words(other, f"{NOTA}.aanleiding").locator("li")).to_have_text("een punt")
    control(other, f"{NOTA}.eigen-visie").fill("Uit het andere tabblad.")
    expect(words(page, f"{NOTA}.visie")).to_have_text("Uit het andere tabblad.")
    other.close()
    page.reload()
    expect(box).to_have_value(f"{HOSTILE}\n- een punt")
    assert HOSTILE in [paragraph.text for paragraph in docx.Document(str(save(page, "stuk-docx", tmp_path))).paragraphs]


def test_what_is_open_leads_to_its_field_and_back(page: Page, site_url: str) -> None:
    """From a section to the sheet; the link there and Back both return to that section; what was filled in stands in the paper."""
    open_paper(page, site_url)
    expect(section(page, f"{NOTA}.visie")).to_contain_text("Hier staat nog niets.")
    section(page, f"{NOTA}.visie").locator("li a").first.click()
    expect(control(page, "doelen.visie")).to_be_focused()
    control(page, "doelen.visie").fill("Ouders kennen hun kind het best.")
    page.get_by_role("link", name="Terug naar ‘Beleidsnota ouderbeleid’").last.click()
    expect(page.locator(f'[id="{NOTA}.visie"]')).to_be_focused()
    expect(page.locator(f'[id="{NOTA}.visie"]')).to_be_in_viewport()
    expect(words(page, f"{NOTA}.visie")).to_have_text("Ouders kennen hun kind het best.")
    page.go_back()
    expect(control(page, "doelen.visie")).to_be_visible()
    page.go_back()
    expect(page.locator(f'[id="{NOTA}.visie"]')).to_be_focused()


@pytest.mark.parametrize("refused", [False, True], ids=["clipboard", "without"])
def test_a_section_is_copied_with_its_layout(new_page: Callable[..., Page], site_url: str, refused: bool) -> None:
    """As HTML with lists and bordered tables and as words, also where the browser has no clipboard for scripts; typed signs stay signs."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_paper(page, site_url, worked=True)
    control(page, f"{NOTA}.eigen-terugblik").fill(HOSTILE)
    expect(words(page, f"{NOTA}.terugblik")).to_contain_text(HOSTILE)
    if refused:
        page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(); }")
    section(page, f"{NOTA}.terugblik").locator("[data-actie=stuk-kopie]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("gekopieerd, met koppen")
    html, plain = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
    }""")
    assert "<h2>Terugblik</h2>" in html and '<table border="1">' in html and "<caption>Tabel 1: " in html and "&lt;img" in html and "class=" not in html
    assert plain.replace("\r", "").startswith("Terugblik\n\n") and "\nDoel uit het vorige plan\t" in plain and HOSTILE in plain


def test_what_to_look_at_is_told_and_stops_nobody(page: Page, site_url: str, tmp_path: Path) -> None:
    """Empty, without date, what the analysis finds, and a name in own text; the plan inside is off at first, and then everything in it is looked at."""
    open_paper(page, site_url, worked=True)
    panel = page.locator("section:has(> #stuk--controle)")
    expect(panel.locator("details:visible > summary")).to_contain_text(["Zonder datum", "Uit de bevindingen"])
    panel.get_by_text("Zonder datum").click()
    panel.locator("li a", has_text="Klaar op").click()
    expect(page.locator("[data-titel]")).to_contain_text("Werkblad 1a")
    page.go_back()
    expect(panel.get_by_role("heading")).to_be_focused()
    expect(panel.locator("li a", has_text="Klaar op")).to_be_visible()
    control(page, f"{NOTA}.eigen-aanleiding").fill("")
    control(page, f"{NOTA}.eigen-kaders").fill("Bel mevrouw De Vries op 06-12345678.")
    expect(panel.locator("details:visible > summary")).to_contain_text(["Nog open (1)", "Zonder datum", "Uit de bevindingen", "Privacy"])
    privacy = panel.locator("details", has_text="Privacy")
    expect(privacy).to_contain_text("06-12345678")
    privacy.locator("summary").click()
    privacy.get_by_role("link", name="06-12345678").click()
    expect(control(page, f"{NOTA}.eigen-kaders")).to_be_focused()
    inside = page.get_by_label("Neem het planbestand mee")
    expect(inside).not_to_be_checked()
    with zipfile.ZipFile(save(page, "stuk-docx", tmp_path)) as packed:
        assert not [name for name in packed.namelist() if name.startswith("customXml/")]
    inside.check()
    with zipfile.ZipFile(io.BytesIO(save(page, "stuk-docx", tmp_path).read_bytes())) as packed:
        assert [name for name in packed.namelist() if name.startswith("customXml/")]


def test_axe_finds_nothing_and_everything_fits(page: Page, site_url: str, root: Path) -> None:
    """The list and a paper of an empty plan at 320 pixels, the worked paper with own text and open checks in the dark."""
    open_paper(page, site_url)
    page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    page.set_viewport_size({"width": 320, "height": 800})
    found = {}
    for place in ("stukken", NOTA):
        go(page, place)
        page.locator(".rooster, .stukdeel").first.wait_for()
        page.evaluate(SETTLE)
        found[place] = page.evaluate(RUN)
        assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="dark")
    go(page, "")
    page.locator("[data-actie=plan-voorbeeld]").click()
    page.locator(WORKED).wait_for()
    go(page, NOTA)
    control(page, f"{NOTA}.eigen-kaders").fill("Bel mevrouw De Vries op 06-12345678.")
    for fold in page.locator("section:has(> #stuk--controle) summary:visible").all():
        fold.click()
    page.evaluate(SETTLE)
    found["worked"] = page.evaluate(RUN)
    assert {place: faults for place, faults in found.items() if faults} == {}


@pytest.mark.prints
def test_on_paper_there_is_the_paper_alone(page: Page, site_url: str) -> None:
    """Title, sections with words and tables; no bar, no questions, no section without words."""
    open_paper(page, site_url, "stuk-college-of-raadsvoorstel", worked=True)
    shown = page.locator("section.stukdeel:not(.niet-afdrukken) > h2").all_text_contents()
    text = " ".join(printed(page))
    assert text.startswith("College-") and [name for name in shown if name not in text] == [] and "Tabel 3:" in text
    assert [name for name in ("Nog open", "Kopieer", "Voorbeeld: ouderbeleid", "Controleer", "Hier staat nog niets", "Nog niet verwerkt") if name in text] == []
    assert text.find("Gemaakt op") < text.find("Beslispunten") and "Normen in dit stuk zijn die van 2013, tenzij iemand ze nakeek." in text


def test_papers_that_do_not_load_are_told_and_open_later(page: Page, site_url: str, watcher: Watcher) -> None:
    """The rest of the plan goes on; the next time it is tried again. An address without a paper says so."""
    watcher.allow("stukken", "Failed to load")
    open_plan(page, site_url)
    page.route("**/assets/stukken.js", lambda route: route.abort())
    page.get_by_role("link", name="stukken", exact=True).first.click()
    expect(page.locator("[data-beeld]")).to_contain_text("Herlaad de pagina en probeer het nog eens.")
    page.unroute("**/assets/stukken.js")
    go(page, "")
    go(page, "stuk-bestaat-niet")
    expect(page.locator("[data-beeld]")).to_contain_text("Dit stuk is er niet.")


def test_a_paper_opens_from_a_folder(new_page: Callable[..., Page], site: Path, tmp_path: Path) -> None:
    """Scripts are loaded where nothing may be fetched."""
    page = new_page()
    page.goto((site / PAGE / "index.html").as_uri() + f"#{NOTA}")
    control(page, f"{NOTA}.eigen-aanleiding").fill("Zonder server.")
    section(page, f"{NOTA}.aanleiding").locator("[data-actie=stuk-kopie]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("gekopieerd, met koppen")
    assert "Aanleiding" in headings(save(page, "stuk-odt", tmp_path))
