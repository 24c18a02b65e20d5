"""The network as a small web service: a folder that answers over HTTP."""
