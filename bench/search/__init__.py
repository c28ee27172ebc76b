"""What a question costs in the search field: bytes until the first results, and the time of the search itself."""
