"""The writer for Excel: the tables of a document as xlsx."""
