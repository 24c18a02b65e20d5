"""What outlasts the sitting: preferences, the school's settings, and where they lie."""
