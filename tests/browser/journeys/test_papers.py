"""A paper of one's own, in Chromium, Firefox and WebKit: own words stay, a section goes to another program with its layout, the file opens."""

from collections.abc import Callable

import docx
import pytest

from tests.browser.journeys.test_plan import SAVED, without_picker
from tests.browser.journeys.visitor import KEYS, Visitor

pytestmark = pytest.mark.browser

OWN = "#plan--stuk-beleidsnota\\\\.eigen-aanleiding"
SECTION = "document.getElementById('stuk-beleidsnota.aanleiding').closest('section')"
# As an office program does: it takes the richest form that is offered.
TAKE = "document.body.prepend(Object.assign(document.createElement('div'), { id: 'elders', contentEditable: 'true' })); document.getElementById('elders').focus()"


def test_own_words_stay_are_copied_and_saved(visitor: Visitor, site_url: str) -> None:
    """In a plan without an answer: typed words stand in the paper, survive a reload, arrive with their list elsewhere, and are in the file."""
    visitor.open(f"{site_url}mijn-plan/#stuk-beleidsnota")
    visitor.wait(f"document.querySelector('{OWN}')")
    visitor.click(OWN.replace("\\\\", "\\"))
    visitor.keys(f"De raad vroeg erom.{KEYS['Enter']}- een meetbaar doel")
    visitor.wait(f"{SECTION}.querySelector('li')?.textContent === 'een meetbaar doel'")
    visitor.wait(SAVED)
    visitor.reload()
    visitor.wait(f"document.getElementById('stuk-beleidsnota.aanleiding') && {SECTION}.querySelector('.stukdeel__tekst li')")
    visitor.run(f"{SECTION}.querySelector('[data-actie=stuk-kopie]').id = 'kopie'")
    visitor.click("#kopie")
    visitor.wait("document.querySelector('[data-woorden]').textContent.includes('gekopieerd')")
    visitor.run(TAKE)
    visitor.chord("Control", "v")
    visitor.wait("document.querySelector('#elders :is(h2, b, span)')?.textContent.includes('Aanleiding') && document.querySelector('#elders li')?.textContent.includes('een meetbaar doel')")
    without_picker(visitor)
    visitor.click("[data-actie=stuk-docx]")
    words = [paragraph.text for paragraph in docx.Document(str(visitor.downloaded(".docx"))).paragraphs]
    assert words[0] == "Beleidsnota ouderbeleid" and "een meetbaar doel" in words and "Visie" not in words


def test_back_to_a_finding_keeps_it_in_sight(visit: Callable[[str], Visitor], site_url: str) -> None:
    """WebKit scrolls once more after the page has drawn itself; the link that was left is in sight all the same."""
    visitor = visit("webkit")
    visitor.open(f"{site_url}mijn-plan/")
    visitor.wait("document.querySelector('[data-actie=plan-voorbeeld]')")
    visitor.click("[data-actie=plan-voorbeeld]")
    visitor.wait("document.querySelector('.planbalk__naam')?.textContent.includes('Voorbeeldstad')")
    visitor.run("location.hash = 'bevindingen'")
    visitor.wait("document.querySelector('[data-bevinding]')")
    visitor.click("[data-bevinding=te-laat] .bevinding__waar a")
    visitor.wait("document.activeElement.dataset.veld === 'tijdpad.gereed'")
    visitor.back()
    place = "document.activeElement.closest('[data-bevinding=te-laat]')?.getBoundingClientRect()"
    visitor.wait(f"{place} && new Promise((told) => setTimeout(() => {{ const {{ top }} = {place}; told(top > 0 && top < innerHeight); }}, 500))")
