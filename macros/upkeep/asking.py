"""Asks web addresses whether they still answer: a few at a time, one at a time per website, with a pause in between.

Not for where an address is written (see `outgoing`), nor for what an editor reads (see `report`).
"""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from urllib.parse import urlsplit

import httpx

AT_ONCE = 4
PAUSE = 1.0  # seconds between two questions to one website
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
AGENT = "Handboek-ouderbeleid, controle van links (een vraag per adres)"
_PERMANENT = (301, 308)
_GONE = (404, 410)
_REFUSED = (401, 403, 405, 406, 429, 451)
_MOST_REDIRECTS = 8


class Outcome(StrEnum):
    """What a website answers about one address."""

    FINE = "in orde"
    GONE = "weg"
    FRONT = "voorpagina"
    MOVED = "verhuisd"
    REFUSED = "geweigerd"
    UNREACHABLE = "onbereikbaar"


@dataclass(frozen=True)
class Answer:
    """The `outcome` for one address; `code` is the status or the kind of error, `now` the address that it leads to, if another."""

    outcome: Outcome
    code: str
    now: str = ""


def ask(addresses: Iterable[str], pause: float | None = None) -> dict[str, Answer]:
    """Address → answer, with `pause` seconds (None: PAUSE) between two questions to one website.

    Every address is asked once, and once more if its website did not answer. No page is downloaded.
    """
    listed = list(addresses)
    websites: dict[str, list[str]] = {}
    for address in listed:
        websites.setdefault(urlsplit(address).netloc, []).append(address)
    wait = PAUSE if pause is None else pause
    with (httpx.Client(headers={"User-Agent": AGENT}, timeout=TIMEOUT, follow_redirects=True, max_redirects=_MOST_REDIRECTS) as client,
          ThreadPoolExecutor(AT_ONCE) as pool):
        found = dict(chain.from_iterable(pool.map(lambda website: list(_website(client, website, wait)), websites.values())))
    return {address: found[address] for address in listed}


def _website(client: httpx.Client, addresses: list[str], pause: float) -> Iterator[tuple[str, Answer]]:
    """The answers of one website, one after another."""
    for address in addresses:
        found = _answer(client, address)
        if found.outcome is Outcome.UNREACHABLE:
            time.sleep(pause)
            found = _answer(client, address)
        yield address, found
        time.sleep(pause)


def _answer(client: httpx.Client, address: str) -> Answer:
    """The answer to HEAD; a website that does not like HEAD is asked for the page, of which nothing is read."""
    try:
        response = client.head(address)
        if response.is_error:
            with client.stream("GET", address) as response:
                return _judged(address, response)
        return _judged(address, response)
    except httpx.TimeoutException:
        return Answer(Outcome.UNREACHABLE, "geen antwoord binnen de tijd")
    except httpx.TooManyRedirects:
        return Answer(Outcome.UNREACHABLE, "blijft doorverwijzen")
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Answer(Outcome.UNREACHABLE, "geen verbinding" if isinstance(error, httpx.ConnectError) else type(error).__name__)


def _judged(address: str, response: httpx.Response) -> Answer:
    code, now = str(response.status_code), str(response.url)
    if response.status_code in _GONE:
        return Answer(Outcome.GONE, code)
    if response.status_code in _REFUSED:
        return Answer(Outcome.REFUSED, code)
    if response.is_error:
        return Answer(Outcome.UNREACHABLE, code)
    if urlsplit(now).path in ("", "/") and urlsplit(address).path not in ("", "/"):
        return Answer(Outcome.FRONT, code, now)
    if any(step.status_code in _PERMANENT for step in response.history) and _differs(address, now):
        return Answer(Outcome.MOVED, str(response.history[0].status_code), now)
    return Answer(Outcome.FINE, code)


def _differs(address: str, now: str) -> bool:
    """Whether `now` is more than the same address with another fragment."""
    return address.partition("#")[0] != now.partition("#")[0]
