"""The proof: rooms mirror those of the code. A package, so that no installed package of this name is taken for it."""
