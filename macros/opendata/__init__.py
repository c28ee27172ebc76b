"""The public data below `api/v1`: stable, described by a schema per file; and what crawlers and feed readers look for. Not for our own pages: see `macros.browser`."""
