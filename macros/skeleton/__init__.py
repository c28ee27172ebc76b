"""A new record for an editor to fill in: its skeleton, written from the model into the right place of the right file.

Not for reading or checking what editors fill in: see `macros.reading`.
"""
