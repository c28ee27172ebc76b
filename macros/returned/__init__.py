"""Reads worksheets that people filled in and sent back. No build calls it; the online plan will take over its cases."""
