"""The writer for Word: a document as docx."""
