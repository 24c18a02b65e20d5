"""The coach: what a run's curve says, in one sentence, with its reason and a remedy."""
