"""A design as code that a person reads and runs."""
