"""``python -m tests.campaigns fuzz|hostile``: long trials, run by hand."""

from __future__ import annotations

import sys

from tests.campaigns import fuzz, hostile

_CAMPAIGNS = {"fuzz": fuzz.main, "hostile": hostile.main}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in _CAMPAIGNS:
        print(f"which of {', '.join(_CAMPAIGNS)}?")
        return 2
    return _CAMPAIGNS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
