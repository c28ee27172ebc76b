"""Model → HTML through templates, one module per macro family. Nothing here knows the host that shows the pages."""
