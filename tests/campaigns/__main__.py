"""``python -m tests.campaigns NAME``: long trials, run by hand."""

from __future__ import annotations

import sys
from importlib import import_module

_CAMPAIGNS = (
    "fuzz",
    "hostile",
    "deaths",
    "lessons",
    "designs",
    "coach",
    "luck",
    "scripts",
    "leaving",
    "answering",
    "seeing",
    "installing",
    "classroom",
)


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in _CAMPAIGNS:
        print(f"which of {', '.join(_CAMPAIGNS)}?")
        return 2
    campaign = import_module(f"tests.campaigns.{arguments[0]}")
    status: int = campaign.main(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
