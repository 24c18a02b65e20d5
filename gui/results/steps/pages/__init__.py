"""The pages of a step: down, the loss, back up, the update, each with its formulas."""
