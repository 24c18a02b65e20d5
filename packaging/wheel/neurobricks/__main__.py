"""``python -m neurobricks``."""

import sys

from neurobricks import window

if __name__ == "__main__":
    sys.exit(window())
