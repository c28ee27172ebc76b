"""What cannot be put into a download, said in Dutch to the editor. Not for faults in the code."""


class DownloadFault(Exception):
    """A text or definition that no office program could hold; the message names it and says what to do."""
