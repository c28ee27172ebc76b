"""The files of the room as questions to a handbook, for a memory. The writers are only loaded once one is asked: reading data does not need them."""

from pathlib import Path

from macros.model.handbook import Handbook


def downloads(handbook: Handbook, root: Path) -> dict[str, bytes]:
    """Name → content of every download of the checkout at `root`."""
    from macros.downloads import write
    from macros.downloads.cache import FOLDER
    from macros.downloads.pdf.font import FONTS

    return write.downloads(handbook, root / FONTS, root / FOLDER)


def previews(handbook: Handbook, root: Path) -> dict[str, bytes]:
    """Name → picture of the first page of each worksheet."""
    from macros.downloads import write
    from macros.downloads.cache import FOLDER

    return write.previews(handbook, handbook.ask(downloads, root), root / FOLDER)


def templates(handbook: Handbook, root: Path) -> dict[str, bytes]:
    """Name → script with an empty file, for the browser to fill in."""
    from macros.downloads import fillable

    return fillable.scripts(handbook, handbook.ask(downloads, root))


def frames(handbook: Handbook) -> dict[str, bytes]:
    """Name → script with the frame of a paper."""
    from macros.downloads import policy_paper_frame

    return policy_paper_frame.scripts(handbook)
