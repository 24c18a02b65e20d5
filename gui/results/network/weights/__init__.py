"""A brick's weights: seen as a table, typed, filled, read from a file, and how they are spread."""
