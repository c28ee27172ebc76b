"""What must hold between valid records, and what an editor may want to look at. Runs after `macros.reading`."""
