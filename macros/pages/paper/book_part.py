"""Turns the rendered page of a record into an entry of the book. Reads and changes HTML; the words come from templates.

Ids get a prefix for the entry, headings go down, a link within the handbook becomes a reference to a numbered entry, and a
link to another site gets a numbered note. A note since 2013 is whole at its first place in a part, and a title after that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html
from markupsafe import Markup

from macros.pages import markup

# What works or helps only on a screen.
_SCREEN_ONLY = ".//nav | .//script | .//form | .//button | .//*[@hidden] | .//*[contains(@class, 'niet-afdrukken')]"
_STARTED = "data-component"
_TITLE = ".//*[@class='stapkop'] | .//h1"
# On a heading in a template: its section is for moving through the site, or is elsewhere in the book.
LEFT_OUT = "data-niet-in-boek"
# On a note since 2013: its id. Its title has a class of its own.
_NOTE = "data-notitie"
_NOTE_TITLE = ".//*[@class='notitie__kop']"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_REFERRING = ("aria-labelledby", "aria-describedby", "for", "headers")
_ELSEWHERE = ("http", "https", "mailto")
_REFERENCE = "papier__zie"


@dataclass(frozen=True)
class Place:
    """The place of a page in the book: its anchor, its number, "" if a number would not help, and the address of the page it is on, "" for this one."""

    anchor: str
    number: str
    page: str = ""


@dataclass
class Notes:
    """The addresses of other sites, in order of first use; the first is note 1."""

    addresses: list[str] = field(default_factory=list)

    def number(self, address: str) -> int:
        """The number of the note with this address."""
        if address not in self.addresses:
            self.addresses.append(address)
        return self.addresses.index(address) + 1


@dataclass(frozen=True)
class BookPart:
    """One part of the book: the place of every page of the site by its address, and the notes so far.

    `whole_notes` is the number of the entry in this part that has the whole of a note since 2013, by the id of the note.
    """

    places: dict[str, Place]
    notes: Notes
    whole_notes: dict[str, str] = field(default_factory=dict)

    def entry(self, page: str, body: Markup, down: int) -> Markup:
        """The `body` of `page` as an entry: headings `down` levels lower, without the title and the sections to leave out."""
        tree = html.fragment_fromstring(str(body), create_parent="div")
        for element in [*tree.xpath(_SCREEN_ONLY), *tree.xpath(_TITLE), *_sections(tree)]:
            if element.getparent() is not None:
                element.drop_tree()
        for element in tree.xpath(f".//*[@{_STARTED}]"):
            del element.attrib[_STARTED]  # its buttons are gone
        here = self.places[page]
        for note in tree.xpath(f".//*[@{_NOTE}]"):
            self._shorten_repeated(note, here)
        for link in tree.xpath(".//a[@href]"):
            self._refer(link, page, here)
        _rename(tree, here.anchor)
        _lower(tree, down)
        return markup.trusted("".join(html.tostring(child, encoding="unicode") for child in tree))

    def _shorten_repeated(self, note: Any, here: Place) -> None:
        """Reduce a note that this part already has to its title, with the number of the entry that has all of it."""
        number = self.whole_notes.setdefault(note.get(_NOTE), here.number)
        if number == here.number:
            return
        title = note.xpath(_NOTE_TITLE)[0]
        for child in list(note):
            note.remove(child)
        note.append(title)
        title.tail = None
        html.etree.SubElement(title, "span", {"class": _REFERENCE}).text = f"\u00a0({number})"

    def _refer(self, link: Any, page: str, here: Place) -> None:
        target = urlsplit(urljoin(f"/{page}", link.get("href")))
        if target.scheme in _ELSEWHERE:
            if target.scheme != "mailto":
                _after(link, "sup", "papier__noot", f"[{self.notes.number(link.get('href'))}]")
            return
        place = self.places.get(target.path.removeprefix("/"))
        if place is None or target.query:
            link.drop_tag()
            return
        link.set("href", f"{place.page}#{place.anchor}" + (f"--{target.fragment}" if target.fragment else ""))
        # A drawing has no room for a number; its steps are in a list beside it.
        if place.number and place != here and not link.xpath("ancestor::svg"):
            _after(link, "span", _REFERENCE, f"\u00a0({place.number})")


def _after(element: Any, tag: str, kind: str, words: str) -> None:
    """Put a small element right after `element`, before the text that follows it."""
    added = html.Element(tag, {"class": kind})
    added.text, added.tail, element.tail = words, element.tail, None
    element.addnext(added)


def _sections(tree: Any) -> Iterator[Any]:
    """The headings to leave out, each with all that follows up to the next heading of its level."""
    for heading in tree.xpath(f".//*[@{LEFT_OUT}]"):
        yield heading
        for following in heading.itersiblings():
            if following.tag == heading.tag:
                break
            yield following


def _rename(tree: Any, prefix: str) -> None:
    """Put the prefix and two hyphens before every id and every reference to one, so that none equals the anchor of an entry.

    Links with # have their prefix already.
    """
    own = set()
    for element in tree.xpath(".//*[@id]"):
        own.add(element.get("id"))
        element.set("id", f"{prefix}--{element.get('id')}")
    for element in tree.iter(html.etree.Element):
        for name in _REFERRING:
            if element.get(name) in own:
                element.set(name, f"{prefix}--{element.get(name)}")
        for name, value in element.items():
            if value.startswith("url(#"):
                element.set(name, value.replace("url(#", f"url(#{prefix}--"))


def _lower(tree: Any, down: int) -> None:
    for heading in list(tree.iter(*_HEADINGS)):
        heading.tag = _HEADINGS[min(_HEADINGS.index(heading.tag) + down, len(_HEADINGS) - 1)]
