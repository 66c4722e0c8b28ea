"""Figures: accuracy on the development sets of ../shared, speed and memory; RESULTS.md holds them."""
