"""The samples for web servers say the same: headers, types, the page for unknown addresses. nginx itself is tested in `tests/browser/`."""

import re
from pathlib import Path

import pytest
import yaml
from lxml import etree

from macros.publishing.compressed import ENDINGS
from tests.hosts import DEPLOY, container, headers

# One of each kind of answer: a page, what never changes, open data, a download.
PATHS = ("/", "/assets/vast/handboek.0123456789.js", "/api/v1/index.json", "/downloads/5b-activiteitenplan.docx")
SERVER = "system.webServer"


@pytest.fixture(scope="module")
def iis() -> etree._Element:
    """The sample for IIS."""
    return etree.parse(DEPLOY / "web.config").getroot()


def changed(sent: dict[str, str], place: etree._Element) -> dict[str, str]:
    """The headers, after what a place of the sample for IIS adds and removes."""
    for row in place.findall(f"{SERVER}/httpProtocol/customHeaders/*"):
        sent = {name: value for name, value in sent.items() if name != row.get("name")}
        assert row.tag in ("add", "remove")
        sent |= {row.get("name"): row.get("value")} if row.tag == "add" else {}
    return sent


@pytest.mark.parametrize("https", [True, False])
def test_apache_sends_what_nginx_sends(https: bool):
    """On every kind of answer; each rule that is for some answers only says for which in a way that this test reads."""
    text = (DEPLOY / "htaccess").read_text(encoding="utf-8")
    for path in PATHS:
        sent = {}
        for name, value, rule, place in re.findall(r'(?m)^Header always set (\S+) "([^"]*)"(?: "expr=(%{HTTPS} == \'on\'|%{REQUEST_URI} =~ m#([^#]+)#.*)")?$', text):
            if (re.search(place, path) if place else https or not rule):
                sent[name] = value
        assert sent == headers(path, https=https), path
    assert len(re.findall(r"(?m)^Header always", text)) == len(headers("/")) + 3


@pytest.mark.parametrize("https", [True, False])
def test_iis_sends_what_nginx_sends(https: bool, iis: etree._Element):
    """On every kind of answer; the promise of https over https only."""
    promise = iis.find(".//match[@serverVariable='RESPONSE_Strict_Transport_Security']/..")
    promised = promise.find("conditions/add").get("pattern"), promise.find("action").get("value")
    assert promised == ("on", headers("/")["Strict-Transport-Security"])
    for path in PATHS:
        sent = changed({}, iis)
        for place in iis.findall("location"):
            sent = changed(sent, place) if path[1:].startswith(f"{place.get('path')}/") else sent
        assert sent | ({"Strict-Transport-Security": promised[1]} if https else {}) == headers(path, https=https), path


def test_apache_knows_the_copies_of_a_build_and_every_text(iis: etree._Element):
    """Both kinds of copies have their encoding, and each text its character set."""
    text = (DEPLOY / "htaccess").read_text(encoding="utf-8")
    assert sorted(re.findall(r"(?m)^AddEncoding \w+ (\S+)$", text)) == sorted(ENDINGS)
    charset = re.search(r"(?m)^AddCharset utf-8 (.+)$", text)
    assert set(charset[1].split()) == {row.get("fileExtension") for row in iis.iter("mimeMap") if "charset=utf-8" in row.get("mimeType")}


def test_apache_sends_a_copy_to_whom_wants_one():
    """With any weight above nothing; not to a program that names it to say no."""
    wanted = re.findall(r"(?m)^RewriteCond %{HTTP:Accept-Encoding} (.+) \[NC\]$", (DEPLOY / "htaccess").read_text(encoding="utf-8"))
    assert len(wanted) == len(ENDINGS)
    for name, pattern in zip(("br", "gzip"), wanted, strict=True):
        asks = {asked: bool(re.search(pattern, asked.format(name), re.IGNORECASE)) for asked in (
            "{0}", "deflate, {0}", "{0};q=0.001, x", "x;q=0,{0} ; q=1.0", "{0};q=0", "{0};q=0.000, x;q=1", "{0} ;q=0.0", "x-{0}", "{0}x", "*", "")}
        assert list(asks.values()) == [True] * 4 + [False] * 7, asks


