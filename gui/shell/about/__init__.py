"""What Neurobricks is, and what a report of a fault has to know."""
