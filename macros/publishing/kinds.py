"""The kinds of files that a site may have, by how a name ends: what compressing makes smaller, and what is packed already.

What a server may call a page or a script, or leave for the browser to guess, is not here: .htm, .xhtml, .php, no ending at all.
"""

TEXTS = frozenset([".html", ".css", ".js", ".json", ".jsonld", ".csv", ".svg", ".xml", ".atom", ".txt", ".ttf"])
# Of these a pdf gets a little smaller, which is worth something in a zip and nothing on a server.
SMALLER = TEXTS | {".pdf"}
PACKED = frozenset([".docx", ".xlsx", ".odt", ".ods", ".zip", ".ico", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".woff2"])
KNOWN = SMALLER | PACKED
