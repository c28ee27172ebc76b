"""What a web server sends with each file, as `deploy/nginx.conf` says: the one list that every sample is compared with."""

import re
from functools import cache
from pathlib import Path

DEPLOY = Path(__file__).resolve().parent.parent / "deploy"
_HEADER = re.compile(r'add_header (\S+) (?:"([^"]*)"|(\S+)) always;')
_MAP = re.compile(r"map (\S+) \$(\w+) \{(.*?)\n\}", re.DOTALL)
_ROW = re.compile(r'(?m)^ *"?(~?[^"\s][^"]*?)"? +"([^"]*)";')


def headers(path: str, status: int = 200, https: bool = True) -> dict[str, str]:
    """Name → value of every header for the file at `path` (`/assets/x.css`, in any folder); an unknown address has that of the page for those."""
    known = {"uri": path if status < 400 else "/404.html", "status": str(status), "http_range": "", "https": "on" if https else ""}
    found = {name: _value(quoted or plain, known) for name, quoted, plain in _HEADER.findall(_conf())}
    return {name: value for name, value in found.items() if value}


def container() -> str:
    """The configuration of nginx in the container: the sample, with the changes of `Containerfile`. Each finds its words once."""
    conf = _conf()
    for old, new in re.findall(r"'s/([^/]+)/([^/]+)/'", (DEPLOY / "Containerfile").read_text(encoding="utf-8")):
        assert conf.count(old) == 1, old
        conf = conf.replace(old, new)
    return conf


@cache
def _conf() -> str:
    return (DEPLOY / "nginx.conf").read_text(encoding="utf-8")


def _value(value: str, known: dict[str, str]) -> str:
    """A value with its variable filled in, the way nginx does."""
    if not value.startswith("$"):
        return value
    asked, rows = next((asked, rows) for asked, name, rows in _MAP.findall(_conf()) if name == value[1:])
    text = re.sub(r"\$(\w+)", lambda found: known[found[1]], asked)
    cases = _ROW.findall(rows)
    fits = [answer for case, answer in cases if (re.search(case[1:], text) if case.startswith("~") else case == text)]
    return fits[0] if fits else dict(cases).get("default", "")
