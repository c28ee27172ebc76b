"""Reads a worksheet that somebody filled in and sent back. No build calls it; the online plan takes over its cases."""
