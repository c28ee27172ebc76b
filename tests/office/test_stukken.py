"""The real stukken in LibreOffice: both formats open, print every heading in order, and a paper of one page takes one."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from macros.downloads.document import Document
from macros.downloads.policy_paper import paper_documents
from macros.downloads.wording import FICTITIOUS, NOTICE, PAPER_REMARK
from macros.model.handbook import Handbook
from tests.office.libreoffice import convert, make_profile

pytestmark = pytest.mark.office
FORMATS = ("docx", "odt")


@pytest.fixture(scope="module")
def documents(handbook: Handbook) -> list[Document]:
    """Every stuk, empty and worked."""
    return [document for stuk in handbook.stukken for document in paper_documents(stuk, handbook)]


@pytest.fixture(scope="module")
def printed(
    tmp_path_factory: pytest.TempPathFactory, soffice: str, documents: list[Document], writers: dict[str, Callable[[Document], bytes]],
) -> Path:
    """A folder with a PDF of each file: `beleidsnota-docx.pdf`."""
    folder = tmp_path_factory.mktemp("stukken")
    make_profile(folder)
    files = {folder / f"{document.name}-{extension}.{extension}": writers[extension](document) for document in documents for extension in FORMATS}
    for file, body in files.items():
        file.write_bytes(body)
    convert(soffice, folder, "pdf", folder / "pdf", list(files))
    return folder / "pdf"


def pages(printed: Path, extension: str, document: Document) -> list[str]:
    """The words on each page."""
    found = pypdfium2.PdfDocument(printed / f"{document.name}-{extension}.pdf")
    return [" ".join(page.get_textpage().get_text_range().split()) for page in found]


@pytest.mark.parametrize("extension", FORMATS)
def test_every_heading_is_printed_in_order(printed: Path, documents: list[Document], extension: str) -> None:
    """Nothing is lost, and each page says whose and of when the norms are; a worked one that it is invented."""
    for document in documents:
        found = pages(printed, extension, document)
        text = " ".join(found)
        place = text.index(document.chapters[0]) if not document.contents else text.index(document.chapters[-1])
        for words in document.chapters:
            place = text.find(words, place)
            assert place >= 0, (document.name, words)
        assert all(NOTICE in page and PAPER_REMARK in page for page in found), document.name
        assert not document.example or all(FICTITIOUS in page for page in found), document.name


@pytest.mark.parametrize("extension", FORMATS)
def test_a_paper_of_one_page_takes_one(printed: Path, documents: list[Document], extension: str) -> None:
    """The answer to the wethouder and the LEA note fit on one page, worked and empty."""
    assert {document.name: len(pages(printed, extension, document)) for document in documents if document.one_page} == {
        document.name: 1 for document in documents if document.one_page}
