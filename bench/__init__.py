"""What `make bench` measures: the build and the catalogue, each in turn with its rivals. Not a test: nothing else depends on it."""
