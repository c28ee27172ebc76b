"""Werkbladen as files to download: one neutral document (`document.py`), one writer per format. No pages, no site.

Start at `write.downloads`. This file imports nothing: importing a name from here should not load four libraries.
"""
