"""The nouns of the handbook as frozen values. Reads no file and makes no HTML."""
