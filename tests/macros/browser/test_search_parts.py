"""The index in parts: how much of it there is, and what a word in very many places keeps."""

from typing import Any

from macros.browser import search_parts
from tests.search_answers import value


def index(texts: list[str]) -> dict[str, Any]:
    """An index of pages with one place each."""
    return {
        "soorten": [["pagina", "Pagina", "Pagina's"]], "groepen": [], "lijsten": [], "samenstellingen": {},
        "paginas": [[f"p{number:04}/", f"Titel {number}", "pagina", "", ""] for number in range(len(texts))],
        "delen": [[number, "", "", text] for number, text in enumerate(texts)],
    }


def test_a_part_is_small_however_many_pages_there_are() -> None:
    """A common word, with thousands of places, is the largest there is; no part of words, names or a text grows with the handbook."""
    made = search_parts.files(index([f"ouders woord{number} {'ouders ' * (number % 3)}" for number in range(2_500)]))
    sizes = {name.rpartition("/")[2]: len(script) for name, script in made.items() if name != search_parts.BEGIN}
    assert max(size for name, size in sizes.items() if name[0] in "wt") < 2 * search_parts.PART_SIZE
    assert max(sizes.values()) < 12 * search_parts.MOST_PLACES
    assert len(made[search_parts.BEGIN]) < 5_000


def test_of_a_word_in_very_many_places_the_best_are_kept_with_the_pages_of_all() -> None:
    """The number of all places weighs the word, and the pages tell where it stands beside another one."""
    made = search_parts.files(index(["ouders " * (1 + number % 2) for number in range(search_parts.MOST_PLACES + 100)]))
    found = [body["ouders"] for script in made.values() if isinstance(body := value(script), dict) and "ouders" in body]
    ((places, count, pages),) = found
    assert count == search_parts.MOST_PLACES + 100 == len(pages)
    assert places and len(places) < 8 * search_parts.MOST_PLACES


def test_other_content_is_in_another_folder_and_the_same_in_the_same() -> None:
    """A browser that kept some parts of an earlier edition never reads them with the beginning of a later one."""
    first, again, other = (search_parts.files(index([text])) for text in ("ouders", "ouders", "kinderen"))
    assert first == again
    assert not {*first} & {*other} - {search_parts.BEGIN}
