"""The writers for OpenDocument: a document as odt, its tables as ods."""
