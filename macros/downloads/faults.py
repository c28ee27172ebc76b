"""Texts and definitions that a download cannot contain, reported to the editor in Dutch. Not for faults in the code."""

from collections.abc import Iterable

from macros.downloads.sources import Sources


class DownloadFault(Exception):
    """A text or definition that an office program cannot contain; the message names it and says what to do.

    `words` are the cause, within a `text` of the document that was made from `sources`.
    """

    def __init__(self, message: str, words: str = "", sources: Sources = (), text: str = ""):
        super().__init__(message)
        self.words, self.sources, self.text = words, sources, text or words


def refuse(faults: Iterable[DownloadFault]) -> None:
    """Raise the first of `faults`, if there is one."""
    for fault in faults:
        raise fault
