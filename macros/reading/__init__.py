"""Reads `data/` and `docs/`: text → records, or every fault with its place. Not for faults between records: see `macros.checking`."""
