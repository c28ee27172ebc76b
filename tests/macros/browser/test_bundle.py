"""Bundling scripts and styles, in a small checkout of its own."""

import shutil
from pathlib import Path

import pytest

from macros import broken
from macros.browser import bundle as module
from macros.browser.bundle import BundleFault, bundle

EDITION = "proefuitgave"
SOURCES = {
    **{f"overrides/{path}": "document.title;\n" for path in module.SCRIPTS.values()},
    **{f"overrides/{path}": "b { margin: 0; }\n" for path in module.STYLES.values()},
    "overrides/app.js": 'import { groet } from "./groet.js";\ndocument.title = groet;\n',
    "overrides/groet.js": 'export const groet = "goedemorgen";\n',
    "overrides/styles/handboek.css": '@import "./letter.css";\na { color: light-dark(#000, #fff); }\n',
    "overrides/styles/letter.css": "@font-face { font-family: L; src: url(./letter.woff2); }\n",
    "overrides/styles/letter.woff2": "letter",
    "overrides/assets/logo.svg": "<svg/>",
    "package-lock.json": "{}",
}


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A folder with a script of two files, a style of two files with a font, and a picture."""
    for name, text in SOURCES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
    return tmp_path


def refuse(*_: object) -> None:
    raise AssertionError("esbuild was started")


def test_everything_a_browser_loads_has_an_address(checkout: Path):
    """Scripts, styles, fonts and pictures are below assets/, under names that do not change between builds."""
    made = bundle(checkout, EDITION)
    scripts, styles = {f"assets/{name}.js" for name in module.SCRIPTS}, {f"assets/{name}.css" for name in module.STYLES}
    assert {"assets/handboek.js", "assets/thema.js"} <= scripts and "assets/handboek.css" in styles
    assert set(made) == {*scripts, *styles, "assets/LICENTIES.txt", "assets/fonts/letter.woff2", "assets/logo.svg"}
    assert made["assets/logo.svg"] == b"<svg/>"


def test_a_script_needs_no_modules(checkout: Path):
    """A script includes its imports in one file, so that it also runs from a folder."""
    script = bundle(checkout, EDITION)["assets/handboek.js"].decode()
    assert "goedemorgen" in script and "import" not in script and "export" not in script


def test_styles_keep_what_browsers_of_today_know(checkout: Path):
    """The two colours of a theme stay one value, and the address of the font is relative to the style sheet."""
    style = bundle(checkout, EDITION)["assets/handboek.css"].decode()
    assert "light-dark(" in style and "url(./fonts/letter.woff2)" in style.replace('"', "")


def test_scripts_know_their_edition(checkout: Path):
    """The key of the edition is written into scripts, and another key gives another bundle from the same sources."""
    (checkout / "overrides/groet.js").write_text(f"export const groet = {module.EDITION};\n")
    for edition in ("proefuitgave", "andere-uitgave"):
        assert f'"{edition}"' in bundle(checkout, edition)["assets/handboek.js"].decode()


def test_unchanged_sources_start_no_bundler(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    """The second time everything comes from the cache; pictures are never cached."""
    first = bundle(checkout, EDITION)
    (checkout / "overrides/assets/logo.svg").write_text("<svg>nieuw</svg>")
    monkeypatch.setattr(module, "_esbuild", refuse)
    assert bundle(checkout, EDITION) == {**first, "assets/logo.svg": b"<svg>nieuw</svg>"}


def test_a_changed_source_makes_a_new_bundle_and_old_ones_go(checkout: Path):
    """An edit is visible at once, and old bundles are removed from the cache; other files there are left alone."""
    beside = checkout / ".build/cache/downloads"
    beside.mkdir(parents=True)
    for number in range(module.KEPT + 2):
        (checkout / "overrides/groet.js").write_text(f'export const groet = "dag {number}";\n')
        assert f"dag {number}" in bundle(checkout, EDITION)["assets/handboek.js"].decode()
    left = [path.name for path in beside.parent.iterdir()]
    assert len([name for name in left if name.startswith("assets-")]) == module.KEPT
    assert "downloads" in left and not [name for name in left if name.startswith("bezig-")]


@pytest.mark.parametrize(("path", "text", "said"), [
    ("overrides/groet.js", "const = 1;", "groet.js:1"), ("overrides/app.js", 'import "./weg.js";', "weg.js"),
    ("overrides/styles/letter.css", "a { color red; }", "letter.css:1"),
])
def test_what_the_bundler_refuses_or_doubts_is_a_fault(path: str, text: str, said: str, checkout: Path):
    """The message names the file, and nothing half-made is kept, so correcting the file is enough."""
    good = (checkout / path).read_text()
    (checkout / path).write_text(text)
    with pytest.raises(BundleFault) as caught:
        bundle(checkout, EDITION)
    assert said in caught.value.said and not str(caught.value)
    assert list((checkout / ".build/cache").iterdir()) == []
    (checkout / path).write_text(good)
    assert bundle(checkout, EDITION)


def test_a_missing_bundler_says_how_to_start(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    """Without the set-up the message gives the command that installs the bundler."""
    (checkout / "node_modules").unlink()
    monkeypatch.setenv("NODE", str(checkout / "geen-node"))
    with pytest.raises(BundleFault) as caught:
        bundle(checkout, EDITION)
    assert "Start via: python3 handboek.py build. Dat zet het klaar." in broken.told(checkout, "x", caught.value.said)


def test_another_build_that_was_first_is_no_trouble(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    """Two builds may make the same bundle at once; the later one uses the bundle that exists."""
    run = module._esbuild

    def meanwhile(*arguments: object) -> None:
        run(*arguments)
        shutil.copytree(arguments[1], checkout / ".build/cache" / f"assets-{module._state(checkout, EDITION)}", dirs_exist_ok=True)

    monkeypatch.setattr(module, "_esbuild", meanwhile)
    assert "assets/handboek.css" in bundle(checkout, EDITION)
