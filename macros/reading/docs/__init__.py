"""What a page in `docs/` may have: each module reads one part of it and gives every fault there, with its line."""
