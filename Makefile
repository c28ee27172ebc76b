# The commands live in handboek.py, which also runs without make. Another Python: make PYTHON=python3.12 test
PYTHON ?= python3
COMMANDS = serve test quick check nieuw vastleggen taal nakijken links build bench pages schema sbom audit halen

.PHONY: $(COMMANDS)
$(COMMANDS): ; @$(PYTHON) handboek.py $@ $(ARGS)
