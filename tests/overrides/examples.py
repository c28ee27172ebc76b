"""The examples that stand beside the components: read, and drawn as the site draws them. Not for what they must show.

A value with a tag is a real one: `!Programma {…}` a record of the model, checked as an editor's is, and `!labels CONTACT` a table
of words.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import jinja2
import yaml

from macros.dutch import labels
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave
from macros.pages.view import View

OVERRIDES = Path(__file__).parents[2] / "overrides"
COMPONENTS = OVERRIDES / "components"
PAGE = "programmas/een-programma/"
UITGAVE = Uitgave(naam="Handboek van Voorbeeldstad", ondertitel="Een verzonnen uitgave", bijgewerkt="2026-11-23", licentie_tekst="nog niet vastgesteld")
# A page looks for terms to explain in a handbook that has some; no example uses this word.
TERM = Begrip(id="bibberstok", term="bibberstok", definitie="Een verzonnen woord.")
# What the frame around a page includes, the host fills: it escapes nothing, so these templates do it themselves.
OF_THE_FRAME = {name for path in OVERRIDES.rglob("*.html")
                for name in re.findall(r'include "components/([\w-]+/[\w-]+\.html)"', path.read_text(encoding="utf-8"))}


@dataclass(frozen=True)
class Example:
    """One use of a component: what its template gets, and the words that must show.

    `use` is how a page calls its macros; without it the template is included whole. `records` are all that the handbook holds.
    """

    component: str
    name: str
    context: dict[str, Any]
    toont: list[str]
    template: str
    use: str
    records: list[Record]
    paper: bool

    def __str__(self) -> str:
        return f"{self.component}: {self.name}"

    def draw(self, folder: Path) -> str:
        """The HTML; `folder` is empty, and only for this example."""
        name = f"{self.component}/{self.template}"
        if name in OF_THE_FRAME:
            host = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES), undefined=jinja2.StrictUndefined)
            return host.get_template(f"components/{name}").render(self.context)
        (folder / "components").symlink_to(COMPONENTS, target_is_directory=True)
        (folder / "example.html").write_text(self._page(f"components/{name}"), encoding="utf-8")
        return str(View(handbook(self.records), PAGE, folder, paper=self.paper).render("example.html", **self.context))

    def _page(self, template: str) -> str:
        if not self.use:
            return f'{{% include "{template}" %}}'
        return f'{{% from "{template}" import {", ".join(macros(COMPONENTS.parent / template))} with context %}}\n{self.use}'


class _Loader(yaml.SafeLoader):
    """YAML in which a tag names a class of the model."""


def _record(loader: yaml.SafeLoader, name: str, node: Any) -> Record:
    kind = next(kind for kind in _kinds(Record) if kind.__name__ == name)
    return kind.model_validate(loader.construct_mapping(node, deep=True))


def _kinds(kind: type[Record]) -> Iterator[type[Record]]:
    for found in kind.__subclasses__():
        yield found
        yield from _kinds(found)


_Loader.add_multi_constructor("!", _record)
_Loader.add_constructor("!labels", lambda loader, node: getattr(labels, node.value))


def examples(component: str) -> list[Example]:
    """Those of one component, in the order of its file; none where it has no file."""
    place = COMPONENTS / component / "examples.yaml"
    written = yaml.load(place.read_text(encoding="utf-8"), _Loader) if place.exists() else []
    return [_example(component, **entry) for entry in written]


def _example(component: str, *, name: str, context: dict[str, Any], toont: list[str], template: str = "", gebruik: str = "",
             handboek: list[Record] | None = None, papier: bool = False) -> Example:
    return Example(component, name, context, toont, template or f"{component}.html", gebruik, handboek or [], papier)


def handbook(records: list[Record]) -> Handbook:
    """A handbook that holds nothing but these, and a term."""
    kinds = {field: get_args(hint)[0] for field, hint in get_type_hints(Handbook).items() if get_origin(hint) is tuple}
    return Handbook(UITGAVE, **{field: tuple(record for record in (*records, TERM) if type(record) is kind) for field, kind in kinds.items()})


def macros(template: Path) -> list[str]:
    """The names that a template offers to import, in its order."""
    body = jinja2.Environment().parse(template.read_text(encoding="utf-8")).body
    sets = (node.target.name for node in body if isinstance(node, jinja2.nodes.Assign) and isinstance(node.target, jinja2.nodes.Name))
    return list(itertools.chain(sets, (node.name for node in body if isinstance(node, jinja2.nodes.Macro))))
