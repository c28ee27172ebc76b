"""What other programs leave in a folder: their own files, which we leave alone, and copies of a file, which an editor must know of.

Knows names only; `macros.reading.tree` knows what is on the disk.
"""

import posixpath
import re
import unicodedata

# Hidden files, and those that an editor, Office, Windows or a Mac keeps for itself.
_OWN = re.compile(
    r"\..*|.*~|#.*#|~\$.*|~wr.*\.tmp|.*\.(?:tmp|swp|swo|swx|part|crdownload)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|4913|___jb_(?:tmp|old)___|.*___jb_(?:tmp|old)___"
    r"|__macosx|__pycache__|\$recycle\.bin|lost\+found", re.IGNORECASE | re.DOTALL)
# What is added to the name of a copy, by hand or by a program that keeps files the same on two computers.
_COPIED = re.compile(
    r"\s*\(\d+\)|[ _-]+\d+(?=\.)"
    r"|[\s._-]+\(?(?:kopie|copy|copie|backup|back-up|reserve|oud|old|orig|origineel|nieuw|concept|draft|definitief|def|v\d+|versie\s?\d+)\)?(?:\s*\(?\d+\)?)?(?=\.|$)"
    r"|[\s._-]*\(?[^()/.]*(?:conflicted copy|conflict|in conflict)[^()/.]*\)?(?=\.|$)|\.sync-conflict-[\w-]+", re.IGNORECASE)
_COMPUTER = re.compile(r"(?<=[a-z0-9])-(?:[A-Z][A-Z0-9]*)(?:-[A-Z0-9]+)+(?=\.)|(?<=[a-z0-9])-[A-Z][A-Z0-9]{3,}(?=\.)")
_COPY_OF = re.compile(r"(?:kopie|copy|backup|reservekopie)(?:\s*\(\d+\))?\s+(?:van|of)\s+", re.IGNORECASE)
_NAMED_COPY = re.compile(r"-(?:kopie|copy|backup)(?:-\d+)?(?=\.)")
_BACKUP = re.compile(r"\.(?:bak|old|orig|rej|sav|save|backup|copy|kopie|bck|bk|\d+)$", re.IGNORECASE)


def is_own(name: str) -> bool:
    """Whether a file or folder of this name belongs to another program, so that nobody wrote it for the handbook."""
    return bool(_OWN.fullmatch(name))


def original(path: str, known: set[str]) -> str:
    """The file in `known` of which `path` seems to be a copy, by its name; empty if there is none."""
    folder, name = posixpath.split(path)
    for pattern in (_COPY_OF, _COMPUTER, _COPIED, _BACKUP):
        found = posixpath.join(folder, pattern.sub("", name))
        if found != path and found in known:
            return found
    return ""


def named_copy(path: str, known: set[str]) -> str:
    """The same for a name that could also be of a new file: only what says that it is a copy counts."""
    found = _NAMED_COPY.sub("", path)
    return found if found != path and found in known else ""


def same_letters(path: str, known: set[str]) -> str:
    """The file in `known` that differs from `path` only in capitals, accents as two characters, or spaces; empty if there is none."""
    return next((other for other in sorted(known) if other != path and _plain(other) == _plain(path)), "")


def _plain(path: str) -> str:
    return re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFC", path).casefold().strip())
