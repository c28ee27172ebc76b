"""From a checkout to a published site: build apart, check, swap, serve. Not for what goes into it."""
