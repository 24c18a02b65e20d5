"""Fields to fill in, made from a schema, and the controls that they are made of."""
