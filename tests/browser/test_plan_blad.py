"""The forms of the worksheets on the page of a plan: a control for each field, filled in by keyboard, kept, and told what does not fit."""

import re

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.browser.plan import FORM, control, go, open_plan

pytestmark = pytest.mark.browser


def test_every_sheet_has_a_control_for_each_of_its_fields(page: Page, site_url: str, handbook: Handbook) -> None:
    """Its heading names it, and the controls are those of its single fields in their order; nothing complains."""
    open_plan(page, site_url)
    for sheet in handbook.werkbladen:
        if sheet.alleen_download:
            continue
        go(page, sheet.id)
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Werkblad {sheet.code}: {sheet.titel}")
        asked = [f"{sheet.id}.{veld.id}" for deel in sheet.delen for veld in deel.velden]
        drawn = page.locator(".planveld [data-veld], .planveld[data-veld]").evaluate_all("(found) => found.map(({ dataset }) => dataset.veld)")
        assert [address for address in drawn if address in asked] == asked


def test_each_control_has_the_name_and_the_help_of_its_field(page: Page, site_url: str, handbook: Handbook) -> None:
    """The label is the accessible name, and the help is tied to it."""
    open_plan(page, site_url, FORM)
    for veld in (veld for deel in handbook.get("werkblad", FORM).delen for veld in deel.velden):
        found = control(page, f"{FORM}.{veld.id}")
        expect(found).to_have_accessible_name(re.compile(f"^{re.escape(veld.label)}"))
        if veld.uitleg:
            expect(found).to_have_accessible_description(re.compile(re.escape(veld.uitleg)))


def test_a_sheet_is_filled_in_by_keyboard_alone(page: Page, site_url: str) -> None:
    """Tab goes from question to question, keys answer, and a reload finds every answer."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gemeente").focus()
    typed = [("Voorbeeldstad",), ("Ouders van peuters",), " ", "", "", "", ("Via de locaties",), ("Nederlands en Turks",), ("1-2-2027",), ("28-2-2027",), ("2.500",),
             ("200",), ("120",)]
    for answer in typed:
        if isinstance(answer, tuple):
            page.keyboard.type(answer[0])
        elif answer:
            page.keyboard.press("Space")
        page.keyboard.press("Tab")
    expect(control(page, f"{FORM}.deel-antwoord")).to_have_text("60%")
    page.reload()
    for name, value in {"gemeente": "Voorbeeldstad", "via-wie": "Via de locaties", "van": "01-02-2027", "tot-en-met": "28-02-2027", "kosten": "2.500",
                        "geantwoord": "120"}.items():
        expect(control(page, f"{FORM}.{name}")).to_have_value(value)
    expect(control(page, f"{FORM}.manier").get_by_label("op papier")).to_be_checked()
    expect(control(page, f"{FORM}.deel-antwoord")).to_have_text("60%")


def test_a_fault_is_told_after_the_field_is_left(page: Page, site_url: str) -> None:
    """Not while typing; then beside the field and once in words. It goes as soon as it is mended, and what was typed stays."""
    open_plan(page, site_url, FORM)
    field = control(page, f"{FORM}.kosten")
    field.press_sequentially("veel")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    field.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Schrijf hele euro's, zoals 2500"))
    expect(page.locator("[data-zegt]")).to_have_text("Kosten: Schrijf hele euro's, zoals 2500.")
    expect(field).to_have_value("veel")
    field.fill("25")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_people_below_ten_are_written_as_such(page: Page, site_url: str) -> None:
    """The rule is told beside the field; `< 10` is kept as `<10`, and a sum with it is hidden."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gevraagd").fill("7")
    control(page, f"{FORM}.gevraagd").press("Tab")
    expect(control(page, f"{FORM}.gevraagd")).to_have_accessible_description(re.compile("<10, of een heel getal vanaf 10"))
    control(page, f"{FORM}.gevraagd").fill("< 10")
    control(page, f"{FORM}.geantwoord").fill("<10")
    control(page, f"{FORM}.geantwoord").press("Tab")
    expect(control(page, f"{FORM}.gevraagd")).to_have_value("<10")
    expect(control(page, f"{FORM}.deel-antwoord")).to_have_text("niet getoond (<10)")


def test_a_choice_can_be_an_answer_of_ones_own(page: Page, site_url: str) -> None:
    """Typing it chooses its box; with the others it comes back after a reload."""
    open_plan(page, site_url, FORM)
    group = control(page, f"{FORM}.kent-aanbod")
    group.get_by_label("bibliotheek").check()
    group.get_by_role("textbox").fill("de speeltuin")
    expect(group.get_by_label("anders, namelijk")).to_be_checked()
    page.reload()
    expect(group.get_by_label("bibliotheek")).to_be_checked()
    expect(group.get_by_role("textbox")).to_have_value("de speeltuin")
    group.get_by_label("anders, namelijk").uncheck()
    page.reload()
    expect(group.get_by_label("bibliotheek")).to_be_checked()
    expect(group.get_by_role("textbox")).to_have_value("")


