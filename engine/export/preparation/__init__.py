"""How a raw row becomes an answer, said as data, and the Python that does so."""
