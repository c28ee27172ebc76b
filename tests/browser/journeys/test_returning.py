"""Coming Back: whatever the browser puts in the controls, they say what the address says. In Chromium, Firefox and WebKit."""

from collections.abc import Iterator

import pytest

from tests.browser.journeys.conftest import NAMES, visits
from tests.browser.journeys.visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=NAMES)
def one_visitor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor with each browser for all tests here: a browser takes seconds to start."""
    with visits(request, tmp_path_factory.mktemp("terug")) as started:
        yield started(request.param)


@pytest.fixture
def visitor(one_visitor: Visitor, site_url: str) -> Visitor:
    """That visitor, of whom nothing is kept."""
    one_visitor.open(f"{site_url}bronnen/")
    one_visitor.run("localStorage.clear()")
    return one_visitor


def start(visitor: Visitor, address: str) -> None:
    visitor.open(address)
    started(visitor)


def started(visitor: Visitor) -> None:
    visitor.wait("document.readyState === 'complete' && document.querySelectorAll('[data-component]').length > 0 && "
                 "[...document.querySelectorAll('[data-component=catalogus], [data-component=keuzehulp], [data-component=lijstfilter], [data-component=zoek], "
                 "[data-component=mijn-lijst], [data-component=thema-wissel]')].every((element) => 'gestart' in element.dataset)")


def settled(visitor: Visitor) -> None:
    """Wait until the browser has put back what it will."""
    visitor.wait("new Promise((done) => setTimeout(() => done(true), 300))")


def return_from(visitor: Visitor, link: str, here: str) -> None:
    """Follow a link to another page, and come Back."""
    visitor.click(link)
    visitor.wait(f"!location.pathname.endsWith({here!r})")
    started(visitor)
    visitor.back()
    visitor.wait(f"location.pathname.endsWith({here!r})")
    started(visitor)
    settled(visitor)


def test_the_catalogue_keeps_its_choices(visitor: Visitor, site_url: str) -> None:
    """A text, a tick and an order are in the controls after Back, and one more tick keeps the others."""
    start(visitor, f"{site_url}programmas/?contact=wekelijks&sorteer=leeftijd&tekst=taal")
    before = visitor.run("return [...document.querySelectorAll('[data-component=catalogus] [data-telling], [data-component=catalogus] [role=status]')].map((e) => e.textContent)")
    return_from(visitor, "[data-component=catalogus] [data-id]:not([hidden]) h3 a, [data-component=catalogus] article[data-id]:not([hidden]) a", "/programmas/")
    assert visitor.run("return [document.querySelector('[name=contact][value=wekelijks]').checked, document.querySelector('[name=sorteer]').value, "
                       "document.querySelector('[data-component=catalogus] [name=tekst]').value]") == [True, "leeftijd", "taal"]
    assert visitor.run("return [...document.querySelectorAll('[data-component=catalogus] [data-telling], [data-component=catalogus] [role=status]')].map((e) => e.textContent)") == before
    visitor.run("document.querySelector('[name=contact][value=periodiek]').click()")
    assert visitor.run("return new URLSearchParams(location.search).getAll('contact').sort().join()") == "periodiek,wekelijks"
    assert visitor.run("return new URLSearchParams(location.search).get('tekst')") == "taal"


def test_the_choosing_help_keeps_its_answers(visitor: Visitor, site_url: str) -> None:
    """Answers and address stay after Back, and 'Begin opnieuw' still empties both."""
    start(visitor, f"{site_url}programmas/keuzehulp/?contact=wekelijks")
    return_from(visitor, "[data-namen] a", "/programmas/keuzehulp/")
    assert visitor.run("return [document.querySelector('[name=contact][value=wekelijks]').checked, location.search]") == [True, "?contact=wekelijks"]
    visitor.click("[type=reset]")
    assert visitor.run("return [document.querySelector('[name=contact][value=wekelijks]').checked, location.search]") == [False, ""]


def test_the_notes_keep_their_filter(visitor: Visitor, site_url: str) -> None:
    """The text and the lists above the notes since 2013 show after Back what they filter; an anchor to a hidden note lets go of all."""
    start(visitor, f"{site_url}actualiteit/")
    step = visitor.run("return [...document.querySelectorAll('[data-component=lijstfilter] select')].map((list) => [list.name, list.options[1].value])[0]")
    start(visitor, f"{site_url}actualiteit/?{step[0]}={step[1]}&tekst=ouders")
    hidden = visitor.run("return document.querySelector('section[data-van][hidden]').dataset.van")
    return_from(visitor, "nav a[href], header a[href]", "/actualiteit/")
    controls = f"return [...document.querySelectorAll('[data-component=lijstfilter] :is(select[name={step[0]}], [name=tekst])')].map((control) => control.value)"
    assert visitor.run(controls) == ["ouders", step[1]]
    visitor.run(f"location.hash = {hidden!r}")
    visitor.wait(f"location.search === '' && document.getElementById({hidden!r}).getBoundingClientRect().top < innerHeight")
    assert visitor.run(controls) == ["", ""]
    visitor.back()
    visitor.wait("location.search.includes('tekst=ouders')")
    assert visitor.run(controls) == ["ouders", step[1]]


def test_the_short_list_keeps_its_ticks(visitor: Visitor, site_url: str) -> None:
    """What was unticked stays so after a reload and after Back."""
    start(visitor, f"{site_url}programmas/")
    visitor.run("localStorage.setItem('handboek-ouderbeleid:kortelijst', JSON.stringify({versie: 1, waarde: ['opstapje', 'vve-thuis']}))")
    start(visitor, f"{site_url}programmas/mijn-lijst/")
    visitor.click("[data-rijen] input[value=opstapje]")
    visitor.reload()
    started(visitor)
    settled(visitor)
    ticks = "return [...document.querySelectorAll('[data-rijen] input')].map((box) => box.checked)"
    assert visitor.run(ticks) == [False, True]
    return_from(visitor, "[data-rijen] a", "/programmas/mijn-lijst/")
    assert visitor.run(ticks) == [False, True]


def test_the_theme_of_a_later_page_stays(visitor: Visitor, site_url: str) -> None:
    """Dark, chosen on the second page, is dark on the first after Back, and its list says so."""
    start(visitor, f"{site_url}begrippen/")
    start(visitor, f"{site_url}bronnen/")
    visitor.run("const list = document.querySelector('#pagina--thema'); list.value = 'donker'; list.dispatchEvent(new Event('change', {bubbles: true}))")
    visitor.back()
    visitor.wait("location.pathname.endsWith('/begrippen/')")
    started(visitor)
    settled(visitor)
    assert visitor.run("return [document.documentElement.dataset.thema, document.querySelector('#pagina--thema').value]") == ["donker", "donker"]
