"""The public data below `api/v1`: stable, described by a schema per file. Not for our own pages: see `macros.browser`."""
