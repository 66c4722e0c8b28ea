"""Reports show: one module a format, each a function from finished documents to text. Nothing here decides."""
