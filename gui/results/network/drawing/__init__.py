"""The network's picture: where its neurons lie, how they are painted, pointed at, gone through."""
