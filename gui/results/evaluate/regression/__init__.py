"""Ways of looking at the answers of a regression: beside the truth, and how far off."""
