"""How easy the running text reads: its sentences, its hard words and the report behind `taal`."""
