"""From a checkout to a site: build in a new folder, check, swap, serve. Not for what goes into the site."""