def test_one_of_several_can_be_taken_back(page: Page, site_url: str) -> None:
    """The button appears with the choice, empties it and leaves the focus at the choices."""
    open_plan(page, site_url, FORM)
    group = control(page, f"{FORM}.tijden")
    button = group.get_by_role("button", name="Wis keuze bij Passen de tijden bij u?")
    expect(button).to_be_hidden()
    group.get_by_label("deels").check()
    button.click()
    expect(group.get_by_label("deels")).not_to_be_checked()
    expect(group.get_by_label("ja")).to_be_focused()
    expect(button).to_be_hidden()


def test_a_box_grows_with_its_words(page: Page, site_url: str) -> None:
    """All lines are in sight, with no style on the element."""
    open_plan(page, site_url, FORM)
    box = control(page, f"{FORM}.conclusie")
    box.fill("\n".join(f"Regel {number}" for number in range(12)))
    height, needed = box.evaluate("(box) => [box.clientHeight, box.scrollHeight]")
    assert height >= needed > 250
    expect(box).not_to_have_attribute("style", re.compile(""))


def test_the_intake_is_never_a_form(page: Page, site_url: str, handbook: Handbook) -> None:
    """It says so, and offers its files."""
    sheet = next(sheet for sheet in handbook.werkbladen if sheet.alleen_download)
    open_plan(page, site_url, sheet.id)
    expect(page.get_by_text("Dit werkblad vult u niet online in")).to_be_visible()
    expect(page.locator("[data-beeld] :is(input, textarea, select)")).to_have_count(0)
    for button in page.locator("[data-bestanden] a").all():
        assert page.request.get(str(button.evaluate("(link) => link.href"))).ok


# A handbook whose first sheet chooses among its programmes: with an answer of one's own, without, and several of them.
CHOOSES = """() => {
  let made;
  Object.defineProperty(globalThis, "handboekWerkbladen", { configurable: true, get: () => made, set: (definitie) => {
    const [vrij, vast, meer] = definitie.bladen[0].delen.flatMap(({ velden }) => velden);
    Object.assign(vrij, { soort: "keuze", lijst: "programmas", vrij: true });
    Object.assign(vast, { soort: "keuze", lijst: "programmas" });
    Object.assign(meer, { soort: "meerkeuze", lijst: "programmas" });
    made = definitie;
  } });
}"""


def test_many_choices_are_a_list_to_open(page: Page, site_url: str, handbook: Handbook) -> None:
    """A name that is typed is kept as its programme, other words as they are; without an answer of one's own it is the browser's list."""
    page.add_init_script(f"({CHOOSES})()")
    sheet = handbook.werkbladen[0]
    own, fixed, several = (control(page, f"{sheet.id}.{veld.id}") for veld in [veld for deel in sheet.delen for veld in deel.velden][:3])
    open_plan(page, site_url, sheet.id)
    assert own.evaluate("(input) => input.list.options.length") == len(handbook.programmas)
    own.fill("opstapje")
    own.press("Tab")
    expect(own).to_have_value(handbook.get("programma", "opstapje").naam)
    expect(own).not_to_have_attribute("aria-invalid", "true")
    fixed.select_option("hecht")
    several.get_by_label(handbook.get("programma", "opstapje").naam, exact=True).check()
    several.get_by_label(handbook.get("programma", "hecht").naam, exact=True).check()
    page.reload()
    expect(fixed).to_have_value("hecht")
    expect(several.get_by_role("checkbox", checked=True)).to_have_count(2)
    own.fill("een eigen programma")
    page.reload()
    expect(own).to_have_value("een eigen programma")


def test_one_choice_or_an_answer_of_ones_own(page: Page, site_url: str) -> None:
    """Of round boxes one is chosen: typing chooses the own answer, and choosing another takes its place."""
    open_plan(page, site_url, "taakverdeling.model")
    group = control(page, "taakverdeling.model")
    group.get_by_role("textbox").fill("een eigen model")
    expect(group.get_by_label("anders, namelijk")).to_be_checked()
    page.reload()
    expect(group.get_by_role("textbox")).to_have_value("een eigen model")
    group.get_by_role("radio").first.check()
    page.reload()
    expect(group.get_by_role("radio").first).to_be_checked()
    expect(group.get_by_role("textbox")).to_have_value("")
