"""A web page that answers: one file, which opens by double click."""
