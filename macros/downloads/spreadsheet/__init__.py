"""What Excel and Calc share: the sheets, where things are on them, and formulas."""
