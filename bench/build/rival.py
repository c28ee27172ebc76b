"""The same pages as a plain Material site: the exported Markdown with the stock theme and stock search."""

import os
import sys
from pathlib import Path

from macros.project import Project
from macros.publishing.export import pages

CONFIG = """\
site_name: Kaal
docs_dir: pages
site_dir: site
theme:
  name: material
  language: nl
  font: false
plugins:
  - search:
      lang: nl
markdown_extensions:
  - tables
  - toc
"""


def prepare(project: Project, folder: Path) -> int:
    """Write the sources of the plain site to `folder`; returns the number of pages."""
    made = pages(project)
    for name, body in made.items():
        path = folder / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return sum(name.endswith(".md") for name in made)


def host(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command that builds it, and its environment."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(folder / "mkdocs.yml")]
    return command, {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
