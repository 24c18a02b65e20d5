"""The rows that the person chose in a plot or a matrix, worst errors first."""
