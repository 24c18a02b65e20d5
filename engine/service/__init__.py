"""The engine as a service: what crosses to it and from it, and the lanes that do the work."""
