"""The network as a model that others run, with its preparation beside it."""
