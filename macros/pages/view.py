"""What every page template gets: the handbook, addresses relative to the page, and Dutch formatting.

Not for the content of one page: that is in the macros beside this module. The language of templates is Dutch, like their words:
so are the names of the tools and values that they get (`pad`, `opmaak`, `regel`, `tekstdelen`, `getal`, `kruimels`, `basis`).
"""

import functools
import re
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, UndefinedError
from markupsafe import Markup

from macros import addresses
from macros.dutch import last_seen, text
from macros.dutch.names import designation, name
from macros.model.actualiteit import PLAATSEN, Actualiteit
from macros.model.handbook import Handbook
from macros.model.markdown import parts
from macros.pages import facets, figuren, markup
from macros.pages.explanations import Explanations

EXPLANATIONS = "components/begrip-uitleg/begrip-uitleg.html"
TEMPLATES = "sjablonen"  # a fact: what the templates are
GLOSSARY = "begrippen/"  # explains every term itself


class TemplateFault(Exception):
    """A template cannot be filled; the message names its file and line."""


@dataclass(frozen=True)
class View:
    """One page being made: `page` is its address from the root.

    Only a full build knows the size in bytes of each of the `downloads` by name, the width and height in pixels of each of the
    `previews` by name, each file of the `open_data` with its contents in words, and the address, title and description of each
    page with `decisions`, the name, version, use and licence of each of the `parts` by others, and each licence with its `tools`.

    On `paper` nobody can point at a term, so no term is linked or explained.
    """

    handbook: Handbook
    page: str
    templates: Path
    downloads: Mapping[str, int] = field(default_factory=dict)
    previews: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    open_data: Sequence[tuple[str, str]] = ()
    decisions: Sequence[tuple[str, str, str]] = ()
    parts: Sequence[tuple[str, str, str, str]] = ()
    tools: Sequence[tuple[str, Sequence[str]]] = ()
    paper: bool = False

    def render(self, template: str, **context: Any) -> Markup:
        """The HTML of `template` with `context`, without blank lines and indents so that a Markdown host leaves it alone.

        Raises TemplateFault for a mistake in a template.
        """
        explanations = None if self.paper or self.page == GLOSSARY else Explanations(self.handbook)
        html = self._filled(template, explanations, context)
        if explanations and explanations.begrippen:
            html += "\n" + self._filled(EXPLANATIONS, None, {"begrippen": explanations.begrippen})
        return markup.trusted("\n".join(filter(None, map(str.strip, html.split("\n")))))

    def _filled(self, template: str, explanations: Explanations | None, context: Mapping[str, Any]) -> str:
        self.handbook.fact(TEMPLATES)
        try:
            return _environment(self.templates).get_template(template).render(**self._tools(explanations), **context)
        except TemplateError as error:
            raise TemplateFault(f"{_place(error, self.templates)}: {why(error)}") from error

    def link(self, noun: str, record_id: str) -> str:
        """Relative address of a record or, with noun "pagina", of a fixed page."""
        return addresses.relative(addresses.address(noun, record_id), self.page)

    def path(self, target: str) -> str:
        """Relative address of a file or page, given from the root."""
        return addresses.relative(target, self.page)

    def resolve(self, target: str) -> str:
        """The relative address of a target such as `programma:opstapje`."""
        noun, _, record_id = target.partition(":")
        return self.link(noun, record_id)

    def _is_own(self, noun: str, record_id: str) -> bool:
        """Whether all of a record is of the edition of a municipality."""
        found = self.handbook.eigenheid(noun, record_id)
        return found is not None and not found.aangepast

    def _publisher(self) -> dict[str, str]:
        """Who made the edition, and the name of the handbook that it is laid over; of the handbook itself nobody needs to know."""
        eigen = self.handbook.eigen
        return {"naam": self.handbook.uitgave.eigenaar or self.handbook.uitgave.naam, "basis": eigen.basis} if eigen else {}

    def _parts(self, value: str, place: str) -> list[tuple[str, tuple[Actualiteit, ...]]]:
        """The parts of `value` between its headings, each with its notes; `place` is that of the first, as in `Actualiteit.onder`."""
        record = place.partition("#")[0]
        return [(part, self.handbook.notities_onder(f"{record}#{text.slug(words)}" if words else place)) for words, part in parts(value)]

    def _tools(self, explanations: Explanations | None) -> dict[str, Any]:
        return {
            "link": self.link, "pad": self.path, "record": self.handbook.get,
            "opmaak": lambda value, niveau=3: markup.render(value, self.resolve, niveau, explanations),
            "regel": lambda value: markup.render_line(value, self.resolve, explanations),
            "notities": self.handbook.notities_achteraan, "soort_bij": PLAATSEN, "tekstdelen": self._parts, "papier": self.paper,
            "eigenheid": self.handbook.eigenheid, "van_uitgever": self._is_own, "uitgever": self._publisher(),
            "laatst_gezien": lambda programma: last_seen.current(self.handbook, programma), "wie_wanneer": last_seen.attribution,
            "tekening": lambda figuur: figuren.drawing(figuur, self.handbook),
        }


def why(error: TemplateError) -> str:
    """What is wrong in a template, in Dutch; Jinja itself says it in English, and names what it is about between quotes."""
    names = re.findall("'([^']+)'", error.message or "")
    if isinstance(error, UndefinedError):
        return f"'{names[-1]}' bestaat hier niet. Verbeter het sjabloon." if names else "hier staat een naam die niet bestaat. Verbeter het sjabloon."
    if isinstance(error, TemplateNotFound):
        return f"het sjabloon '{error.name}' is er niet. Zet het terug, of verbeter de naam."
    return "de opbouw van dit sjabloon klopt niet. Kijk naar de accolades, en of er overal een eind staat, zoals endif of endfor."


def _place(error: TemplateError, templates: Path) -> str:
    """File and line of the innermost template on the way to `error`; Jinja puts each template in the traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(templates)]
    if not frames:
        return templates.name
    return f"{Path(frames[-1].filename).relative_to(templates.parent).as_posix()}, regel {frames[-1].lineno}"


Macro = Callable[..., Markup]


@functools.cache
def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(
        datum=text.date, getal=text.number, leeftijd=text.age, opsomming=text.listing, hoofdletter=text.capital, naam=name,
        aanduiding=designation, eerste_alinea=markup.first_paragraph, kolommen=facets.columns,
    )
    return environment
