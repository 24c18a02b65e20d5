"""A design as what Keras needs of it, and its weights by name."""
