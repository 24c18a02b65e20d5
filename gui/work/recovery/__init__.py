"""What is kept safe from a crash, and what becomes of it afterwards."""
