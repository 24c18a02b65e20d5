"""What the texts of a column turn out to be, and what there is to say of it."""
