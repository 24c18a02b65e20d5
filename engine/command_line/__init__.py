"""``python -m engine``: the engine without a window, one module for each command."""
