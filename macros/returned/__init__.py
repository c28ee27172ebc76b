"""Reads a werkblad that somebody filled in and sent back. No build calls it; the online plan will take over its cases."""
