"""What every format on paper shares: measures, widths, heights, and which piece stands in which cell."""
