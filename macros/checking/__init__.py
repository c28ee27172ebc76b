"""Faults between valid records, and notices for editors. Runs after `macros.reading`."""
