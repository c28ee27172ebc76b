"""How long the build takes, next to a plain Material site of the same pages."""
