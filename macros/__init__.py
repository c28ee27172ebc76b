"""The build of the handbook: YAML → frozen model → pages, downloads, open data.

mkdocs-macros calls `define_env`. The host is known here, in `macros.adapter`, in `macros.publishing.host`, and in `macros.browser.bundle` for its style sheet.
"""

import sys
from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros of `macros.pages.registry`, each bound to the page that calls it."""
    from macros.pages.made import put_aside
    from macros.pages.registry import MACROS, PARTS
    from macros.pages.view import TemplateFault

    def call(macro: Any, *arguments: Any) -> Any:
        project = env.conf["extra"]["handboek"]  # another for each page of the live site
        try:
            return macro(project.view(env.page.url.removeprefix("./")), *arguments)
        except TemplateFault as fault:
            # On a broken template mkdocs-macros 1.5.0 fails itself: it looks for the line in the Markdown.
            sys.exit(str(fault))

    def make(macro: Any, *arguments: Any) -> str:
        return put_aside(env.page.meta, str(call(macro, *arguments)))

    for name, macro in MACROS.items():
        env.macro(partial(call if name in PARTS else make, macro), name)
