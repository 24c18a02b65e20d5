"""What goes on inside a network that learns, as arrays to be drawn."""
