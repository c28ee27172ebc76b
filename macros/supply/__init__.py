"""What the project is made of: every package in the locks, a list of them for whoever guards a supply chain, and known holes in them.

Not for setting anything up: see `setup`. Which packages end up in the site is told by `macros.browser.parts`.
"""
