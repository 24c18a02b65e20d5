"""A class and its folder: handing in, collecting, measuring anew, feedback; no server."""
