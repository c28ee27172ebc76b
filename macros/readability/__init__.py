"""How easy the running text is to read: its sentences, its hard words, and the report of `taal`."""
