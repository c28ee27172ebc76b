"""How long a page takes in a very large handbook: the real one with made-up programmes and examples added."""

from dataclasses import replace

from bench.catalogue import synthetic
from macros.addresses import address
from macros.model.handbook import Handbook
from macros.pages.registry import MACROS
from macros.project import Project


def large(handbook: Handbook, number: int) -> Handbook:
    """The `handbook` with made-up programmes and examples added until there are `number` of each."""
    programmes = (*handbook.programmas, *synthetic.programmes(number - len(handbook.programmas)))
    steps, themes = ([record.id for record in records] for records in (handbook.stappen, handbook.themas))
    examples = synthetic.examples(number - len(handbook.voorbeelden), steps, themes, [programme.id for programme in programmes])
    return replace(handbook, programmas=programmes, voorbeelden=(*handbook.voorbeelden, *examples))


def make(project: Project, number: int) -> None:
    """Make the page of every programme and every example among `number` of each; nothing is written."""
    handbook = large(project.handbook, number)
    view = replace(project.view(""), handbook=handbook)
    for noun in ("programma", "voorbeeld"):
        for record_id in handbook.by_noun[noun]:
            MACROS[noun](replace(view, page=address(noun, record_id)), record_id)
