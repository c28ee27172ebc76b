"""Private data, scripts and styles for our own pages. Not for others: see `macros.opendata.products`."""
