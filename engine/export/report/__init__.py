"""What was made and learned, as a report to hand in; and the tower alone, as a drawing."""
