"""What must hold between records that are each valid by themselves, and what an editor may want to look at. Runs after `macros.reading`."""
