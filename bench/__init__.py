"""What `make bench` measures: the build, the catalogue and the plan, each against its rivals, and a web server while builds swap. Nothing else depends on it."""
