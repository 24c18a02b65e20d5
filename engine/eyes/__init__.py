"""Pre-trained eyes: a network that has learned to see from the photographs of ImageNet."""
