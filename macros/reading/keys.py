"""The keys that editors wrote, including those of unreadable records, to find the references that are certainly wrong."""

import re
from dataclasses import dataclass, field

from macros.model.values import ID_PATTERN
from macros.reading.node import Node


@dataclass
class Keys:
    """The keys found, including those of records with faults. Some keys of the nouns in `unsure` could not be read."""

    written: dict[str, set[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def note(self, noun: str, node: Node) -> None:
        """Add the key of one record, and those of the sections within it."""
        own = node.child("id")
        key = str(own.value) if own else ""
        self.written.setdefault(noun, set()).add(key)
        if not re.match(ID_PATTERN, key):
            self.lose(noun)
        if noun == "hoofdstuk":
            self._note_sections(node)

    def _note_sections(self, chapter: Node) -> None:
        sections = chapter.child("secties")
        if not sections or not sections.items:
            self.lose("sectie")  # under a misspelt name, or in another place
        for section in sections.items if sections else ():
            self.note("sectie", section)

    def lose(self, noun: str) -> None:
        """Note that some records of this noun could not be read."""
        self.unsure |= {noun, "sectie"} if noun == "hoofdstuk" else {noun}
