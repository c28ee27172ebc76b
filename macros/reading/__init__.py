"""Reads `data/` and `docs/`: text into a model, or every fault with its place. Not for what holds between records: see `macros.checking`."""
