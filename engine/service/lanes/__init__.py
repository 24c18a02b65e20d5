"""The threads that do the work of a service, and when they draw pictures of it."""
