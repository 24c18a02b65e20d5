"""Trials beside the run that is looked at: other seeds, settings and folds."""
