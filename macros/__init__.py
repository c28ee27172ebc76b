"""The build of the handbook: YAML → frozen model → pages, downloads, open data.

`define_env` is what mkdocs-macros calls. Who else knows the host: `macros.adapter`, `macros.publishing.host`, and `macros.browser.bundle` for its stylesheet.
"""

import sys
from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Give every page the macros of `macros.pages.registry`, each bound to the page that calls it."""
    from macros.pages.registry import MACROS
    from macros.pages.view import TemplateFault

    project = env.conf["extra"]["handboek"]

    def call(macro: Any, *arguments: Any) -> Any:
        try:
            return macro(project.view(env.page.url.removeprefix("./")), *arguments)
        except TemplateFault as fault:
            # mkdocs-macros 1.5.0 fails itself on a broken template: it looks for the line in the Markdown.
            sys.exit(str(fault))

    for name, macro in MACROS.items():
        env.macro(partial(call, macro), name)
