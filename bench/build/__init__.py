"""How long the build takes, compared with a plain Material site of the same pages."""
