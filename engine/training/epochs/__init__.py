"""Epochs as compiled TensorFlow functions: the design's Keras model with the loop around it."""
