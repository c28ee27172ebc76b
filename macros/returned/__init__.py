"""Reads worksheets that people filled in and sent back. No build calls it."""
