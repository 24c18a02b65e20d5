"""What the person looks at and has chosen: rows, bricks, an earlier epoch."""
