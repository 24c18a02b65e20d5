"""Presenting: which columns are seen, and how large the type is."""
