"""Dutch as people read and type it: spelling, labels, names and sentences about values. No HTML, no files."""
