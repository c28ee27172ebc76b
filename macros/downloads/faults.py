"""What cannot be put into a download, said in Dutch to the editor. Not for faults in the code."""

from collections.abc import Iterable


class DownloadFault(Exception):
    """A text or definition that no office program could hold; the message names it and says what to do.

    `words` is the text that is to blame, as the data writes it: its line is found by it.
    """

    def __init__(self, message: str, words: str = ""):
        super().__init__(message)
        self.words = words


def refuse(faults: Iterable[DownloadFault]) -> None:
    """Raise the first of `faults`, if there is one."""
    for fault in faults:
        raise fault
