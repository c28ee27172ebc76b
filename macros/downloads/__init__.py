"""Werkbladen as files to download: one neutral document (`document.py`), one writer per format. No pages, no site.

`write.downloads` is the way in. This file imports nothing: reading a name here should not load four libraries.
"""
