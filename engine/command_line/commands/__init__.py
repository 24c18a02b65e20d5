"""The commands of the engine without a window: one file for each."""
