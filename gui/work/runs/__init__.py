"""The run that is looked at, how it is kept, and the document's other runs."""
