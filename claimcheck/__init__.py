"""claimcheck: a linter for the sourcing of news copy."""

__version__ = "0.1.0"
