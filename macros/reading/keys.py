"""The keys that editors wrote, also those of records that cannot be read: enough to tell which references are wrong for sure."""

import re
from dataclasses import dataclass, field

from macros.model.values import ID_PATTERN
from macros.reading.yamlfile import Node


@dataclass
class Keys:
    """The keys that are written, also of records with faults; of the nouns in `unsure` not every key can be read."""

    written: dict[str, set[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def note(self, noun: str, node: Node) -> None:
        """The key of one record, and of the sections within it."""
        own = node.child("id")
        key = str(own.value) if own else ""
        self.written.setdefault(noun, set()).add(key)
        if not re.match(ID_PATTERN, key):
            self.lose(noun)
        if noun == "hoofdstuk":
            self._note_sections(node)

    def _note_sections(self, chapter: Node) -> None:
        sections = chapter.child("secties")
        if sections and isinstance(sections.value, list):
            for section in sections.value:
                self.note("sectie", section)

    def lose(self, noun: str) -> None:
        """Records of this noun could not be read."""
        self.unsure |= {noun, "sectie"} if noun == "hoofdstuk" else {noun}
