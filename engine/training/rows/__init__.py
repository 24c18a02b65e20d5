"""The rows that a run learns from: how they enter, in which order, and on the device."""
