"""The curves: loss and metric against epoch, their axes, and what is marked in them."""
