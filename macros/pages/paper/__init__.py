"""Pages on paper: the printed book, its sheets, margins and notes."""
