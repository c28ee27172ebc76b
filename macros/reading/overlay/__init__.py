"""An edition of a municipality, laid over `data/`: which folder it is, what it changes, adds and hides, and what the handbook said before."""
