"""Asks the sources of pip and npm which holes are known in the packages of the locks. Not for what people read: see `audit`.

No address is written here: pip and npm say where they fetch packages, and that place is asked. A mirror that only hands out
packages cannot answer; then nobody knows, which is something else than that nothing is wrong.
"""

import json
import os
import ssl
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from macros.supply.locks import Package

AT_ONCE = 8
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_PIP = "pip._internal.models.index"  # where pip keeps its own address, if nobody gave another
_SIMPLE, _DETAILS = "/simple", "/pypi"  # of one source: its list of files, and what it knows of a package
_LONGEST = 180  # seconds for npm


class Unanswered(Exception):
    """The source gave no answer; what happened, in Dutch, as the end of a sentence."""


class Refused(Unanswered):
    """It is there, but does not answer this question."""


@dataclass(frozen=True)
class Hole:
    """A known hole in a package: the name under which it is known, where to read about it, and the versions without it or with it."""

    package: Package
    name: str
    link: str
    fixed: tuple[str, ...] = ()
    affected: str = ""


def python_holes(packages: Sequence[Package], index: str) -> tuple[list[Hole], list[Package]]:
    """The holes in Python packages, and the packages of which the source at `index` knows nothing. Raises Unanswered if there is no source."""
    with _client() as client:
        first = _details(client, packages[0], index)  # without a network one question is enough
        with ThreadPoolExecutor(AT_ONCE) as pool:
            answers = [first, *pool.map(lambda package: _details(client, package, index), packages[1:])]
    found = [_hole(package, one) for package, answer in zip(packages, answers, strict=True) for one in answer or ()]
    return [hole for hole in found if hole], [package for package, answer in zip(packages, answers, strict=True) if answer is None]


def pip_index() -> str:
    """Where pip fetches packages: its setting, else its own default. Raises Unanswered if there is no pip."""
    outside = getattr(sys, "_base_executable", sys.executable)  # .venv has no pip
    asked = (["-m", "pip", "config", "get", "global.index-url"], ["-c", f"from {_PIP} import PyPI; print(PyPI.simple_url)"])
    found = os.environ.get("PIP_INDEX_URL") or next(filter(None, (_said([outside, *words]) for words in asked)), "")
    if not found:
        raise Unanswered("Python heeft geen pip, dat weet waar pakketten vandaan komen")
    return found.rstrip("/").removesuffix(_SIMPLE) + _DETAILS


def npm_holes(root: Path, packages: Sequence[Package], npm: Sequence[str]) -> list[Hole]:
    """The holes in npm packages, as the program `npm` tells them. Raises Unanswered if it gets no answer."""
    try:
        done = subprocess.run([*npm, "audit", "--json", "--package-lock-only"], cwd=root, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=_LONGEST)
    except OSError:
        raise Unanswered("npm start niet") from None
    except subprocess.TimeoutExpired:
        raise Unanswered("de bron van npm geeft geen antwoord") from None
    answer = _json(done.stdout)
    if "vulnerabilities" not in answer:
        refused = answer.get("statusCode")
        raise Refused(f"de bron van npm beantwoordt deze vraag niet (antwoord {refused})") if refused else Unanswered("er is geen verbinding met de bron van npm")
    return _in_npm(answer["vulnerabilities"], {package.name: package for package in packages})


def _in_npm(found: Mapping[str, Any], packages: Mapping[str, Package]) -> list[Hole]:
    """What npm tells; a package that only uses one with a hole is not named again. Raises Refused if npm tells it in another way than we know."""
    try:
        return [Hole(packages[name], str(one["url"]).rpartition("/")[2], str(one["url"]), affected=str(one.get("range", "")))
                for name, told in sorted(found.items()) for one in told["via"] if isinstance(one, dict)]
    except (AttributeError, KeyError, TypeError):
        raise Refused("het antwoord van npm is niet te lezen") from None


def _details(client: httpx.Client, package: Package, index: str) -> list[dict[str, Any]] | None:
    """The holes that the source knows in one version; None if it does not know that version, or says nothing about holes."""
    try:
        answer = client.get(f"{index}/{package.name}/{package.version}/json")
    except (httpx.HTTPError, httpx.InvalidURL):
        raise Unanswered("er is geen verbinding met de bron van pip") from None
    if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        raise Refused(f"de bron van pip beantwoordt deze vraag niet (antwoord {answer.status_code})")
    found = _json(answer.text).get("vulnerabilities") if answer.is_success else None
    return found if isinstance(found, list) and all(isinstance(one, dict) and one.get("id") for one in found) else None


def _hole(package: Package, told: Mapping[str, Any]) -> Hole | None:
    names = [str(name) for name in (told["id"], *(told.get("aliases") or ()))]
    name = next((alias for alias in names if alias.startswith("CVE-")), names[0])
    return None if told.get("withdrawn") else Hole(package, name, told.get("link") or "", tuple(told.get("fixed_in") or ()))


def _client() -> httpx.Client:
    """It trusts what the system trusts, and the certificate that pip was told to trust."""
    trusted = ssl.create_default_context()
    try:
        if own := os.environ.get("PIP_CERT"):
            trusted.load_verify_locations(own)
        return httpx.Client(timeout=TIMEOUT, follow_redirects=True, verify=trusted)
    except (OSError, ValueError):
        raise Unanswered("het certificaat in PIP_CERT of de proxy in de instellingen van deze computer klopt niet") from None


def _said(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout.strip()


def _json(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
