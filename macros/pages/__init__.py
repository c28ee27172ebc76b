"""Model → HTML through templates, one module per family of macros. Nothing here knows the host."""
