"""Answers for a whole table of a person's own rows, given back with the answers beside them."""
