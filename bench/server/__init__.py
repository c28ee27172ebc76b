"""The site in a real web server, with the sample of `deploy/`."""
