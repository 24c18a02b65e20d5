"""What one cell says: a number with its unit, a date, a range, a word, or nothing known."""
