"""Whether an address that search found is the one that somebody needs. Shared by the tests in Node and in the browser."""


def is_at(page: str, address: str) -> bool:
    """Whether an address is that page, list or record; a part of a page will do where only the page is asked for."""
    return address == page or ("#" not in page and "?" not in page and address.partition("#")[0] == page)
