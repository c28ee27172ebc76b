"""The start page of the built site: every job that people come with leads in one click to the page that does it."""

from urllib.parse import urljoin

from tests.page_text import words

# What the main user comes to do → what the page that does it is called.
JOBS = {
    "De wethouder antwoord geven": "Antwoord aan de wethouder",
    "Het beleid vernieuwen": "Evaluatie van de vorige periode",
    "De locaties vragen wat zij doen": "Uitvraag aan locaties",
    "Weten wie uw ouders zijn": "Ouderkaart per wijk",
    "Het LEA-overleg voorbereiden": "LEA",
    "Een programma kiezen": "Welk programma past?",
    "Het geld regelen": "Begroting en dekking",
    "College of raad laten besluiten": "College- of raadsvoorstel",
    "De inspectie antwoord geven": "Toezicht",
    "Het werk overdragen": "Overdracht",
}


def test_each_job_is_one_click_away_before_the_doors(pages):
    """The ten jobs stand first, in this order; each links to the page of this name, and the four doors follow."""
    begin, = pages["index.html"].xpath("//*[@class='start__begin']")
    found = begin.xpath(".//*[@class='klussen']//a[@class='klus__link']")
    assert [words(link) for link in found] == list(JOBS)
    for link in found:
        there = urljoin("https://x.nl/", link.get("href")).removeprefix("https://x.nl/")
        title = words(pages[f"{there}index.html"].xpath("//h1")[0])
        assert JOBS[words(link)] in title, (words(link), title)
    assert [child.get("class") for child in begin][-1] == "deuren" and len(begin.xpath("./ul/li")) == 4
