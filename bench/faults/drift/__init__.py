"""Doubt and credit: given up, and kept in other words."""
