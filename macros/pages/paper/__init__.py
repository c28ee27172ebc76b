"""Pages on paper: the printed book, its parts, margins and notes."""
