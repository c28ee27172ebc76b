"""What `make bench` measures: the build and the catalogue, each against its rivals. Nothing else depends on it."""
