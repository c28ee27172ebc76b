"""What `make bench` measures: the build, the catalogue and the plan, each against its rivals. Nothing else depends on it."""
