"""Which Neurobricks this is: the one place where its number stands."""

VERSION = "0.1.0"
