"""Tables in text files: their signs, their rows, and files that are no tables."""
