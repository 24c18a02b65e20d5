"""What leaves: a design as code that runs elsewhere, and the rows that it learns from."""
