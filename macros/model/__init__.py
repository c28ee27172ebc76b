"""The handbook's nouns as frozen values. No file is read here and no HTML is made."""
