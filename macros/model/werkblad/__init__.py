"""The definition of a worksheet: its fields, tables, sums, filled-in answers and files."""
