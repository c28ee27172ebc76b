"""The definition of a werkblad: its fields, tables, sums, answers and files."""
