"""What is known of the open design: the facts of its data, and what the checks find."""
