"""Which browser modules and templates may use which: from the pure rooms at the bottom to the components on the page."""

from tests.overrides import browser_imports as browser


def test_every_module_is_in_a_room():
    """A module elsewhere would have no layer."""
    assert [module for module in browser.imports() if browser.room(module) not in browser.LEVEL] == []


def test_every_import_is_seen():
    """The rules below see as many imports as a script writes down, and all of them lead to a module."""
    assert ("app.js", "components/menu/menu.js") in browser.pairs()
    assert [pair for pair in browser.pairs() if pair[1] not in browser.imports()] == []


def test_nothing_imports_upwards():
    """Nor from a room beside it."""
    assert [f"{module} → {imported}" for module, imported in browser.pairs()
            if browser.room(module) != browser.room(imported) and browser.LEVEL[browser.room(imported)] >= browser.LEVEL[browser.room(module)]] == []


def test_modules_of_lib_stand_alone():
    """Each can be read by itself; only text that reaches the page is first set straight, as in the files."""
    assert [pair for pair in browser.pairs() if browser.room(pair[0]) == "lib"] == [("lib/element.js", "lib/phrase.js")]


def test_components_use_each_other_only_where_the_table_says_so():
    """The table names every use, and none that is gone."""
    used: dict[str, set[str]] = {}
    for module, imported in browser.pairs():
        if browser.room(module) == browser.room(imported) == "components" and browser.folder(module) != browser.folder(imported):
            used.setdefault(browser.folder(module).removeprefix("components/"), set()).add(browser.folder(imported).removeprefix("components/"))
    assert used == browser.COMPONENTS


def test_templates_of_components_use_each_other_only_where_the_table_says_so():
    """The table names every import and include, and none that is gone."""
    assert browser.between_templates() == browser.TEMPLATES


def test_style_sheets_of_components_import_nothing():
    """The entries in `styles/` are the lists."""
    assert [path.name for path in (browser.OVERRIDES / "components").rglob("*.css") if "@import" in path.read_text(encoding="utf-8")] == []


def test_pure_rooms_know_no_page():
    """Only the modules of the table use the document, the address, the history or what the browser keeps."""
    pure = [module for module in browser.imports() if browser.room(module) in browser.PURE]
    assert {module for module in pure if browser.uses_page((browser.OVERRIDES / module).read_text(encoding="utf-8"))} == browser.ON_A_PAGE


def test_the_page_is_seen_in_code_only():
    """In a comment, as a key or as a property of something else, the same word is harmless."""
    assert all(map(browser.uses_page, ["document.title", "[...window]", "`${location.search}`", "if (history) go();"]))
    assert not any(map(browser.uses_page, ["/** The document. */", "  // in the window", "`een document`", "{ document: 1 }", "place.location", "documents"]))


def test_no_cycle_between_modules():
    """Whatever one needs is there before it."""
    assert browser.in_cycles(browser.imports()) == []


def test_no_cycle_between_folders():
    """A folder can be understood after those it uses."""
    assert browser.in_cycles(browser.folders()) == []


def test_a_cycle_is_found():
    """Of two, of more, and of one module that imports itself; who only uses a cycle is not in it."""
    assert browser.in_cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": {"e"}, "f": set()}) == ["a", "b", "c", "e"]
