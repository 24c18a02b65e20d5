"""A ``.keras`` file of others, read as data: its layers become bricks, its weights a run."""
