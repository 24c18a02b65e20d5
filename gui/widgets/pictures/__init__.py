"""Pictures of pixels: shown as a wall, drawn by hand."""
