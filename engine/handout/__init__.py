"""What a teacher hands out: a lock on a design, its goal, and the key that opens it."""
