"""Paragraphs taken over: without a word of credit, and with it."""
