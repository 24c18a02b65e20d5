"""Ways of looking at the answers of a classification: the matrix, certainty, thresholds."""
