"""Cross-validation: each fold's figure, and how far the folds lie apart."""
