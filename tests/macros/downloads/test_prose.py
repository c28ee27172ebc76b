"""The Markdown of the data as blocks."""

from macros.downloads.prose import blocks
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, TextTable

TEXT = """Een **vet** en *schuin* woord, [binnen](programma:opstapje) en [buiten](https://voorbeeld.nl), minder dan <10
en verder.

### Kop

3. drie
   - diep
4. vier

| A | B |
|---|--:|
| **1** | 2 |
"""


def _blocks() -> list:
    return list(blocks(TEXT, lambda target: target if target.startswith("https") else None))


def test_a_paragraph_keeps_its_marks_and_joins_its_lines() -> None:
    """Bold, italics and web links survive; a link within the site without an address stays words."""
    paragraph = _blocks()[0]
    assert isinstance(paragraph, Paragraph)
    assert Run("vet", strong=True) in paragraph.runs
    assert Run("schuin", emphasis=True) in paragraph.runs
    assert Run("binnen") in paragraph.runs
    assert Run("buiten", link="https://voorbeeld.nl") in paragraph.runs
    assert "".join(run.text for run in paragraph.runs).endswith("minder dan <10 en verder.")


def test_headings_lists_and_tables_become_blocks() -> None:
    """Every Markdown construct that the data may use becomes a block, with its numbers and depth."""
    _, heading, points, table = _blocks()
    assert heading == Heading("Kop", level=2)
    assert points == ItemList((
        ListItem((Run("drie"),), 0, 3), ListItem((Run("diep"),), 1, None), ListItem((Run("vier"),), 0, 4),
    ))
    assert table == TextTable(((Run("A"),), (Run("B"),)), (((Run("1", strong=True),), (Run("2"),)),))
