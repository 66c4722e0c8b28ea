"""Names: other ones or misspelt, and the same set otherwise."""
