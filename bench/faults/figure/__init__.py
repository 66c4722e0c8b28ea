"""Figures: other ones, and the same put otherwise."""
