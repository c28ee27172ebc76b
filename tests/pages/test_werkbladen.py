"""The download buttons of a worksheet."""

from macros.pages.werkbladen import FORMATS, files


def test_buttons_are_the_files_that_exist(view, handbook):
    """A button per file of the sheet, with program and size rounded up, in a fixed order; no button without a file."""
    sheet = handbook.get("werkblad", "inventarisatie")
    sizes = {"inventarisatie.pdf": 26_001, "inventarisatie.docx": 999, "ander.docx": 5}
    assert [(file.name, file.extension, file.kilobytes) for file in files(view(downloads=sizes), sheet)] == [
        ("inventarisatie.docx", "docx", 1), ("inventarisatie.pdf", "pdf", 27)]
    assert files(view(), sheet) == []
    assert all(title for title in FORMATS.values())
