"""The build of the handbook: YAML → frozen model → pages, downloads, open data.

`define_env` is what mkdocs-macros calls. Only this module and `macros.adapter` know a host.
"""

from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Give every page the macros of `macros.pages.registry`, each bound to the page that calls it."""
    from macros.pages.registry import MACROS

    project = env.conf["extra"]["handboek"]

    def call(macro: Any, *arguments: Any) -> Any:
        return macro(project.view(env.page.url.removeprefix("./")), *arguments)

    for name, macro in MACROS.items():
        env.macro(partial(call, macro), name)