def test_only_a_plain_name_is_sent_on():
    """The new address goes into a header: a line break, a backslash or a sign with a meaning in it would be whatever the maker of a link likes."""
    for file, pattern in (("nginx.conf", r'location ~ "(\^.+/\(.+)" \{'), ("htaccess", r"RewriteCond %{REQUEST_URI} (\^.+vast.+)")):
        sent_on = re.compile(re.search(pattern, (DEPLOY / file).read_text(encoding="utf-8"))[1].replace("(?<", "(?P<"), re.ASCII)
        assert sent_on.search("/gids/v1.2/assets/vast/plan-a.0123456789.css")
        assert [name for name in ("/assets/vast/a\r\nb", "/\\elders.example/assets/vast/a", "/a\r/assets/vast/a", "//elders.example/assets/vast/a", "/assets/vast/a?b", "/assets/vast/a b")
                if sent_on.search(f"{name}.0123456789.js")] == [], file


def test_iis_knows_every_kind_of_file(iis: etree._Element, small_site: Path):
    """It answers 404 for a type that it does not know, and a text without its character set may be read as another."""
    types = {row.get("fileExtension"): row.get("mimeType") for row in iis.iter("mimeMap")}
    assert {path.suffix for path in small_site.rglob("*") if path.is_file()} - {*types, *ENDINGS} == set()
    assert [row.get("fileExtension") for row in iis.find(f"{SERVER}/staticContent").iter("remove")] == list(types), "else a type that it knows is a fault"
    assert [ending for ending, kind in types.items() if re.match(r"text/|.*json|.*\+xml$", kind) and ending != ".svg" and "charset=utf-8" not in kind] == []
    faults = {row.get("statusCode"): (row.get("path"), row.get("responseMode")) for row in iis.iter("error")}
    assert faults == dict.fromkeys(("403", "404"), ("404.html", "File"))
    assert {row.get("fileExtension"): row.get("allowed") for row in iis.iterfind(".//requestFiltering/fileExtensions/add")} == dict.fromkeys(ENDINGS, "false")


def test_iis_keeps_no_fault_for_good(iis: etree._Element):
    """Headers of a folder go with its faults too, and a browser would keep for a year that a script is not there."""
    rule = iis.find(".//match[@serverVariable='RESPONSE_Cache_Control']/..")
    statuses = [(row.get("pattern"), row.get("negate") == "true") for row in rule.findall("conditions/add[@input='{RESPONSE_STATUS}']")]
    rewritten = [status for status in ("200", "206", "302", "304", "404", "416", "500") if all(bool(re.search(pattern, status)) != negate for pattern, negate in statuses)]
    assert (rewritten, rule.find("action").get("value")) == (["302", "404", "416", "500"], headers("/", 404)["Cache-Control"])


def test_the_table_of_headers_is_that_of_nginx():
    """Whoever sets up another host reads it there; each header is in it, for each place that has another value."""
    rows = re.findall(r"(?m)^\| ([A-Z][\w-]+) \| `(.+)` \| ", (DEPLOY / "README.md").read_text(encoding="utf-8"))
    assert sorted(rows) == sorted({found for path in PATHS for found in headers(path).items()})


def test_the_container_changes_what_nginx_has():
    """Each change of its sample finds its words; the image has a version, and the last word is that of a user without rights."""
    text, conf = (DEPLOY / "Containerfile").read_text(encoding="utf-8"), container()
    assert "listen 8080;" in conf and "server_name _;" in conf and "root /srv/handboek/site;" in conf
    assert re.search(r"(?m)^FROM \S+:[\d.]+\S*$", text) and re.findall(r"(?m)^USER (.+)$", text)[-1] == "101"


def test_the_workflow_runs_what_it_pinned():
    """Tests before it builds, and publishes the site with its hidden files; every step of others is pinned by its hash."""
    text = (DEPLOY / "pages.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert [step["run"] for step in jobs["build"]["steps"] if "run" in step] == ["make test", "make build"]
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name)] == [] and len(used) == 3
    assert jobs["build"]["steps"][-1]["with"] == {"path": "site", "include-hidden-files": True}
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
