"""Plots that share the window's type and colours, what stands in them, and their numbers."""
