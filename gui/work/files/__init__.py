"""Opening and saving, and what is asked of the person about it."""
