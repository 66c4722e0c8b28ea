"""Who says a quote: somebody else, and the same person named otherwise."""
