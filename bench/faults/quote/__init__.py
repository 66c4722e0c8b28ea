"""Quotes: gone wrong, and rightly set otherwise."""
