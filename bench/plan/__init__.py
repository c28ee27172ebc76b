"""How much processor time the plan takes per key in a table of 200 rows, beside the same sheet in two other ways, and how heavy its page is."""
