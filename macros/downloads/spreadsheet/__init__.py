"""What Excel and Calc share: which sheets, where things stand on them, and formulas."""
