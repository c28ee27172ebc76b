"""What all paper formats share: measures, widths, heights, and which text is in which cell."""
