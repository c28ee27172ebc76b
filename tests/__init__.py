"""All tests; their rooms mirror those of the code. A package, so that no installed package of the same name is imported instead."""
