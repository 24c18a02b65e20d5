"""Neurobricks' engine: designs, data, training and explanation, without a window.

It imports neither Qt nor, at import time, TensorFlow, pandas or scikit-learn:
those are loaded inside the functions that need them.
"""
